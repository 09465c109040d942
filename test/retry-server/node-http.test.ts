import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { GateOptions, Refusal } from '../../src/retry/server/index.ts'
import { Gate, maintenanceSwitch, memoryLimiter, shedNode } from '../../src/retry/server/index.ts'
import { get, heldHandler, serve, until } from './serve.ts'

/** A gate that ends with the test. */
function gateOf(options: GateOptions): Gate {
  const gate = new Gate({ guards: 'off', ...options })
  onTestFinished(() => gate.close())
  return gate
}

test('lets in up to its limit, queues, and refuses the rest with problem details', async () => {
  const refusals: Refusal[] = []
  const gate = gateOf({
    limit: 2,
    queue: { maxLength: 1, burstMs: 20_000 },
    onRefusal: (refusal) => refusals.push(refusal),
  })
  const { handle, held, finish } = heldHandler()
  const port = await serve(shedNode(gate, handle))
  const accepted = [get(port), get(port), get(port)]
  await until(() => gate.read().waiting === 1)
  expect(held.length).toBe(2)
  const refused = await get(port)
  expect(refused.status).toBe(503)
  expect(refused.fields['retry-after']).toMatch(/^[1-9]\d*$/)
  expect(refused.fields['content-type']).toBe('application/problem+json')
  expect(refused.fields['cache-control']).toBe('no-store')
  expect(refused.fields['connection']).toBe('keep-alive')
  expect(refused.body.length).toBeLessThanOrEqual(1024)
  expect(JSON.parse(refused.body)).toMatchObject({
    type: 'https://iana.org/assignments/http-problem-types#temporary-reduced-capacity',
    status: 503,
  })
  expect(refusals.map(({ reason }) => reason)).toEqual(['overload'])
  finish()
  finish()
  await until(() => held.length === 1)
  finish()
  expect((await Promise.all(accepted)).map(({ status }) => status)).toEqual([200, 200, 200])
  await until(() => gate.read().running === 0)
})

test('a refused HEAD has no body, and its connection serves the next request', async () => {
  const gate = gateOf({ limit: 1, queue: { burstMs: 0 } })
  const { handle, held, finish } = heldHandler()
  const port = await serve(shedNode(gate, handle))
  const first = get(port)
  await until(() => held.length === 1)
  const head = await get(port, '/', { method: 'HEAD' })
  expect(head).toMatchObject({ status: 503, body: '' })
  expect(Number(head.fields['content-length'])).toBeGreaterThan(0)
  finish()
  expect((await first).status).toBe(200)
})

test('exempt paths pass a full gate and are not counted', async () => {
  const gate = gateOf({ limit: 1, queue: { burstMs: 0 }, exempt: ['/health', '/internal/*'] })
  const { handle, held, finish } = heldHandler()
  const port = await serve(
    shedNode(gate, (request, response) => {
      if (request.url === '/') handle(request, response)
      else response.end('alive')
    }),
  )
  const first = get(port)
  await until(() => held.length === 1)
  for (const path of ['/health?full', '/internal/metrics']) {
    expect((await get(port, path)).body).toBe('alive')
  }
  expect((await get(port, '/healthy')).status).toBe(503)
  expect(gate.read().running).toBe(1)
  finish()
  await first
})

test('what matters more takes the place of what matters less', async () => {
  const gate = gateOf({
    limit: 1,
    queue: { maxLength: 1, burstMs: 20_000 },
    priority: ({ path }) => (path === '/pay' ? 'high' : 'low'),
  })
  const { handle, held, finish } = heldHandler()
  const port = await serve(shedNode(gate, handle))
  const first = get(port)
  await until(() => held.length === 1)
  const waits = get(port)
  await until(() => gate.read().waiting === 1)
  const pays = get(port, '/pay')
  expect((await waits).status).toBe(503)
  finish()
  await until(() => held.length === 1)
  finish()
  expect((await pays).status).toBe(200)
  expect((await first).status).toBe(200)
})

