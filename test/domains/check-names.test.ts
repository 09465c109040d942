import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../src/app/check.ts'
import { closed, listen } from '../../src/lab/loopback.ts'
import type { Diagnosis } from '../../src/model/diagnosis.ts'
import type { NameLab } from './name-lab.ts'
import { hasNameServers, startNameLab } from './name-lab.ts'
import type { RegistryLab } from './registry-lab.ts'
import { startRegistryLab } from './registry-lab.ts'

let names: NameLab
let registry: RegistryLab
let port = 0

const pages: Readonly<Record<string, string>> = {
  'parked.test': '<script src="http://img.sedoparking.com/x.js"></script>',
  'expired.test': '<h1>parked.test</h1>',
}
const site = `<title>Bakery</title>${'<p>We bake bread every morning.</p>'.repeat(30)}`
const health = JSON.stringify({ status: 'fail', output: 'no database' })
const summary = JSON.stringify({ status: { indicator: 'major', description: 'Major outage' } })
const server = createServer((request, response) => {
  if (request.url === '/health') {
    response.setHeader('content-type', 'application/health+json')
    return void response.end(health)
  }
  if (request.url === '/api/v2/status.json') return void response.end(summary)
  const host = (request.headers.host ?? '').split(':')[0] ?? ''
  response.setHeader('content-type', 'text/html')
  const shop = request.url?.startsWith('/shop/') === true
  response.end(shop ? '<h1>Our offers</h1><p>Nothing more.</p>' : (pages[host] ?? site))
})

beforeAll(async () => {
  if (!hasNameServers) return
  names = await startNameLab()
  registry = await startRegistryLab()
  port = await listen(server, '127.0.0.1')
})

afterAll(async () => {
  if (!hasNameServers) return
  server.closeAllConnections()
  await closed(server)
  await registry.stop()
  await names.stop()
})

function look(
  host: string,
  more: { resolver?: string; whois?: boolean; path?: string } = {},
): Promise<Diagnosis> {
  return check(`http://${host}:${port}${more.path ?? '/'}`, {
    allow: { kind: 'all' },
    resolver: more.resolver ?? names.resolver,
    registry: more.whois === true ? { whois: registry.whois } : { rdap: registry.rdap },
    repeat: 0,
    timeoutMs: 15_000,
  })
}

interface Row {
  readonly host: string
  readonly verdict: string
  readonly flags?: readonly string[]
  readonly confidence?: string
}

const rows: readonly Row[] = [
  { host: 'ok.test', verdict: 'working', confidence: 'confirmed' },
  { host: 'wild.test', verdict: 'working' },
  { host: 'offer.test', verdict: 'working', flags: ['for_sale'] },
  { host: 'bare.test', verdict: 'degraded' },
  { host: 'apex.test', verdict: 'degraded' },
  { host: 'mail.test', verdict: 'broken', flags: ['no_website'] },
  { host: 'www.alias.test', verdict: 'broken', flags: ['takeover_risk'] },
  { host: 'nope.ok.test', verdict: 'broken', flags: ['host_only'] },
  { host: 'parked.test', verdict: 'parked', confidence: 'confirmed' },
  { host: 'expired.test', verdict: 'expired', flags: ['recently_past_expiry_date'] },
  { host: 'signed.test', verdict: 'degraded', flags: ['dnssec_broken'] },
  { host: 'lame.example', verdict: 'broken', flags: ['lame_delegation'] },
  { host: 'redeem.test', verdict: 'expired', confidence: 'confirmed' },
  { host: 'delete.test', verdict: 'expired', flags: ['about_to_drop'] },
  { host: 'hold.test', verdict: 'broken', flags: ['suspended'] },
  { host: 'held.test', verdict: 'expired', flags: ['suspended'] },
  { host: 'inactive.test', verdict: 'broken', flags: ['no_website'] },
  { host: 'free.test', verdict: 'never_existed', confidence: 'likely' },
  { host: 'limited.test', verdict: 'unknown', flags: ['rdap_unavailable'] },
  { host: 'html.test', verdict: 'unknown', flags: ['rdap_unavailable'] },
  { host: 'broken.test', verdict: 'unknown', flags: ['rdap_unavailable'] },
  { host: 'cut.test', verdict: 'unknown', flags: ['rdap_unavailable'] },
]

