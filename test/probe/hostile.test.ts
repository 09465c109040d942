import { gzipSync, brotliCompressSync, zstdCompressSync } from 'node:zlib'
import type { Socket } from 'node:net'
import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { listen } from '../../src/lab/loopback.ts'
import type { HttpObservation } from '../../src/model/observation.ts'
import { probe } from '../../src/probe/probe.ts'
import type { ProbeOptions } from '../../src/probe/probe-options.ts'
import { flood, hostileAnswers } from './hostile-answers.ts'

const open = new Set<() => void>()
afterEach(() => {
  for (const close of open) close()
  open.clear()
})

/** A server that does what it is told with every connection once a request has come. */
async function serve(act: (socket: Socket) => void, onConnect = false): Promise<number> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    if (onConnect) act(socket)
    else
      socket.once('data', () => {
        act(socket)
      })
  })
  const port = await listen(server, '127.0.0.1')
  open.add(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return port
}

async function ask(
  port: number,
  options: ProbeOptions = {},
  scheme = 'http',
): Promise<HttpObservation | undefined> {
  const { observations } = await probe(`${scheme}://127.0.0.1:${port}/`, {
    allow: { kind: 'all' },
    passive: true,
    timeoutMs: 1500,
    ...options,
  })
  return observations.findLast((one): one is HttpObservation => one.kind === 'http')
}

const bomb = Buffer.alloc(64 * 1024 * 1024)

test.each(hostileAnswers)('%s ends as an observation', async (_name, act, failure) => {
  const started = performance.now()
  const response = await ask(await serve(act))
  expect(response?.failure?.type).toBe(failure)
  expect(performance.now() - started).toBeLessThan(10_000)
})

test.each([
  ['gzip', gzipSync(bomb)],
  ['br', brotliCompressSync(bomb.subarray(0, 16 * 1024 * 1024))],
  ['zstd', zstdCompressSync(bomb)],
])('a %s bomb is decoded to 64 KiB and no further', async (coding, data) => {
  const port = await serve((socket) => {
    socket.write(
      `HTTP/1.1 200 OK\r\nContent-Encoding: ${coding}\r\nContent-Length: ${data.length}\r\n\r\n`,
    )
    socket.end(data)
  })
  const before = process.memoryUsage().rss
  const response = await ask(port)
  expect(response?.body?.text.length).toBeLessThanOrEqual(65_536)
  expect(response?.body?.cut).toBe(true)
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024)
})

test('a body of a million one-byte chunks is kept as bytes, not as a buffer each', async () => {
  const port = await serve((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')
    flood(socket, '1\r\nx\r\n'.repeat(1000))
  })
  const before = process.memoryUsage().arrayBuffers
  const response = await ask(port)
  expect(response?.body?.text).toBe('x'.repeat(65_536))
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024)
})

test('an endless body is left after a megabyte, neither complete nor called cut', async () => {
  const response = await ask(
    await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      flood(socket, 'x'.repeat(65_536))
    }),
  )
  expect(response).toMatchObject({ status: 200 })
  expect(response?.failure).toBeUndefined()
  expect(response?.complete).toBeUndefined()
  expect(response?.body?.receivedBytes).toBeLessThan(2 * 1024 * 1024)
})

test('a handshake that stalls ends with the deadline', async () => {
  const port = await serve(() => undefined, true)
  const { observations } = await probe(`https://127.0.0.1:${port}/`, {
    allow: { kind: 'all' },
    passive: true,
    timeoutMs: 800,
  })
  expect(observations.find(({ kind }) => kind === 'tls')?.failure).toMatchObject({
    type: 'connection_timeout',
    code: 'TLS_TIMEOUT',
  })
})

test('a redirect to a private address is refused where private addresses are', async () => {
  const port = await serve((socket) => {
    socket.end('HTTP/1.1 302 Found\r\nLocation: http://127.0.0.3:80/\r\nContent-Length: 0\r\n\r\n')
  })
  const { observations } = await probe(`http://127.0.0.1:${port}/`, {
    allow: { kind: 'public-and', cidrs: ['127.0.0.1/32'] },
    timeoutMs: 2000,
  })
  const last = observations.findLast(({ kind, purpose }) => kind === 'tcp' && purpose === 'target')
  expect(last?.failure).toMatchObject({ type: 'destination_ip_prohibited', reason: 'loopback' })
})
