import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { isIPv6 } from 'node:net'
import { InputError } from '../model/input-error.ts'

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

export interface Listening {
  readonly server: Server
  readonly port: number
  /** Whoever asks before this was called waits. */
  readonly serve: (listener: Listener) => void
}

/** Slow clients are cut off: a head takes 10 seconds at most, a whole request 60. */
const timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 2000,
  maxHeaderSize: 16 * 1024,
  keepAliveTimeout: 15_000,
}

const mostConnections = 10_000

/** Listens, so that a port in use is noticed before anything else is started. Throws an InputError with the way out. */
export function listen(host: string, port: number): Promise<Listening> {
  const { promise: ready, resolve: serve } = Promise.withResolvers<Listener>()
  let current: Listener = (request, response) =>
    ready.then((listener) => listener(request, response))
  void ready.then((listener) => {
    current = listener
  })
  const server = createServer(timeouts, (request, response) => current(request, response))
  server.maxConnections = mostConnections
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(new InputError(adviceFor(error, host, port)))
    })
    server.listen({ host, port }, () => {
      const address = server.address()
      const bound = typeof address === 'object' && address !== null ? address.port : port
      resolve({ server, port: bound, serve })
    })
  })
}

export function urlOf(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? 'localhost' : isIPv6(host) ? `[${host}]` : host
  return `http://${name}${port === 80 ? '' : `:${port}`}`
}

function adviceFor(error: Error, host: string, port: number): string {
  const code = 'code' in error ? String(error.code) : error.message
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use on ${host}. Give another one with --port, or 0 for any.`
    case 'EACCES':
      return `This user may not listen on port ${port}. Give one from 1024 on with --port.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine. Give one with --host, such as 127.0.0.1 or 0.0.0.0.`
    default:
      return `Cannot listen on ${host}, port ${port} (${code}).`
  }
}
