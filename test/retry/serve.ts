import { once } from 'node:events'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { freePort } from '../../src/lab/program.ts'

/** One request that arrived whole. */
export interface Received {
  readonly atMs: number
  readonly method: string
  readonly url: string
  readonly body: string
  readonly headers: IncomingMessage['headers']
}

export interface TestServer {
  readonly url: string
  readonly received: readonly Received[]
  /** Connections that were opened. */
  readonly connections: () => number
  readonly close: () => Promise<void>
}

/** Answers the request of this number, counted from 0. */
export type Answer = (at: number, response: ServerResponse, request: IncomingMessage) => void

/** A server on the loopback interface that notes what it receives. */
export async function serve(answer: Answer): Promise<TestServer> {
  const received: Received[] = []
  let connections = 0
  const listener: RequestListener = (request, response) => {
    void buffer(request).then(
      (body) => {
        const { method = '', url = '', headers } = request
        received.push({
          atMs: performance.now(),
          method,
          url,
          body: body.toString('latin1'),
          headers,
        })
        answer(received.length - 1, response, request)
      },
      () => undefined,
    )
  }
  const server = createServer({ keepAliveTimeout: 60_000 }, listener)
  server.on('connection', () => {
    connections += 1
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no address')
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    connections: () => connections,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A refusal with Retry-After. */
export function refuse(response: ServerResponse, retryAfter = '0', status = 503): void {
  response.writeHead(status, { 'Retry-After': retryAfter }).end('busy')
}

/** An address at which nobody listens. */
export async function closedAddress(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}`
}
