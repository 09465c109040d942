import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, request } from 'node:http'
import { closed, listen } from './loopback.ts'
import type { Origin } from './loopback.ts'

/** A small honest gateway for machines without any other: it says in Proxy-Status (RFC 9209) what went wrong. */
export async function startGateway(
  upstreamPort: number,
  timeoutMs: number,
  wanted = 0,
): Promise<Origin> {
  const server = createServer((incoming, outgoing) => {
    relay(incoming, outgoing, upstreamPort, timeoutMs)
  })
  const port = await listen(server, '127.0.0.1', wanted)
  return {
    port,
    async close() {
      server.closeAllConnections()
      await closed(server)
    },
  }
}

const errors: Readonly<Partial<Record<string, string>>> = {
  ECONNREFUSED: 'connection_refused',
  ECONNRESET: 'connection_terminated',
  EPIPE: 'connection_terminated',
}

function relay(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number,
  timeoutMs: number,
): void {
  const refuse = (status: number, error: string): void => {
    if (outgoing.headersSent) return void outgoing.destroy()
    outgoing.writeHead(status, {
      'Content-Type': 'text/plain',
      'Proxy-Status': `tour-gateway; error=${error}`,
    })
    outgoing.end(status === 504 ? 'Gateway Timeout\n' : 'Bad Gateway\n')
  }
  const { method = 'GET', url = '/', headers } = incoming
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false })
  onward.setTimeout(timeoutMs, () => {
    refuse(504, 'http_response_timeout')
    onward.destroy()
  })
  onward.on('response', (response) => {
    const { server: _server, ...fields } = response.headers
    outgoing.writeHead(response.statusCode ?? 502, { ...fields, Via: '1.1 tour-gateway' })
    response.on('error', () => outgoing.destroy())
    response.pipe(outgoing)
  })
  onward.on('error', (error: NodeJS.ErrnoException) => {
    refuse(502, errors[error.code ?? ''] ?? 'http_protocol_error')
  })
  incoming.pipe(onward)
}
