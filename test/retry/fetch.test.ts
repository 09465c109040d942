import { expect, onTestFinished, test } from 'vitest'
import type { DecisionEvent } from '../../src/retry/index.ts'
import { createFetch, reportOf, RetryError } from '../../src/retry/index.ts'
import type { Answer, TestServer } from './serve.ts'
import { closedAddress, refuse, serve } from './serve.ts'

// Node's fetch, real sockets.

async function start(answer: Answer): Promise<TestServer> {
  const server = await serve(answer)
  onTestFinished(() => server.close())
  return server
}

/** Refuses the first requests, then answers well. */
function refuseFirst(count: number, retryAfter?: string): Answer {
  return (at, response) => (at < count ? refuse(response, retryAfter) : response.end('ok'))
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

test('an abort ends every wait within 10 ms, of one that was sent and of one that was not', async () => {
  const server = await start((_, response) => refuse(response, '30'))
  const fetch = createFetch()
  const took: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const abort = new AbortController()
    const { signal } = abort
    const both = Promise.allSettled([fetch(server.url, { signal }), fetch(server.url, { signal })])
    await sleep(60)
    const reason = new Error('enough')
    const startMs = performance.now()
    abort.abort(reason)
    expect(await both).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ])
    took.push(performance.now() - startMs)
  }
  expect(server.received.length).toBeLessThanOrEqual(2)
  // The machine may pause once.
  expect(took.sort((a, b) => a - b)[2]).toBeLessThan(10)
})

test('an aborted wait leaves no timer behind that keeps the process alive', async () => {
  const server = await start((_, response) => refuse(response, '30'))
  const timers = (): number =>
    process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
  const before = timers()
  const abort = new AbortController()
  const call = createFetch()(server.url, { signal: abort.signal })
  await sleep(60)
  expect(timers()).toBe(before + 1)
  abort.abort()
  await expect(call).rejects.toThrow('aborted')
  expect(timers()).toBe(before)
})

