import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { RunningServer } from '../../src/server/index.ts'
import { hostileTargets } from './hostile-targets.ts'
import type { Names } from './names.ts'
import { startNames } from './names.ts'
import { post, startTestServer } from './start.ts'

/** 127.0.0.2 plays the public Internet, 127.0.0.1 the inside: whoever connects there is counted. */
let outside: Server
let inside: Server
let insideSix: Server
let port = 0
let connections = 0
let names: Names
let server: RunningServer
let publicOnly: RunningServer

const started = z.looseObject({
  id: z.string(),
  deleteKey: z.string().optional(),
  report: z.looseObject({ state: z.string() }),
})
const finished = z.looseObject({
  report: z.looseObject({
    state: z.literal('done'),
    diagnosis: z.looseObject({
      verdict: z.string(),
      trace: z.looseObject({
        observations: z.array(
          z.looseObject({
            kind: z.string(),
            failure: z.looseObject({ type: z.string() }).optional(),
            body: z.looseObject({ text: z.string() }).optional(),
          }),
        ),
      }),
    }),
  }),
})

beforeAll(async () => {
  outside = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://outside.example')
    const to = url.searchParams.get('to')
    if (to !== null) response.writeHead(302, { Location: to }).end()
    else if (url.pathname === '/drip') {
      const timer = setInterval(() => response.write('x'), 40)
      response.on('close', () => {
        clearInterval(timer)
      })
    } else if (url.pathname === '/endless') {
      const more = (): void => {
        while (response.write('y'.repeat(65_536)));
      }
      response.on('drain', more)
      more()
    } else if (url.pathname === '/never') return
    else response.end(`<script>alert(1)</script>${'z'.repeat(20_000)}`)
  })
  port = await listenOn(outside, '127.0.0.2', 0)
  inside = trap()
  insideSix = trap()
  await listenOn(inside, '127.0.0.1', port)
  await listenOn(insideSix, '::1', port)
  names = await startNames((name, times) => {
    if (name === 'outside.example') return ['127.0.0.2']
    if (name === 'mixed.example') return ['127.0.0.2', '127.0.0.1', '::1']
    if (name === 'rebound.example') return times % 2 === 0 ? ['127.0.0.2'] : ['127.0.0.1']
    return name.endsWith('.example') || name.endsWith('localhost') ? ['127.0.0.1', '::1'] : []
  })
  const common = { resolver: names.resolver, limits: { timeoutMs: 2500, shareMs: 0 } }
  server = await startTestServer({
    service: {
      ...common,
      allowPrivate: ['127.0.0.2/32'],
      optOut: { text: 'Never.example # asked on Monday', name: 'list' },
    },
  })
  publicOnly = await startTestServer({ service: { ...common, allowPrivate: [] } })
})

afterAll(async () => {
  await server.close()
  await publicOnly.close()
  await names.close()
  for (const one of [outside, inside, insideSix]) {
    one.closeAllConnections()
    one.close()
  }
})

function trap(): Server {
  const trapped = createServer((_request, response) => response.end('inside'))
  trapped.on('connection', () => {
    connections += 1
  })
  return trapped
}

