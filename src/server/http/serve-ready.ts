import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Gate } from '../../retry/server/gate.ts'
import { leaveWhenOver, NodeArrival, writeRefusal } from '../../retry/server/node-http.ts'
import type { Admission } from '../../retry/server/pass.ts'
import { isOver, whenOver } from '../../retry/server/response-end.ts'
import type { ServerMetrics } from '../metrics.ts'
import { isOwnHost } from './check-origin.ts'
import type { ReadyPages } from './ready-pages.ts'
import { securityHeaders } from './security-headers.ts'

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

interface ReadyParts {
  readonly pages: ReadyPages
  readonly gate: Gate
  readonly log: Logger
  readonly metrics: ServerMetrics
  readonly ownHosts: ReadonlySet<string>
}

const fieldsOfAll = Object.entries(securityHeaders).flat()

/**
 * Sends pages that are ready, past the routes and with all that surrounds every other request: most requests of the
 * reference, at a third of the cost. Everything else goes to `listener`.
 */
export function serveReady(parts: ReadyParts, listener: Listener): Listener {
  return (request, response) => {
    const { method, url = '', headers } = request
    if (method !== 'GET' || !isOwnHost(headers.host ?? '', parts.ownHosts)) {
      return listener(request, response)
    }
    const form = parts.pages.find(url, {
      acceptEncoding: read(headers['accept-encoding']),
      ifNoneMatch: headers['if-none-match'],
    })
    if (form === undefined) return listener(request, response)
    const startedMs = performance.now()
    const send = (admission: Admission): void => {
      const id = randomUUID()
      if (admission.kind === 'gone') return
      if (admission.kind === 'refusal') {
        for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
        response.setHeader('X-Request-Id', id)
        writeRefusal(response, admission)
      } else {
        leaveWhenOver(response, admission)
        if (isOver(response)) return
        const fields = [...fieldsOfAll, 'X-Request-Id', id]
        for (const name in form.headers) fields.push(name, form.headers[name] ?? '')
        response.writeHead(form.status, fields)
        response.end(form.bytes ?? undefined)
      }
      const { statusCode: status } = response
      parts.metrics.request(status)
      const ms = Math.round(performance.now() - startedMs)
      parts.log.info({ id, method, path: url, status, ms }, 'request')
    }
    const admitted = parts.gate.admit(new NodeArrival(request), (giveUp) => {
      whenOver(response, giveUp)
    })
    if (admitted instanceof Promise) return admitted.then(send)
    send(admitted)
    return undefined
  }
}

function read(field: string | readonly string[] | undefined): string | undefined {
  return typeof field === 'string' ? field : field?.join(', ')
}
