import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import type { RunningServer } from '../../src/server/index.ts'
import { post, startTestServer } from './start.ts'

/** No place for any check: a target that could be asked is answered with 503, and nothing is ever sent. */
let server: RunningServer
const many = { numRuns: 150 }

beforeAll(async () => {
  server = await startTestServer({
    logUpload: true,
    apiLimits: { pastesPerMinute: 1e6, logBytes: 100_000 },
    service: { limits: { inFlight: 0 } },
  })
})

afterAll(async () => {
  await server.close()
})

const problem = z.looseObject({ title: z.string(), status: z.number(), detail: z.string() })

/** Whatever came in: an answer of the kind that is promised, and never a fault of ours. */
async function expectAnswer(response: Response, said: unknown): Promise<void> {
  const text = await response.text()
  const about = `${JSON.stringify(said)} → ${response.status} ${text.slice(0, 300)}`
  expect(response.status === 503 || response.status < 500, about).toBe(true)
  if (response.status === 304) return
  const body: unknown = JSON.parse(text)
  if (response.status < 400) return
  expect(response.headers.get('content-type'), about).toBe('application/problem+json')
  const { status, detail } = problem.parse(body)
  expect(status).toBe(response.status)
  expect(detail.trim(), about).not.toBe('')
  if (status === 429 || status === 503) {
    expect(Number(response.headers.get('retry-after')), about).toBeGreaterThanOrEqual(1)
  }
}

const text = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('__proto__', 'constructor', '\ud800', '\u0000', '\u202e', '%00', '..', "'"),
)
const target = fc.oneof(
  text,
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.domain(),
  fc.ipV4(),
  fc.ipV6(),
  fc.tuple(fc.domain(), fc.integer()).map(([host, port]) => `${host}:${port}`),
)

test('POST /checks: any JSON', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), async (body) => {
      await expectAnswer(await post(`${server.url}/api/v1/checks`, body), body)
    }),
    many,
  )
})

test('POST /checks: any target with any options and fields', async () => {
  const request = fc.record(
    {
      target,
      kind: fc.oneof(fc.constantFrom('target', 'example'), text),
      passive: fc.oneof(fc.boolean(), text),
      permanent: fc.oneof(fc.boolean(), fc.integer()),
    },
    { requiredKeys: ['target'] },
  )
  // What a header field may hold at all.
  const word = fc.string({
    unit: fc.constantFrom('a', 'wait', '=', ';', ',', ' ', '"', '0', '9', '-'),
    maxLength: 40,
  })
  const fields = fc.record({ Prefer: word, 'Idempotency-Key': word }, { requiredKeys: [] })
  await fc.assert(
    fc.asyncProperty(request, fields, async (body, headers) => {
      const response = await post(`${server.url}/api/v1/checks`, body, headers)
      expect([400, 403, 404, 503]).toContain(response.status)
      await expectAnswer(response, body)
    }),
    many,
  )
})

test.each([
  ['253 characters', `${'a.'.repeat(122)}example.x`, 503],
  ['254 characters', `${'a.'.repeat(122)}example.xy`, 400],
  ['a label of 64', `${'a'.repeat(64)}.example`, 400],
  ['a label of 63', `${'a'.repeat(63)}.example`, 503],
])('a host name of %s', async (_, host, status) => {
  const response = await post(`${server.url}/api/v1/checks`, { target: `https://${host}/` })
  expect(response.status).toBe(status)
  await expectAnswer(response, host)
})

test('POST /explain: any text, any bytes', async () => {
  const send = (type: string, body: string | Uint8Array<ArrayBuffer>): Promise<Response> =>
    fetch(`${server.url}/api/v1/explain`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    })
  const bytes = fc.uint8Array({ maxLength: 2000 }).map((one) => new Uint8Array(one))
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, target, bytes), async (body) => {
      await expectAnswer(await send('text/plain', body), body)
      await expectAnswer(await send('application/json', body), body)
    }),
    many,
  )
})

test('POST /logs: any bytes, gzipped by their first two or not', async () => {
  const bytes = fc.uint8Array({ maxLength: 3000 })
  await fc.assert(
    fc.asyncProperty(bytes, fc.boolean(), async (body, packed) => {
      const sent = new Uint8Array([...(packed ? [0x1f, 0x8b] : []), ...body])
      const response = await fetch(`${server.url}/api/v1/logs`, { method: 'POST', body: sent })
      await expectAnswer(response, [packed, ...body])
    }),
    { numRuns: 60 },
  )
})

const paths = [
  'codes',
  'browser-errors',
  'responders',
  'search',
  'checks/AAAAAAAAAAAAAAAAAAAAAA',
  'radar/watches',
]

test('GET: any query, path and condition', async () => {
  const query = fc.dictionary(
    fc.oneof(fc.constantFrom('q', 'limit', 'cursor'), text.map(wellFormed)),
    fc.oneof(text.map(wellFormed), fc.integer().map(String)),
    { maxKeys: 4 },
  )
  const part = fc.oneof(fc.constant(''), text.map(wellFormed))
  const etag = fc.constantFrom('', '*', '"x"', 'W/"x", "y"', '"', ',,,')
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      part,
      query,
      etag,
      async (path, more, given, condition) => {
        const below = more === '' ? '' : `/${encodeURIComponent(more)}`
        const url = `${server.url}/api/v1/${path}${below}?${new URLSearchParams(given).toString()}`
        await expectAnswer(await fetch(url, { headers: { 'If-None-Match': condition } }), url)
      },
    ),
    many,
  )
})

test('/probe: any target and module', async () => {
  await fc.assert(
    fc.asyncProperty(target.map(wellFormed), text.map(wellFormed), async (given, other) => {
      for (const module of ['http_2xx', 'tcp_connect', other]) {
        const query = new URLSearchParams({ target: given, module }).toString()
        const response = await fetch(`${server.url}/probe?${query}`)
        expect([400, 403, 503], given).toContain(response.status)
        await expectAnswer(response, given)
      }
    }),
    { numRuns: 60 },
  )
})

test.each(['DELETE', 'PUT', 'PATCH', 'POST', 'OPTIONS', 'HEAD'])(
  '%s of every path is an answer',
  async (method) => {
    for (const path of [...paths, 'explain', 'logs', 'checks', 'nowhere', 'openapi.json']) {
      const response = await fetch(`${server.url}/api/v1/${path}`, { method })
      expect(response.status, path).toBeLessThan(504)
      expect(response.status, path).not.toBe(500)
    }
  },
)

/** A URL cannot carry half a character. */
function wellFormed(one: string): string {
  return one.toWellFormed()
}
