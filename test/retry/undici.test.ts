import { Agent, fetch, request } from 'undici'
import { afterEach, expect, test } from 'vitest'
import type { ClientOptions, DecisionEvent } from '../../src/retry/index.ts'
import { retryAfter } from '../../src/retry/index.ts'
import type { Answer, TestServer } from './serve.ts'
import { closedAddress, refuse, serve } from './serve.ts'

const open: { close: () => Promise<unknown> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()))
})

async function start(answer: Answer): Promise<TestServer> {
  const server = await serve(answer)
  open.push(server)
  return server
}

function makeDispatcher(options: ClientOptions = {}): ReturnType<Agent['compose']> {
  const agent = new Agent()
  open.push({ close: () => agent.destroy() })
  return agent.compose(retryAfter(options))
}

test('a refused request is sent again after the time that was named, and its connection is used again', async () => {
  const server = await start((at, response) =>
    at === 0 ? refuse(response, '1') : response.end('ok'),
  )
  const events: DecisionEvent[] = []
  const dispatcher = makeDispatcher({ onDecision: (event) => events.push(event) })
  const { statusCode, body } = await request(server.url, { dispatcher })
  expect([statusCode, await body.text()]).toEqual([200, 'ok'])
  const [first, second] = server.received
  expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThanOrEqual(1000)
  expect(server.connections()).toBe(1)
  expect(events.map(({ decision }) => decision)).toMatchObject([
    { kind: 'retry', retryAfterMs: 1000 },
    { kind: 'accept' },
  ])
})

test('a call that waited in line without having been sent is seen, and one that succeeds at once', async () => {
  const server = await start((at, response) =>
    at === 0 ? refuse(response, '1') : response.end('ok'),
  )
  const events: DecisionEvent[] = []
  const dispatcher = makeDispatcher({ onDecision: (event) => events.push(event) })
  const first = request(server.url, { dispatcher })
  await expect.poll(() => events.length).toBe(1)
  const waits = request(server.url, { dispatcher })
  for (const { body } of await Promise.all([first, waits])) await body.dump()
  const { body } = await request(server.url, { dispatcher })
  await body.dump()
  expect(events.map(({ decision, retries }) => `${decision.kind} ${retries}`).toSorted()).toEqual([
    'accept 0',
    'accept 0',
    'accept 1',
    'retry 0',
  ])
})

test('of twenty calls that wait for an origin one asks first', async () => {
  const server = await start((at, response) =>
    at === 0 ? refuse(response, '1') : response.end('ok'),
  )
  const dispatcher = makeDispatcher()
  const first = request(server.url, { dispatcher })
  await expect.poll(() => server.received.length).toBe(1)
  const others = Array.from({ length: 19 }, () => request(server.url, { dispatcher }))
  const responses = await Promise.all([first, ...others])
  expect(responses.map(({ statusCode }) => statusCode)).toEqual(responses.map(() => 200))
  await Promise.all(responses.map(({ body }) => body.dump()))
  expect(server.received).toHaveLength(21)
})

test.each(['text', Buffer.from('text'), null])(
  'a body of %j is sent again unchanged',
  async (body) => {
    const server = await start((at, response) => (at === 0 ? refuse(response) : response.end('ok')))
    const dispatcher = makeDispatcher()
    const response = await request(server.url, { method: 'PUT', body, dispatcher })
    expect(response.statusCode).toBe(200)
    await response.body.dump()
    expect(server.received.map((each) => each.body)).toEqual([
      String(body ?? ''),
      String(body ?? ''),
    ])
  },
)

test('a POST is handed over unless it carries an Idempotency-Key', async () => {
  const server = await start((_, response) => refuse(response))
  const dispatcher = makeDispatcher()
  const post = { method: 'POST', body: 'text', dispatcher } as const
  const plain = await request(server.url, post)
  expect([plain.statusCode, await plain.body.text()]).toEqual([503, 'busy'])
  expect(server.received).toHaveLength(1)
  const keyed = await request(server.url, { ...post, headers: { 'Idempotency-Key': '"1"' } })
  expect([keyed.statusCode, await keyed.body.text()]).toEqual([503, 'busy'])
  expect(server.received).toHaveLength(4)
})

test("fetch's GET is repeated, its bodies are streams and are not", async () => {
  const server = await start((at, response) => (at === 1 ? response.end('ok') : refuse(response)))
  const dispatcher = makeDispatcher()
  expect(await (await fetch(server.url, { dispatcher })).text()).toBe('ok')
  const put = await fetch(server.url, { method: 'PUT', body: 'text', dispatcher })
  expect([put.status, await put.text()]).toEqual([503, 'busy'])
  expect(server.received.map(({ body }) => body)).toEqual(['', '', 'text'])
})

test('a connection that is refused is tried twice, and the error tells', async () => {
  const url = await closedAddress()
  const failed = request(url, { dispatcher: makeDispatcher() })
  await expect(failed).rejects.toMatchObject({
    name: 'RetryError',
    code: 'ECONNREFUSED',
    report: { because: 'retries-used-up', attempts: [{}, {}] },
  })
})

test('an abort ends the wait', async () => {
  const server = await start((_, response) => refuse(response, '30'))
  const abort = new AbortController()
  const dispatcher = makeDispatcher()
  const failed = request(server.url, { dispatcher, signal: abort.signal })
  await expect.poll(() => server.received.length).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 50))
  // One waits without having been sent.
  const other = request(server.url, { dispatcher, signal: abort.signal })
  const both = Promise.allSettled([failed, other])
  await new Promise((resolve) => setTimeout(resolve, 50))
  const startMs = performance.now()
  abort.abort(new Error('enough'))
  expect(await both).toMatchObject([
    { reason: { message: 'enough' } },
    { reason: { message: 'enough' } },
  ])
  expect(performance.now() - startMs).toBeLessThan(50)
  expect(server.received).toHaveLength(1)
})

test('a deadline hands over the refusal, and cuts an answer that does not come', async () => {
  const server = await start((at, response) => {
    if (at === 0) refuse(response, '30')
  })
  const dispatcher = makeDispatcher({ deadlineMs: 100 })
  const refused = await request(server.url, { dispatcher })
  expect([refused.statusCode, await refused.body.text()]).toEqual([503, 'busy'])
  const other = makeDispatcher({ deadlineMs: 100 })
  await expect(request(server.url, { dispatcher: other })).rejects.toMatchObject({
    report: { because: 'deadline' },
  })
})

test('a long refusal costs its connection, not memory, and a longer wait than the limit is handed over', async () => {
  const server = await start((at, response) => {
    if (at === 0) response.writeHead(503, { 'Retry-After': '0' }).end('x'.repeat(1_000_000))
    else if (at === 1) response.end('ok')
    else refuse(response, '61')
  })
  const dispatcher = makeDispatcher()
  const { statusCode, body } = await request(server.url, { dispatcher })
  expect([statusCode, await body.text()]).toEqual([200, 'ok'])
  const late = await request(server.url, { dispatcher })
  expect([late.statusCode, late.headers['retry-after']]).toEqual([503, '61'])
  await late.body.dump()
})

test('an origin that stays away gives the kept refusal to those who lose patience', async () => {
  const server = await start((_, response) => refuse(response, '1', 503))
  const dispatcher = makeDispatcher({ maxWait: 0.2, maxRetries: 1 })
  const responses = await Promise.all(
    Array.from({ length: 3 }, () => request(server.url, { dispatcher })),
  )
  const texts = await Promise.all(responses.map(({ body }) => body.text()))
  expect(texts).toEqual(texts.map(() => 'busy'))
})
