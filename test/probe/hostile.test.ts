import { gzipSync, brotliCompressSync, zstdCompressSync } from 'node:zlib'
import type { Socket } from 'node:net'
import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { listen } from '../../src/lab/loopback.ts'
import type { HttpObservation } from '../../src/model/observation.ts'
import { probe } from '../../src/probe/probe.ts'
import type { ProbeOptions } from '../../src/probe/probe-options.ts'

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

/** Writes the piece again and again, as fast as the other side reads. */
function flood(socket: Socket, piece: string | Buffer): void {
  const write = (): void => {
    while (!socket.destroyed && socket.write(piece));
    if (!socket.destroyed) socket.once('drain', write)
  }
  write()
}

const bomb = Buffer.alloc(64 * 1024 * 1024)

test.each([
  [
    'an endless head',
    (socket: Socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      flood(socket, 'X-Field: value\r\n'.repeat(1000))
    },
    'http_response_header_section_size',
  ],
  [
    'an endless reason phrase',
    (socket: Socket) => {
      socket.write('HTTP/1.1 200 ')
      flood(socket, 'O'.repeat(65_536))
    },
    'http_response_header_section_size',
  ],
  [
    'a flood of interim responses',
    (socket: Socket) => {
      flood(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(50))
    },
    'http_protocol_error',
  ],
  [
    'a chunk size without end',
    (socket: Socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')
      flood(socket, '0'.repeat(65_536))
    },
    'http_response_transfer_coding',
  ],
  [
    'trailers without end',
    (socket: Socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n')
      flood(socket, 'X-T: t\r\n'.repeat(1000))
    },
    'http_response_trailer_section_size',
  ],
  [
    'a drip-fed body',
    (socket: Socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n')
      const timer = setInterval(() => socket.write('x'), 40)
      socket.on('close', () => {
        clearInterval(timer)
      })
    },
    'connection_read_timeout',
  ],
  ['silence', () => undefined, 'http_response_timeout'],
  [
    'an unasked 101',
    (socket: Socket) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n')
    },
    'http_upgrade_failed',
  ],
  [
    'a reset in the body',
    (socket: Socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\nx', () =>
        setTimeout(() => socket.resetAndDestroy(), 30),
      )
    },
    'http_response_incomplete',
  ],
  [
    'garbage',
    (socket: Socket) => {
      flood(socket, Buffer.from([0, 255, 13, 10]))
    },
    'http_protocol_error',
  ],
  [
    'an unknown content coding',
    (socket: Socket) => {
      socket.end('HTTP/1.1 200 OK\r\nContent-Encoding: whatever\r\nContent-Length: 2\r\n\r\nxx')
    },
    'http_response_content_coding',
  ],
  [
    'a broken gzip body',
    (socket: Socket) => {
      socket.end('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nno gzip!!')
    },
    'http_response_content_coding',
  ],
  [
    'a Location that is no URL',
    (socket: Socket) => {
      socket.end('HTTP/1.1 302 Found\r\nLocation: http://[::g]/\r\nContent-Length: 0\r\n\r\n')
    },
    'http_protocol_error',
  ],
  [
    'a Location of 15 kB',
    (socket: Socket) => {
      socket.end(
        `HTTP/1.1 302 Found\r\nLocation: /${'a'.repeat(15_000)}\r\nContent-Length: 0\r\n\r\n`,
      )
    },
    'http_protocol_error',
  ],
  [
    'a Location to another scheme',
    (socket: Socket) => {
      socket.end('HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n')
    },
    'http_protocol_error',
  ],
  [
    'redirects without end',
    (socket: Socket) => {
      socket.end(`HTTP/1.1 302 Found\r\nLocation: /${Math.random()}\r\nContent-Length: 0\r\n\r\n`)
    },
    'proxy_loop_detected',
  ],
] as const)('%s ends as an observation', async (_name, act, failure) => {
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