async function listenOn(one: Server, host: string, wanted: number): Promise<number> {
  await new Promise<void>((resolve) => {
    one.listen(wanted, host, resolve)
  })
  const address = one.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function check(target: string, at: RunningServer = server): Promise<Response> {
  return await post(`${at.url}/api/v1/checks`, { target, passive: true }, { Prefer: 'wait=20' })
}

describe('what is inside is never reached', () => {
  test('by 200 hostile targets', async () => {
    const targets = hostileTargets(port)
    expect(targets.length).toBeGreaterThanOrEqual(200)
    const statuses = new Map<number, number>()
    const one = async (target: string, at: RunningServer): Promise<void> => {
      const response = await check(target, at)
      const body: unknown = await response.json()
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
      expect([200, 400], `${target}: ${JSON.stringify(body)}`).toContain(response.status)
      if (response.status === 400) return
      const { report } = finished.parse(body)
      const read = JSON.stringify(report.diagnosis.trace.observations)
      expect(read, target).not.toContain('"status":')
    }
    // The first server lets one private address be asked, the second none at all.
    const passing = (target: string): boolean => !target.includes('mixed.example')
    const queue = targets.flatMap((target) => [
      ...(passing(target) ? [() => one(target, server)] : []),
      () => one(target, publicOnly),
    ])
    for (let at = 0; at < queue.length; at += 20) {
      await Promise.all(queue.slice(at, at + 20).map((send) => send()))
    }
    expect(connections).toBe(0)
    expect(statuses.get(200)).toBeGreaterThan(100)
    expect(statuses.get(400)).toBeGreaterThan(50)
  })

  test('by a name that leads outside and inside', async () => {
    const { report } = finished.parse(await (await check(`http://mixed.example:${port}/`)).json())
    const failures = report.diagnosis.trace.observations.map(({ failure }) => failure?.type)
    expect(failures.filter((type) => type === 'destination_ip_prohibited')).toHaveLength(2)
    expect(connections).toBe(0)
  })

  test('by a name that is bound anew between two questions', async () => {
    const target = { target: `http://rebound.example:${port}/` }
    for (let index = 0; index < 4; index += 1) {
      const response = await post(`${server.url}/api/v1/checks`, target, { Prefer: 'wait=20' })
      finished.parse(await response.json())
    }
    expect(names.asked.filter((name) => name === 'rebound.example').length).toBeGreaterThan(3)
    expect(connections).toBe(0)
  })

  test.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://inside.example:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://2130706433:PORT/',
    '//127.0.0.1:PORT/',
    'http://rebound.example:PORT/?to=http://127.0.0.1:PORT/',
    'http://127.0.0.2:PORT/?to=http://inside.example:PORT/',
    'file:///etc/passwd',
    'http://169.254.169.254/latest/meta-data/',
    'http://h:99999/',
    'http://[::g]/',
  ])('by a redirect to %s', async (location) => {
    const to = encodeURIComponent(location.replaceAll('PORT', String(port)))
    const response = await check(`http://outside.example:${port}/?to=${to}`)
    const { report } = finished.parse(await response.json())
    expect(JSON.stringify(report)).not.toContain('root:')
    expect(connections).toBe(0)
  })

  test('nor who does not want to be asked, directly or by a redirect', async () => {
    const direct = await check('http://www.never.example/')
    expect(direct.status).toBe(403)
    const to = encodeURIComponent(`http://a.NEVER.example:${port}/`)
    const hop = await check(`http://outside.example:${port}/?to=${to}`)
    expect(JSON.stringify(await hop.json())).toContain('"reason":"opted-out"')
    expect(names.asked.filter((name) => name.includes('never'))).toEqual([])
  })
})

describe('a target that never ends', () => {
  test.each(['/drip', '/endless', '/never'])('%s', async (path) => {
    const before = performance.now()
    const answer = check(`http://outside.example:${port}${path}`)
    // The server serves others meanwhile.
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    const { report } = finished.parse(await (await answer).json())
    expect(performance.now() - before).toBeLessThan(5000)
    for (const { body } of report.diagnosis.trace.observations) {
      expect(body?.text.length ?? 0).toBeLessThanOrEqual(4096)
    }
  })

  test('is no proxy: of a body some kilobytes are handed out', async () => {
    const response = await check(`http://outside.example:${port}/page`)
    expect((await response.text()).length).toBeLessThan(30_000)
  })
})

test('a caller chooses no method, field, body, resolver or address', async () => {
  const extras = { method: 'PUT', headers: {}, body: 'x', resolver: '127.0.0.1', origin: '::1' }
  for (const [name, value] of Object.entries(extras)) {
    const body = { target: 'http://outside.example/', [name]: value }
    const response = await post(`${server.url}/api/v1/checks`, body)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(name)
  }
})

test('a result is shared with whoever asks for the same within moments', async () => {
  const sharing = await startTestServer({ service: { allowPrivate: ['127.0.0.2/32'] } })
  const ask = (): Promise<Response> => check(`http://127.0.0.2:${port}/?shared`, sharing)
  const first = started.parse(await (await ask()).json())
  const second = started.parse(await (await ask()).json())
  expect(second.id).toBe(first.id)
  expect(first.deleteKey).toBeDefined()
  expect(second.deleteKey).toBeUndefined()
  await sharing.close()
})