test('a call that is aborted before it starts does not wait for its origin', async () => {
  const server = await start((_, response) => refuse(response, '30'))
  const fetch = createFetch({ deadlineMs: 500 })
  await (await fetch(server.url)).text()
  const startMs = performance.now()
  await expect(fetch(server.url, { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
  expect(performance.now() - startMs).toBeLessThan(100)
})

test('a deadline that leaves no room for the wait hands the refusal over at once', async () => {
  const server = await start((_, response) => refuse(response, '5'))
  const startMs = performance.now()
  const response = await createFetch({ deadlineMs: 2000 })(server.url)
  expect(performance.now() - startMs).toBeLessThan(1000)
  expect([response.status, await response.text()]).toEqual([503, 'busy'])
  expect(reportOf(response)).toMatchObject({ because: 'deadline', retryAfterMs: 5000 })
})

test('a deadline cuts an answer that does not come', async () => {
  const server = await start(() => undefined)
  const failed = createFetch({ deadlineMs: 100 })(server.url)
  await expect(failed).rejects.toMatchObject({ report: { because: 'deadline', attempts: [{}] } })
})

test('a wait longer than the limit is handed over at once, thrown only if that is asked for', async () => {
  const server = await start((_, response) => refuse(response, '61'))
  const response = await createFetch()(server.url)
  expect(reportOf(response)).toEqual({
    attempts: [{ status: 503, waitedMs: 0 }],
    because: 'retry-after-too-long',
    retryAfterMs: 61_000,
  })
  const thrown: unknown = await createFetch({ throwResponses: true })(server.url).catch(
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(RetryError)
  expect(thrown).toMatchObject({
    message: 'fetch failed: retry-after-too-long; 503 after 0 ms',
    response: { status: 503 },
  })
})

test('every decision is seen, with the attribute of OpenTelemetry from the first repetition on', async () => {
  const server = await start(refuseFirst(9))
  const events: DecisionEvent[] = []
  await createFetch({ onDecision: (event) => events.push(event) })(server.url)
  expect(events.map(({ decision, attributes }) => [decision.kind, attributes])).toEqual([
    ['retry', {}],
    ['retry', { 'http.request.resend_count': 1 }],
    ['give-up', { 'http.request.resend_count': 2 }],
  ])
})

test('an attempt that makes good what failed is seen too, and so is a call that succeeds at once', async () => {
  const server = await start(refuseFirst(1))
  const events: DecisionEvent[] = []
  const fetch = createFetch({ onDecision: (event) => events.push(event) })
  const response = await fetch(server.url)
  expect(reportOf(response)?.attempts).toMatchObject([{ status: 503 }, { status: 200 }])
  expect(events.map(({ decision, attributes }) => [decision.kind, attributes])).toEqual([
    ['retry', {}],
    ['accept', { 'http.request.resend_count': 1 }],
  ])
  const fine = await fetch(server.url)
  expect(await fine.text()).not.toBe('')
  expect(reportOf(fine)).toBeUndefined()
  expect(events.slice(2).map(({ decision, attributes }) => [decision.kind, attributes])).toEqual([
    ['accept', {}],
  ])
})

test('refusals are read to the end, so that one connection serves all attempts', async () => {
  const server = await start((at, response) =>
    at % 3 < 2
      ? response.writeHead(503, { 'Retry-After': '0' }).end('x'.repeat(60_000))
      : response.end('ok'),
  )
  const fetch = createFetch({ budget: false })
  for (let call = 0; call < 5; call += 1) expect(await (await fetch(server.url)).text()).toBe('ok')
  expect(server.received).toHaveLength(15)
  expect(server.connections()).toBeLessThanOrEqual(2)
})

test('a redirect is followed after the time that it names, and credentials stay at home', async () => {
  const other = await start((_, response) => response.end('there'))
  const server = await start((_, response) =>
    response.writeHead(301, { Location: `${other.url}/b#c`, 'Retry-After': '1' }).end(),
  )
  const startMs = performance.now()
  const response = await createFetch()(`${server.url}/a`, {
    headers: { Authorization: 'Basic eDp5', 'X-Own': '1' },
  })
  expect(performance.now() - startMs).toBeGreaterThanOrEqual(1000)
  expect([response.redirected, response.url, await response.text()]).toEqual([
    true,
    `${other.url}/b#c`.replace(/#.*/, ''),
    'there',
  ])
  expect(other.received[0]?.headers).not.toHaveProperty('authorization')
  expect(other.received[0]?.headers).toMatchObject({ 'x-own': '1' })
})

test('a POST is repeated with the Idempotency-Key that was made for it, the same each time', async () => {
  const server = await start(refuseFirst(1))
  const response = await createFetch({ idempotencyKeys: true })(server.url, {
    method: 'POST',
    body: 'x',
  })
  expect(response.status).toBe(200)
  const keys = server.received.map(({ headers }) => headers['idempotency-key'])
  expect(keys[0]).toMatch(/^"[\d-]{7,}"$/)
  expect(keys).toEqual([keys[0], keys[0]])
})

test('a POST that was never sent is repeated where that is allowed, a GET always', async () => {
  const url = await closedAddress()
  const post = { method: 'POST', body: 'x' }
  await expect(createFetch()(url, post)).rejects.toMatchObject({
    report: { because: 'method-not-idempotent', attempts: [{}] },
    cause: { code: 'ECONNREFUSED' },
  })
  const allowed = createFetch({ retryUnsafeWhenRefused: true })
  await expect(allowed(url, post)).rejects.toMatchObject({ report: { attempts: [{}, {}] } })
  await expect(createFetch()(url)).rejects.toMatchObject({ report: { attempts: [{}, {}] } })
})

test('a body that was cut is asked for once more, and read as if nothing had been', async () => {
  const server = await start((at, response, request) => {
    if (at > 0) response.writeHead(200, { ETag: '"1"' }).end('whole')
    else {
      response.writeHead(200, { ETag: '"1"', 'Content-Length': '5' }).write('who')
      setTimeout(() => request.socket.destroy(), 20)
    }
  })
  expect(await (await createFetch()(server.url)).text()).toBe('whole')
  expect(server.received).toHaveLength(2)
})

test('a stream that was read is not sent again, a long body of a Request neither', async () => {
  const server = await start((_, response) => refuse(response))
  const fetch = createFetch()
  const stream = { method: 'PUT', body: new Blob(['x']).stream(), duplex: 'half' } as const
  expect(reportOf(await fetch(server.url, stream))?.because).toBe('body-not-replayable')
  const long = new Request(server.url, { method: 'PUT', body: 'x'.repeat(1_100_000) })
  expect(reportOf(await fetch(long))?.because).toBe('body-not-replayable')
  expect(server.received).toHaveLength(2)
})

test('the budget ends a retry, and the refusal is handed over', async () => {
  const server = await start((_, response) => response.writeHead(503).end('busy'))
  const fetch = createFetch({ budget: { most: 0, perRequest: 0, perSecond: 0 } })
  const response = await fetch(server.url)
  expect([response.status, reportOf(response)?.because]).toEqual([503, 'budget-spent'])
})

test('what the caller changes after the call is in no attempt', async () => {
  const server = await start(refuseFirst(1))
  const headers: Record<string, string> = { 'x-own': '1' }
  const body = new Uint8Array([97, 98])
  const init = { method: 'PUT', headers, body }
  const call = createFetch()(server.url, init)
  headers['x-own'] = '2'
  body.fill(99)
  init.method = 'DELETE'
  expect((await call).status).toBe(200)
  expect(
    server.received.map(({ method, headers: fields, body: sent }) => [
      method,
      fields['x-own'],
      sent,
    ]),
  ).toEqual([
    ['PUT', '1', 'ab'],
    ['PUT', '1', 'ab'],
  ])
})

test('a fetch that throws at once, and arguments that are none, reject', async () => {
  const failing = createFetch({
    fetch: () => {
      throw new Error('no fetch')
    },
  })
  await expect(failing('http://origin.test/')).rejects.toThrow('no fetch')
  await expect(createFetch()('no address')).rejects.toThrow(TypeError)
})