describe.skipIf(!hasNameServers)('names, with a real authority and a validating resolver', () => {
  test.each(rows.map((row) => [`${row.host} is ${row.verdict}`, row] as const))(
    '%s',
    async (_title, { host, verdict, flags = [], confidence }) => {
      const made = await look(host)
      expect(`${made.verdict}: ${made.domain?.evidence.join('; ')}`).toMatch(
        new RegExp(`^${verdict}:`),
      )
      expect(made.flags).toEqual(expect.arrayContaining([...flags]))
      if (confidence !== undefined) expect(made.domain?.confidence).toBe(confidence)
    },
  )

  test('a redirect of the registry is followed', async () => {
    const made = await look('redirected.test')
    expect(made.domain?.expires).not.toBeNull()
  })

  test('a registry that says nothing is waited for eight seconds, not for the whole check', async () => {
    const mute = createServer(() => undefined)
    const muted = await listen(mute, '127.0.0.1')
    try {
      const startMs = performance.now()
      const made = await check(`http://ok.test:${port}/`, {
        allow: { kind: 'all' },
        resolver: names.resolver,
        registry: { rdap: `http://127.0.0.1:${muted}/` },
        repeat: 0,
      })
      expect(performance.now() - startMs).toBeLessThan(11_000)
      expect(made.verdict).toBe('working')
      expect(made.flags).toContain('rdap_unavailable')
    } finally {
      mute.closeAllConnections()
      await closed(mute)
    }
  })

  test('a registry without dates says so', async () => {
    const made = await look('nodate.test')
    expect(made.domain?.notAvailable.join(' ')).toContain('no expiry date')
    expect(made.domain?.registrar).toBe('Registrar of the Lab')
  })

  test.each([
    ['ok.test', 'working'],
    ['delete.test', 'expired'],
    ['hold.test', 'broken'],
    ['free.test', 'never_existed'],
    ['limited.test', 'unknown'],
  ])('by WHOIS, %s is %s', async (host, verdict) => {
    const made = await look(host, { whois: true })
    expect(`${made.verdict}: ${made.domain?.evidence.join('; ')}`).toMatch(
      new RegExp(`^${verdict}:`),
    )
  })

  test('a resolver that answers for everything proves nothing', async () => {
    const made = await look('free.test', { resolver: names.rewriting })
    expect(made.verdict).toBe('never_existed')
    expect(made.flags).toContain('dns_rewriting')
  })

  test('a path beside one that cannot exist', async () => {
    const made = await look('ok.test', { path: '/shop/1' })
    expect(made.verdict).toBe('broken')
    expect(made.flags).toContain('soft_404')
  })

  test.each(['bare.test', 'apex.test'])('of %s it is said that www. works', async (host) => {
    const made = await look(host)
    expect(made.summary).toContain(`www.${host} works: it answers 200`)
    expect(made.nextSteps[0]?.text).toContain(`point ${host} to where www.${host} is`)
  })

  test.each(['redeem.test', 'signed.test', 'mail.test', 'bare.test', 'apex.test', 'ok.test'])(
    '%s costs one question to the registry and at most eight lookups',
    async (host) => {
      const before = registry.requests()
      const { trace } = await look(host)
      expect(registry.requests() - before).toBe(1)
      expect(trace.observations.filter(({ kind }) => kind === 'dns').length).toBeLessThanOrEqual(8)
    },
  )

  test('a health document that says fail outweighs a 200', async () => {
    const made = await look('ok.test', { path: '/health' })
    expect(made.verdict).toBe('broken')
    expect(made.domain?.evidence.join(' ')).toContain('no database')
  })

  test('a status page is a statement of its own and overrules nothing', async () => {
    const made = await check(`http://ok.test:${port}/`, {
      allow: { kind: 'all' },
      resolver: names.resolver,
      registry: { rdap: registry.rdap },
      statusPage: `http://127.0.0.1:${port}`,
      repeat: 0,
    })
    expect(made.verdict).toBe('working')
    expect(made.domain?.evidence.join(' ')).toContain('Major outage')
  })

  test('without a registry of our own, names of no registry are not asked about', async () => {
    const { domain } = await check(`http://ok.test:${port}/`, {
      allow: { kind: 'all' },
      resolver: names.resolver,
      repeat: 0,
    })
    expect(domain).toBeNull()
  })
})
