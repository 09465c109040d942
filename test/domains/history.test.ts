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
let base = ''

/** An archive as the Wayback Machine's CDX server answers, and a search in certificate logs as crt.sh does. */
const asked: string[] = []
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  asked.push(url.pathname + url.search)
  const { searchParams, pathname } = url
  response.setHeader('content-type', 'application/json')
  if (pathname === '/down') {
    response.statusCode = 503
    return void response.end('<h1>503</h1>')
  }
  if (pathname === '/page') return void response.end('<h1>Welcome</h1>')
  if (pathname === '/long') {
    const entry = { issuer_name: 'x'.repeat(500), not_before: '2024-05-06T07:08:09' }
    return void response.end(JSON.stringify(Array.from({ length: 400 }, () => entry)))
  }
  if (searchParams.get('output') === 'json' && searchParams.get('limit') !== null) {
    const rows = searchParams.get('limit') === '1' ? [['20110203040506']] : [['20240506070809']]
    const gone = searchParams.get('url') === 'free.test'
    return void response.end(JSON.stringify(gone ? [['timestamp'], ...rows] : []))
  }
  if (request.url === '/') return void response.end('{}')
  response.end('[]')
})

beforeAll(async () => {
  if (!hasNameServers) return
  names = await startNameLab()
  registry = await startRegistryLab()
  base = `http://127.0.0.1:${await listen(server, '127.0.0.1')}`
})

afterAll(async () => {
  if (!hasNameServers) return
  server.closeAllConnections()
  await closed(server)
  await registry.stop()
  await names.stop()
})

interface Asked {
  readonly archive?: string
  readonly certificates?: string
  readonly secondResolver?: string
  readonly resolver?: string
}

function look(host: string, wanted: Asked = {}): Promise<Diagnosis> {
  const { archive, certificates = '/certificates', secondResolver } = wanted
  return check(`http://${host}:${new URL(base).port}/`, {
    allow: { kind: 'all' },
    resolver: wanted.resolver ?? names.resolver,
    registry: { rdap: registry.rdap },
    repeat: 0,
    ...(archive !== undefined && {
      history: { archive: base + archive, certificates: base + certificates },
    }),
    ...(secondResolver !== undefined && { secondResolver }),
  })
}

function missingOf({ domain }: Diagnosis): string {
  return domain?.notAvailable.join(' ') ?? ''
}

describe.skipIf(!hasNameServers)('the past of a name', () => {
  test('not asked about unless wanted', async () => {
    asked.length = 0
    const made = await look('free.test')
    expect(made.verdict).toBe('never_existed')
    expect(missingOf(made)).toContain('--history')
    expect(asked.filter((path) => path.includes('output=json'))).toEqual([])
  })

  test('an unregistered name that the archive knows was dropped', async () => {
    const made = await look('free.test', { archive: '/cdx' })
    expect(made.verdict).toBe('expired')
    expect(made.flags).toContain('dropped')
    expect(made.domain?.evidence.join(' ')).toContain('2024-05-06')
    expect(missingOf(made)).not.toContain('--history')
  })

  test('an empty archive is a statement, and certificates tell of a past as well', async () => {
    const { trace } = await look('ok.test', { archive: '/cdx', certificates: '/long' })
    const history = trace.observations.filter((one) => one.kind === 'history')
    expect(history.map(({ from, existed }) => [from, existed])).toEqual([
      ['archive', false],
      ['certificates', true],
    ])
    // The list was cut, so that its oldest date is not known.
    expect(history[1]).not.toHaveProperty('firstSeen')
  })

  test.each(['/down', '/page'])(
    'an archive that answers with %s makes no statement',
    async (path) => {
      const made = await look('free.test', { archive: path })
      expect(made.verdict).toBe('never_existed')
      expect(missingOf(made)).toContain('The archive of the web made no statement')
    },
  )

  test('the registrar is asked where the registry renewed by itself, and only there', async () => {
    const before = registry.requests()
    const made = await look('renewed.test')
    expect(registry.requests() - before).toBe(2)
    expect(made.verdict).toBe('expired')
    expect(made.domain?.evidence.join(' ')).toContain('ran out')
  })
})

describe.skipIf(!hasNameServers)('a second resolver', () => {
  test('finds what the first withholds', async () => {
    const made = await look('ok.test', {
      resolver: names.filtering,
      secondResolver: names.resolver,
    })
    expect(made.verdict).toBe('unknown')
    expect(made.flags).toContain('blocked')
    expect(made.domain?.evidence.join(' ')).toContain('another resolver')
  })

  test('that agrees changes nothing', async () => {
    const made = await look('ok.test', { secondResolver: names.resolver })
    expect(made.verdict).toBe('working')
    expect(made.flags).not.toContain('blocked')
  })

  test('that knows no such name is noted', async () => {
    const made = await look('ok.test', { secondResolver: names.filtering })
    expect(made.flags).toContain('resolvers_disagree')
  })

  test('is asked for when a name is not found', async () => {
    expect(missingOf(await look('free.test'))).toContain('--second-resolver')
  })

  test('is refused when it is no address', async () => {
    await expect(look('ok.test', { secondResolver: 'dns.example' })).rejects.toThrow(
      '--second-resolver',
    )
  })
})
