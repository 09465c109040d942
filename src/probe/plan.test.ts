import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HttpObservation, Observation } from '../model/observation.ts'
import { parseTarget } from './parse-target.ts'
import { plan } from './plan.ts'
import type { PlanOptions } from './plan-step.ts'

const target = parseTarget('http://192.0.2.1/')
const options: PlanOptions = { method: 'GET', passive: false, repeat: 3, maxRequests: 12 }

function http(purpose: Observation['purpose'], status: number): HttpObservation {
  return {
    kind: 'http',
    purpose,
    status,
    url: target.url,
    address: '192.0.2.1',
    port: 80,
    tookMs: 5,
  }
}

/** Purposes of everything that is planned until nothing more is, when each request ends with that status. */
function purposes(
  status: (index: number) => number,
  given: PlanOptions = options,
): readonly string[] {
  const seen: Observation[] = [
    { kind: 'tcp', purpose: 'target', address: '192.0.2.1', port: 80 },
    http('target', status(0)),
  ]
  const planned: string[] = []
  for (let round = 0; round < 20; round += 1) {
    const { steps } = plan(target, given, seen)
    if (steps.length === 0) return planned
    for (const step of steps) {
      if (step.kind === 'start') continue
      planned.push(step.purpose)
      seen.push(http(step.purpose, status(planned.length)))
    }
  }
  return [...planned, 'endless']
}

test('the first step is to ask the target', () => {
  expect(plan(target, options, []).steps).toEqual([{ kind: 'start' }])
})

test('a healthy target is asked three times more, and no more', () => {
  expect(purposes(() => 200)).toEqual(['repeat', 'repeat', 'repeat'])
})

test('an error brings repeats, handwriting and a neighbour', () => {
  expect(purposes(() => 502)).toEqual([
    'repeat',
    'repeat',
    'repeat',
    'handwriting',
    'handwriting',
    'neighbour',
  ])
})

test('answers that differ bring more repeats', () => {
  const found = purposes((index) => (index === 2 ? 502 : 200))
  expect(found.filter((purpose) => purpose === 'repeat')).toHaveLength(7)
})

test('passive means one request', () => {
  expect(purposes(() => 502, { ...options, passive: true })).toEqual([])
})

test('the origin is asked when it is given', () => {
  expect(purposes(() => 502, { ...options, origin: { address: '192.0.2.9' } })).toContain(
    'direct-origin',
  )
})

test('it always ends, within the number of requests allowed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(200, 301, 400, 404, 502, 503), { minLength: 20, maxLength: 20 }),
      fc.integer({ min: 1, max: 12 }),
      (statuses, maxRequests) => {
        const found = purposes((index) => statuses[index % 20] ?? 200, { ...options, maxRequests })
        expect(found).not.toContain('endless')
        expect(found.length + 1).toBeLessThanOrEqual(maxRequests)
      },
    ),
  )
})

const refused: Observation = {
  kind: 'tcp',
  purpose: 'target',
  address: '192.0.2.1',
  port: 443,
  failure: { type: 'connection_refused', code: 'ECONNREFUSED' },
}

test('where nothing listens for TLS, port 80 is asked once', () => {
  const secure = parseTarget('192.0.2.1/a?b')
  const { steps } = plan(secure, { ...options, repeat: 0 }, [refused])
  expect(steps).toMatchObject([
    { kind: 'request', purpose: 'plain-port', url: 'http://192.0.2.1/a?b', port: 80, tls: false },
  ])
  const asked: Observation = { ...refused, purpose: 'plain-port', port: 80 }
  expect(plan(secure, { ...options, repeat: 0 }, [refused, asked]).steps).toEqual([])
})

test('port 80 is not asked where another port was meant, nor where the address is not allowed', () => {
  const none = { ...options, repeat: 0 }
  expect(
    plan(parseTarget('https://192.0.2.1:8443/'), none, [{ ...refused, port: 8443 }]).steps,
  ).toEqual([])
  const kept: Observation = { ...refused, failure: { type: 'destination_ip_prohibited' } }
  expect(plan(parseTarget('192.0.2.1'), none, [kept]).steps).toEqual([])
})

test('a bare domain that cannot be reached is asked for with www. before it, once', () => {
  const bare = parseTarget('https://shop.example/a')
  const named = { ...options, repeat: 0, domain: 'shop.example' }
  const dead: readonly Observation[] = [
    { ...refused },
    { ...refused, purpose: 'plain-port', port: 80 },
  ]
  expect(plan(bare, named, dead).steps).toMatchObject([
    { kind: 'follow', purpose: 'www', request: { url: 'https://www.shop.example/a' } },
  ])
  const asked: Observation = { ...refused, purpose: 'www' }
  expect(plan(bare, named, [...dead, asked]).steps).toEqual([])
  const empty: Observation = {
    kind: 'dns',
    purpose: 'target',
    name: 'shop.example',
    type: 'A',
    resolver: 'system',
    rcode: 'NOERROR',
    answers: [],
  }
  expect(plan(bare, named, [empty]).steps).toMatchObject([{ purpose: 'www' }])
  for (const rcode of ['NXDOMAIN', 'SERVFAIL', 'REFUSED'])
    expect(plan(bare, named, [{ ...empty, rcode }]).steps).toEqual([])
})

test('neither hosts below a domain nor addresses are asked for with www. before them', () => {
  const host = parseTarget('https://api.shop.example/')
  const seen: readonly Observation[] = [refused, { ...refused, purpose: 'plain-port', port: 80 }]
  expect(plan(host, { ...options, repeat: 0, domain: 'shop.example' }, seen).steps).toEqual([])
  expect(plan(parseTarget('192.0.2.1'), { ...options, repeat: 0 }, seen).steps).toEqual([])
})
