import { gzipSync } from 'node:zlib'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { Origin } from '../../src/lab/loopback.ts'
import { startOrigin } from '../../src/lab/origin.ts'
import type { RunningServer } from '../../src/server/index.ts'
import { post, startTestServer } from './start.ts'

/** Every documented response of every operation is provoked, and compared with its schema. */
const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        responses: z.record(
          z.string(),
          z.object({
            headers: z.record(z.string(), z.unknown()).optional(),
            content: z
              .record(z.string(), z.object({ schema: z.object({ $ref: z.string() }).optional() }))
              .optional(),
          }),
        ),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
})

let server: RunningServer
let limited: RunningServer
let shut: RunningServer
let plain: RunningServer
let origin: Origin
let document: z.infer<typeof documentSchema>
const ajv = new Ajv2020({ strict: false, formats: { 'date-time': true, uri: true } })

const api = (path: string): string => `${server.url}/api/v1${path}`
const target = (): string => `http://127.0.0.1:${origin.port}/`
const accessLine = '192.0.2.1 - - [25/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 502 157 "-" "-"\n'

beforeAll(async () => {
  origin = await startOrigin({ fault: 'healthy' })
  server = await startTestServer({
    logUpload: true,
    radarKey: radarKey['Radar-Key'],
    apiLimits: { logBytes: 100_000 },
    service: { optOut: { text: 'opted-out.example\n127.0.0.99', name: 'list' } },
  })
  limited = await startTestServer({
    logUpload: true,
    apiLimits: { pastesPerMinute: 1 },
    service: { limits: { clientPerMinute: 1, inFlight: 64 } },
  })
  shut = await startTestServer({
    gate: { maintenance: { until: (nowMs) => new Date(nowMs + 60_000) } },
    service: { limits: { inFlight: 0 } },
  })
  plain = await startTestServer()
  document = documentSchema.parse(await (await fetch(api('/openapi.json'))).json())
  ajv.addSchema({ $id: 'doc', components: document.components })
})

afterAll(async () => {
  for (const running of [server, limited, shut, plain]) await running.close()
  await origin.close()
})

async function started(body: object = {}): Promise<{ id: string; deleteKey: string }> {
  const response = await post(api('/checks'), { target: `${target()}?${Math.random()}`, ...body })
  return z.looseObject({ id: z.string(), deleteKey: z.string() }).parse(await response.json())
}

/** Asks twice, the second time with the ETag of the first. */
async function again(url: string): Promise<Response> {
  const first = await fetch(url)
  await first.arrayBuffer()
  return await fetch(url, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } })
}

async function twice(url: string, send: () => Promise<Response>): Promise<Response> {
  expect(url).toContain(limited.url)
  await (await send()).arrayBuffer()
  return await send()
}

const text = (url: string, body: string): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body })

const radarKey = { 'Radar-Key': '0123456789abcdef-radar' }