test('a client that hangs up leaves the queue, and its handler never runs', async () => {
  const gate = gateOf({ limit: 1, queue: { burstMs: 20_000 } })
  const { handle, held, finish } = heldHandler()
  const port = await serve(shedNode(gate, handle))
  const first = get(port)
  await until(() => held.length === 1)
  const socket = connect(port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await until(() => gate.read().waiting === 1)
  socket.destroy()
  await until(() => gate.read().waiting === 0)
  finish()
  await first
  await until(() => gate.read().running === 0)
  expect(held.length).toBe(0)
})

test('a client cut off in the middle gives its place back', async () => {
  const gate = gateOf({ limit: 1 })
  const { handle, held } = heldHandler()
  const port = await serve(shedNode(gate, handle))
  const socket = connect(port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await until(() => held.length === 1)
  socket.destroy()
  await until(() => gate.read().running === 0)
  expect(gate.read().running).toBe(0)
})

test('who waits longer than was promised is told so', async () => {
  const gate = gateOf({ limit: 1, queue: { burstMs: 20 } })
  const { handle, held, finish } = heldHandler()
  const port = await serve(shedNode(gate, handle))
  const first = get(port)
  await until(() => held.length === 1)
  const late = await get(port)
  expect(late.status).toBe(503)
  expect(JSON.parse(late.body)).toMatchObject({ 'violated-policies': ['queue-timeout'] })
  finish()
  await first
})

test('a quota per client is counted down, then answered with 429 and its time', async () => {
  const gate = gateOf({
    clients: {
      limiter: memoryLimiter({ quota: 2, windowSeconds: 3600, policy: 'hourly' }),
      key: (arrival) => arrival.field('x-api-key'),
    },
  })
  const port = await serve(shedNode(gate, (_request, response) => response.end('ok')))
  const headers = { 'X-Api-Key': 'a' }
  const replies = [
    await get(port, '/', { headers }),
    await get(port, '/', { headers }),
    await get(port, '/', { headers }),
  ]
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 429])
  expect(replies.map(({ fields }) => fields['ratelimit-policy'])).toEqual(
    Array(3).fill('"hourly";q=2;w=3600'),
  )
  expect(replies[0]?.fields['ratelimit']).toMatch(/^"hourly";r=1;t=1800$/)
  const [, seconds = ''] = /;r=0;t=(\d+)$/.exec(String(replies[2]?.fields['ratelimit'])) ?? []
  const retryAfter = Number(replies[2]?.fields['retry-after'])
  expect(retryAfter).toBeGreaterThanOrEqual(Number(seconds))
  expect(retryAfter).toBeLessThanOrEqual(Number(seconds) * 1.2)
  expect(JSON.parse(replies[2]?.body ?? '')).toMatchObject({
    type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
    'violated-policies': ['hourly'],
  })
  expect((await get(port, '/', { headers: { 'X-Api-Key': 'b' } })).status).toBe(200)
  expect((await get(port)).fields['ratelimit']).toBeUndefined()
})

test('maintenance answers with its end as a date, lets chosen paths through, and ends by itself', async () => {
  const maintenance = maintenanceSwitch(['/admin/*'])
  const gate = gateOf({ maintenance })
  const port = await serve(shedNode(gate, (_request, response) => response.end('ok')))
  expect((await get(port)).status).toBe(200)
  const end = new Date(Date.now() + 600_000)
  maintenance.start(end)
  const refused = await get(port)
  expect(refused.status).toBe(503)
  const told = new Date(String(refused.fields['retry-after']))
  expect(told.toUTCString()).toBe(refused.fields['retry-after'])
  expect(told.getTime()).toBeGreaterThanOrEqual(end.getTime())
  expect(told.getTime()).toBeLessThanOrEqual(end.getTime() + 61_000)
  expect((await get(port, '/admin/users')).status).toBe(200)
  maintenance.start(new Date(Date.now() + 30))
  await until(() => maintenance.until(Date.now()) === undefined)
  expect((await get(port)).status).toBe(200)
})
