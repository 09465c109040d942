import type { Server, Socket } from 'node:net'
import { createServer } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { blackHole } from './black-hole.ts'
import type { Certificates } from './certificates.ts'
import { connectionFaults } from './connection-faults.ts'
import type { OriginFault, OriginTls } from './faults.ts'
import type { Origin } from './loopback.ts'
import { closed, listen } from './loopback.ts'
import { responseFor } from './responses.ts'

export interface OriginOptions {
  readonly fault: OriginFault
  readonly tls?: OriginTls
  readonly certificates?: Certificates
  readonly host?: string
  /** Default: a free one. */
  readonly port?: number
  /** With `slow`: milliseconds before the answer. */
  readonly delayMs?: number
}

/** Starts a server on a loopback port that shows one fault, or none. */
export async function startOrigin(options: OriginOptions): Promise<Origin> {
  const { fault, host = '127.0.0.1', port: wanted = 0 } = options
  if (fault === 'closed') return await closedPort(host, wanted)
  if (fault === 'black-hole') return await blackHole(host, wanted)
  let count = 0
  const sockets = new Set<Socket>()
  const serve = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    socket.once('data', (data) => {
      count += 1
      answer(socket, options, count, pathOf(String(data)))
    })
    if (fault === 'accept-close') socket.end()
  }
  const server = makeServer(options, serve)
  const port = await listen(server, host, wanted)
  return {
    port,
    async close() {
      for (const socket of sockets) socket.destroy()
      await closed(server)
    },
  }
}

function makeServer({ tls, certificates }: OriginOptions, serve: (socket: Socket) => void): Server {
  if (tls === undefined) return createServer(serve)
  const pair = certificates?.[tls]
  if (pair === undefined) throw new Error('an origin with TLS needs certificates')
  const server = createTlsServer({ cert: pair.cert, key: pair.key }, serve)
  server.on('tlsClientError', () => undefined)
  return server
}

function answer(
  socket: Socket,
  { fault, delayMs = 0 }: OriginOptions,
  count: number,
  path: string,
): void {
  const now = new Date()
  const healthy = responseFor('healthy', { count: 1, path, now }) ?? ''
  const act = connectionFaults[fault]
  if (act !== undefined && count % (act.every ?? 1) === 0) {
    act.run(socket, { healthy, delayMs, path })
    return
  }
  const response = responseFor(fault, { count, path, now })
  if (response !== undefined) socket.end(response)
}

function pathOf(requestHead: string): string {
  return requestHead.split(' ', 2)[1] ?? '/'
}

async function closedPort(host: string, wanted: number): Promise<Origin> {
  const server = createServer()
  const port = await listen(server, host, wanted)
  await closed(server)
  return { port, close: () => Promise.resolve() }
}