const unwatch = (name: string, headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(api(`/radar?target=${encodeURIComponent(name)}`), { method: 'DELETE', headers })

/** How each documented response is provoked. */
const provoke: Readonly<Record<string, () => Promise<Response>>> = {
  'startCheck 200': () => post(api('/checks'), { target: target() }, { Prefer: 'wait=10' }),
  'startCheck 202': () => post(api('/checks'), { target: `${target()}?two`, passive: true }),
  'startCheck 400': () => post(api('/checks'), { target: 'ftp://example.org' }),
  'startCheck 403': () => post(api('/checks'), { target: 'https://www.opted-out.example/' }),
  async 'startCheck 410'() {
    const key = { 'Idempotency-Key': '0123456789abcdef-gone' }
    const body = { target: `${target()}?gone` }
    const first = await post(api('/checks'), body, { ...key, Prefer: 'wait=10' })
    const { id, deleteKey } = z
      .looseObject({ id: z.string(), deleteKey: z.string() })
      .parse(await first.json())
    await fetch(api(`/checks/${id}`), { method: 'DELETE', headers: { 'Delete-Key': deleteKey } })
    return await post(api('/checks'), body, key)
  },
  'startCheck 413': () => post(api('/checks'), { target: 'x'.repeat(20_000) }),
  'startCheck 415': () => text(api('/checks'), '{"target":"example.org"}'),
  async 'startCheck 422'() {
    const key = { 'Idempotency-Key': '0123456789abcdef-other' }
    await (await post(api('/checks'), { target: `${target()}?a` }, key)).arrayBuffer()
    return await post(api('/checks'), { target: `${target()}?b` }, key)
  },
  'startCheck 429': () =>
    twice(limited.url, () =>
      post(`${limited.url}/api/v1/checks`, { target: `${target()}?${Math.random()}` }),
    ),
  'startCheck 503': () => post(`${shut.url}/api/v1/checks`, { target: target() }),
  'getCheck 200': async () => await fetch(api(`/checks/${(await started()).id}`)),
  async 'getCheck 304'() {
    const response = await post(api('/checks'), { target: target() }, { Prefer: 'wait=10' })
    const { id } = z.looseObject({ id: z.string() }).parse(await response.json())
    return await again(api(`/checks/${id}`))
  },
  'getCheck 404': () => fetch(api('/checks/AAAAAAAAAAAAAAAAAAAAAA')),
  async 'deleteCheck 204'() {
    const { id, deleteKey } = await started()
    return await fetch(api(`/checks/${id}`), {
      method: 'DELETE',
      headers: { 'Delete-Key': deleteKey },
    })
  },
  async 'deleteCheck 404'() {
    const { id } = await started()
    return await fetch(api(`/checks/${id}`), {
      method: 'DELETE',
      headers: { 'Delete-Key': 'wrong' },
    })
  },
  'streamCheck 200': async () => await fetch(api(`/checks/${(await started()).id}/events`)),
  'streamCheck 404': () => fetch(api('/checks/AAAAAAAAAAAAAAAAAAAAAA/events')),
  'explain 200': () => text(api('/explain'), 'curl: (7) Failed to connect to example.org port 443'),
  'explain 400': () => text(api('/explain'), ' \n'),
  'explain 413': () => text(api('/explain'), 'x'.repeat(256 * 1024 + 1)),
  'explain 415': () => fetch(api('/explain'), { method: 'POST', body: new Uint8Array(3) }),
  'explain 429': () => twice(limited.url, () => text(`${limited.url}/api/v1/explain`, '502')),
  'explain 503': () => text(`${shut.url}/api/v1/explain`, '502'),
  'analyseLog 200': () =>
    fetch(api('/logs'), { method: 'POST', body: gzipSync(accessLine.repeat(100)) }),
  'analyseLog 400': () =>
    fetch(api('/logs'), { method: 'POST', body: new Uint8Array([0x1f, 0x8b, 9, 9, 9, 9]) }),
  'analyseLog 403': () => text(`${plain.url}/api/v1/logs`, accessLine),
  'analyseLog 413': () => text(api('/logs'), accessLine.repeat(2000)),
  'analyseLog 429': () => twice(limited.url, () => text(`${limited.url}/api/v1/logs`, accessLine)),
  'analyseLog 503': () => text(`${shut.url}/api/v1/logs`, accessLine),
  'listWatches 200': () => fetch(api('/radar?q=watched&verdict=working&flag=moved')),
  'listWatches 304': () => again(api('/radar')),
  'listWatches 400': () => fetch(api('/radar?verdict=fine')),
  'addWatches 200': () =>
    post(api('/radar'), { targets: ['watched.example', 'ftp://x'] }, radarKey),
  'addWatches 400': () => post(api('/radar'), { targets: [] }, radarKey),
  'addWatches 403': () => post(api('/radar'), { targets: ['x.example'] }, { 'Radar-Key': 'other' }),
  'addWatches 413': () => post(api('/radar'), { targets: ['x'.repeat(70_000)] }, radarKey),
  'addWatches 415': () => text(api('/radar'), '{"targets":["x.example"]}'),
  async 'removeWatch 204'() {
    await (await post(api('/radar'), { targets: ['gone.example'] }, radarKey)).arrayBuffer()
    return await unwatch('gone.example', radarKey)
  },
  'removeWatch 400': () => unwatch('ftp://x', radarKey),
  'removeWatch 403': () => unwatch('watched.example', {}),
  'removeWatch 404': () => unwatch('nobody.example', radarKey),
  'listCodes 200': () => fetch(api('/codes?limit=3')),
  'listCodes 304': () => again(api('/codes')),
  'listCodes 400': () => fetch(api('/codes?limit=0')),
  'getCode 200': () => fetch(api('/codes/504')),
  'getCode 304': () => again(api('/codes/504')),
  'getCode 404': () => fetch(api('/codes/777')),
  'listBrowserErrors 200': () => fetch(api('/browser-errors')),
  'listBrowserErrors 304': () => again(api('/browser-errors')),
  'listBrowserErrors 400': () => fetch(api('/browser-errors?cursor=nowhere')),
  'getBrowserError 200': () => fetch(api('/browser-errors/net::ERR_CONNECTION_REFUSED')),
  'getBrowserError 304': () => again(api('/browser-errors/CURLE_COULDNT_CONNECT')),
  'getBrowserError 404': () => fetch(api('/browser-errors/ERR_NONE')),
  'listResponders 200': () => fetch(api('/responders')),
  'listResponders 304': () => again(api('/responders')),
  'listResponders 400': () => fetch(api('/responders?limit=many')),
  'getResponder 200': () => fetch(api('/responders/nginx')),
  'getResponder 304': () => again(api('/responders/haproxy')),
  'getResponder 404': () => fetch(api('/responders/__proto__')),
  'search 200': () => fetch(api('/search?q=gateway%20timeout')),
  'search 304': () => again(api('/search?q=refused')),
  'search 400': () => fetch(api('/search?q=x&limit=1000')),
}

test('each documented response is provoked below, and nothing else', () => {
  const documented = Object.values(document.paths)
    .flatMap((path) => Object.values(path))
    .flatMap(({ operationId, responses }) =>
      Object.keys(responses).map((status) => `${operationId} ${status}`),
    )
  expect(Object.keys(provoke).toSorted()).toEqual(documented.toSorted())
})

describe('as documented', () => {
  test.each(Object.entries(provoke))('%s', async (name, send) => {
    const [operationId, status = ''] = name.split(' ')
    const operation = Object.values(document.paths)
      .flatMap((path) => Object.values(path))
      .find((one) => one.operationId === operationId)
    const { content, headers } = operation?.responses[status] ?? expect.fail()
    const response = await send()
    const body = await response.text()
    expect(response.status, body.slice(0, 500)).toBe(Number(status))
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    for (const header of Object.keys(headers ?? {})) {
      expect(response.headers.get(header), header).not.toBeNull()
    }
    const [type, media] = Object.entries(content ?? {})[0] ?? []
    expect(response.headers.get('content-type')?.split(';')[0] ?? undefined).toBe(type)
    if (media?.schema === undefined) return
    const validate = ajv.compile({ $ref: `doc${media.schema.$ref}` })
    validate(JSON.parse(body))
    expect(validate.errors).toBeNull()
  })
})

test('a list is walked to its end by its cursors, each entry once', async () => {
  const page = z.object({
    items: z.array(z.looseObject({ code: z.string(), family: z.string() })),
    next: z.string().nullable(),
  })
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const { items, next } = page.parse(
      await (await fetch(api(`/browser-errors?limit=150${query}`))).json(),
    )
    seen.push(...items.map(({ family, code }) => `${family}/${code}`))
    cursor = next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThan(300)
})

test('the same Idempotency-Key gives the same report and the same key to delete it', async () => {
  const key = { 'Idempotency-Key': '0123456789abcdef-same' }
  const body = { target: `${target()}?same` }
  const answers = await Promise.all([1, 2, 3].map(() => post(api('/checks'), body, key)))
  const later = await post(api('/checks'), body, { ...key, Prefer: 'wait=10' })
  const read = z.looseObject({ id: z.string(), deleteKey: z.string() })
  const all = await Promise.all(
    [...answers, later].map(async (one) => read.parse(await one.json())),
  )
  expect(new Set(all.map(({ id }) => id)).size).toBe(1)
  expect(new Set(all.map(({ deleteKey }) => deleteKey)).size).toBe(1)
})

test('a preflight is answered, without credentials', async () => {
  const response = await fetch(api('/checks'), {
    method: 'OPTIONS',
    headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' },
  })
  expect(response.status).toBe(204)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('access-control-allow-credentials')).toBeNull()
  expect(response.headers.get('set-cookie')).toBeNull()
})
