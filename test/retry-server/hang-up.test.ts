import { once } from 'node:events'
import { connect as connectHttp2, createServer as createHttp2 } from 'node:http2'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { ClientQuota, GateOptions } from '../../src/retry/server/index.ts'
import { Gate, shedNode } from '../../src/retry/server/index.ts'
import { get, heldHandler, serve, until } from './serve.ts'

function gateOf(options: GateOptions): Gate {
  const gate = new Gate({ guards: 'off', ...options })
  onTestFinished(() => gate.close())
  return gate
}

const oneRequest = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'

test('pipelined requests of a client that hangs up give all their places back', async () => {
  const gate = gateOf({ limit: 3, queue: { burstMs: 20_000 } })
  const { handle, held } = heldHandler()
  const port = await serve(shedNode(gate, handle))
  const socket = connect(port, '127.0.0.1')
  socket.write(oneRequest.repeat(5))
  await until(() => gate.read().waiting === 2)
  expect(held.length).toBe(3)
  socket.destroy()
  await until(() => gate.read().running === 0)
  expect(gate.read()).toMatchObject({ running: 0, waiting: 0 })
  expect(held.length).toBe(3)
})

test('pipelined refusals come in order behind the response that is being made', async () => {
  const gate = gateOf({ limit: 1, queue: { burstMs: 0 } })
  const { handle, finish } = heldHandler()
  const port = await serve(shedNode(gate, handle))
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  let text = ''
  socket.on('data', (chunk) => (text += String(chunk)))
  socket.write(oneRequest.repeat(3))
  await until(() => gate.read().promised === 2)
  expect(text).toBe('')
  finish()
  await until(() => text.split('HTTP/1.1 503').length === 3 && text.endsWith('}\n'))
  expect(text.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 503', 'HTTP/1.1 503'])
})

test('who hangs up while its quota is looked up is not handed on', async () => {
  const answers: ((quota: ClientQuota | undefined) => void)[] = []
  const gate = gateOf({
    limit: 1,
    clients: { limiter: { take: () => new Promise((resolve) => answers.push(resolve)) } },
  })
  const { handle, held } = heldHandler()
  const port = await serve(shedNode(gate, handle))
  const socket = connect(port, '127.0.0.1')
  // The second one would have to wait for the first.
  socket.write(oneRequest.repeat(2))
  await until(() => answers.length === 2)
  socket.destroy()
  const other = get(port)
  await until(() => answers.length === 3)
  for (const answer of answers) answer(undefined)
  await until(() => held.length === 1)
  expect(gate.read()).toMatchObject({ running: 1, waiting: 0 })
  held[0]?.end('done')
  expect((await other).status).toBe(200)
})

test('an upgrade that nobody listens for is a request like any other', async () => {
  const gate = gateOf({ limit: 1, queue: { burstMs: 0 } })
  const { handle, held } = heldHandler()
  const port = await serve(shedNode(gate, handle))
  void get(port).catch(() => undefined)
  await until(() => held.length === 1)
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  const head: unknown[] = await once(socket, 'data')
  expect(String(head[0])).toMatch(/^HTTP\/1\.1 503 /)
})

test('a body that is still being sent does not stop the refusal, nor the next request', async () => {
  const gate = gateOf({ limit: 1, queue: { burstMs: 0 } })
  const { handle, held, finish } = heldHandler()
  const port = await serve(shedNode(gate, handle))
  const first = get(port)
  await until(() => held.length === 1)
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  let text = ''
  socket.on('data', (chunk) => (text += String(chunk)))
  socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n')
  await until(() => text.endsWith('}\n'))
  socket.write('x'.repeat(200_000))
  finish()
  await first
  text = ''
  socket.write(oneRequest)
  await until(() => held.length === 1)
  finish()
  await until(() => text.startsWith('HTTP/1.1 200'))
})

test('over HTTP/2: refusals, and streams that are reset while they run or wait', async () => {
  const gate = gateOf({ limit: 1, queue: { maxLength: 1, burstMs: 20_000 } })
  const { handle, held } = heldHandler()
  const listener = shedNode(gate, handle)
  // The compatible interface of node:http2 is that of node:http, though its types say otherwise.
  const server = createHttp2()
  server.on(
    'request',
    (request, response) => void Reflect.apply(listener, server, [request, response]),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const client = connectHttp2(`http://127.0.0.1:${address.port}`)
  onTestFinished(() => {
    client.destroy()
    server.close()
  })
  const running = client.request({ ':path': '/' })
  running.on('error', () => undefined)
  await until(() => held.length === 1)
  const waiting = client.request({ ':path': '/' })
  waiting.on('error', () => undefined)
  await until(() => gate.read().waiting === 1)
  const refused = client.request({ ':path': '/' })
  const fields: unknown[] = await once(refused, 'response')
  expect(fields[0]).toMatchObject({ ':status': 503, 'content-type': 'application/problem+json' })
  refused.resume()
  await once(refused, 'close')
  waiting.close(8)
  await until(() => gate.read().waiting === 0)
  running.close(8)
  await until(() => gate.read().running === 0)
  expect(held.length).toBe(1)
  const last = client.request({ ':path': '/' })
  await until(() => held.length === 2)
  held[1]?.end('done')
  const response: unknown[] = await once(last, 'response')
  expect(response[0]).toMatchObject({ ':status': 200 })
  last.resume()
  await until(() => gate.read().running === 0)
})
