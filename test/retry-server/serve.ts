import type { AddressInfo } from 'node:net'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import { Agent, createServer, request } from 'node:http'
import { onTestFinished } from 'vitest'

/** What a client got. */
export interface Reply {
  readonly status: number
  readonly fields: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
  readonly tookMs: number
}

/** Starts a server on a free loopback port; it ends with the test. */
export async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  onTestFinished(() => stop(server))
  return listen(server)
}

export function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server)))
  })
}

export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

const agent = new Agent({ keepAlive: true, maxSockets: 500 })

/** One request over loopback. */
export function get(
  port: number,
  path = '/',
  options: { readonly method?: string; readonly headers?: Record<string, string> } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const outgoing = request(
      { host: '127.0.0.1', port, path, agent, ...options },
      (response) => void read(response, start).then(resolve, reject),
    )
    outgoing.on('error', reject)
    outgoing.end()
  })
}

async function read(response: IncomingMessage, start: number): Promise<Reply> {
  let body = ''
  for await (const chunk of response) body += String(chunk)
  const { statusCode: status = 0, headers: fields } = response
  return { status, fields, body, tookMs: performance.now() - start }
}

/** A handler whose work the test ends: `finish` answers the oldest request in progress. */
export function heldHandler(): {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  readonly held: ServerResponse[]
  readonly finish: () => void
} {
  const held: ServerResponse[] = []
  return {
    held,
    handle: (_request, response) => void held.push(response),
    finish: () => void held.shift()?.end('done'),
  }
}

/** Waits until something holds; the test's own time-out ends it otherwise. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}
