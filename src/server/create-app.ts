import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { Context } from 'hono'
import type { Logger } from 'pino'
import { Gate } from '../retry/server/gate.ts'
import type { GateOptions } from '../retry/server/gate-options.ts'
import { outgoingOf, shedHono } from '../retry/server/hono.ts'
import { apiApp } from './api/api-app.ts'
import type { ApiLimits } from './api/route.ts'
import { checkOrigin } from './http/check-origin.ts'
import { readClientAddress } from './http/client-key.ts'
import { ProblemError, problemOf, problemResponse } from './http/problem.ts'
import { ReadyPages } from './http/ready-pages.ts'
import { securityHeaders } from './http/security-headers.ts'
import { serveReady } from './http/serve-ready.ts'
import { mcpRoute } from './mcp/mcp-route.ts'
import type { ServerMetrics } from './metrics.ts'
import { pagesApp, respondWithErrorPage, wantsPage } from './pages/index.ts'
import type { ProbeSettings } from './prometheus/probe-route.ts'
import { probeRoute } from './prometheus/probe-route.ts'
import type { Services } from './services.ts'

/** What the application is made of. */
export interface AppParts {
  readonly services: Services
  readonly log: Logger
  readonly metrics: ServerMetrics
  /** Proxies of our own in front that append to X-Forwarded-For. */
  readonly trustedProxies: number
  /** Host fields that are answered, besides addresses. */
  readonly ownHosts: ReadonlySet<string>
  readonly apiLimits: ApiLimits
  readonly probe: ProbeSettings
  /** How overload is met. */
  readonly gate: GateOptions
  /** Rejects when the server cannot do its work. */
  readonly ready: () => Promise<void>
  /** Checks in progress. */
  readonly running: () => number
}

export interface App {
  /** What `node:http` calls for each request. */
  readonly listener: (request: IncomingMessage, response: ServerResponse) => unknown
  /** Ends what runs in the background. */
  readonly close: () => void
}

const fieldsOfAll = Object.entries(securityHeaders)
const exposed = 'ETag, Location, Retry-After, X-Request-Id'

/** Requests that last as long as a check does and have limits of their own, and those that must always get through. */
const exempt = [
  '/healthz',
  '/readyz',
  '/metrics',
  '/probe',
  '/mcp',
  '/api/v1/checks',
  '/api/v1/checks/*',
]

/** The whole web application. */
export function createApp(parts: AppParts): App {
  const { services, metrics, ready } = parts
  const hono = new Hono()
  const pages = new ReadyPages()
  const gate = new Gate({
    ...parts.gate,
    exempt,
    onRefusal: () => {
      metrics.refused()
    },
  })
  hono.use((context, next) => around(context, next, parts))
  hono.use(shedHono(gate))
  hono.get('/healthz', (context) => context.text('ok\n'))
  hono.get('/readyz', async (context) => {
    try {
      await ready()
      return context.text('ready\n')
    } catch {
      throw new ProblemError(503, 'The store does not answer.', { 'Retry-After': '5' })
    }
  })
  hono.get('/metrics', (context) =>
    context.text(metrics.text(parts.running()), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  )
  hono.get('/probe', (context) => probeRoute(context, parts.probe))
  hono.all('/mcp', (context) => mcpRoute(context, services))
  hono.route('/api/v1', apiApp(services, parts.apiLimits))
  hono.route('/', pagesApp(services, pages))
  hono.onError((error, context) => respondToError(error, context, parts))
  hono.notFound((context) => {
    throw new ProblemError(404, `There is nothing at ${context.req.path.slice(0, 200)}.`)
  })
  return {
    listener: serveReady({ ...parts, pages, gate }, getRequestListener(hono.fetch)),
    close: () => {
      gate.close()
    },
  }
}

/** What surrounds every request: its id, whose it is, a line in the log, and the fields of every response. */
async function around(
  context: Context,
  next: () => Promise<void>,
  { log, metrics, trustedProxies, ownHosts }: AppParts,
): Promise<void> {
  const start = performance.now()
  const id = randomUUID()
  context.set('requestId', id)
  context.set('clientAddress', readClientAddress(context, trustedProxies))
  checkOrigin(context, ownHosts)
  setFields(context, id)
  await next()
  const { status } = context.res
  metrics.request(status)
  log.info(
    {
      id,
      method: context.req.method,
      path: context.req.path,
      status,
      ms: Math.round(performance.now() - start),
    },
    'request',
  )
}

/**
 * The fields of every response. On Node they are set before the response is made, which then goes out as it is; a field
 * of the same name that a route gives takes their place.
 */
function setFields(context: Context, id: string): void {
  const outgoing = outgoingOf(context.env)
  // Rather no answer than one without its policy.
  if (outgoing === undefined) throw new Error('The application runs on Node only.')
  for (const [name, value] of fieldsOfAll) outgoing.setHeader(name, value)
  if (context.req.path.startsWith('/api/')) {
    // Anyone's page may ask, and read a refusal too; there are no credentials that it could ride on.
    outgoing.setHeader('Access-Control-Allow-Origin', '*')
    outgoing.setHeader('Access-Control-Expose-Headers', exposed)
  }
  outgoing.setHeader('X-Request-Id', id)
}

function respondToError(
  error: unknown,
  context: Context,
  { log, services }: AppParts,
): Response | Promise<Response> {
  const id: unknown = context.get('requestId')
  const requestId = typeof id === 'string' ? id : randomUUID()
  const problem = problemOf(error)
  if (problem === undefined) log.error({ id: requestId, err: error }, 'request failed')
  const shown = problem ?? new ProblemError(500, 'This is a fault of ours, and it was noted.')
  return wantsPage(context)
    ? respondWithErrorPage(context, shown, requestId, services.site)
    : problemResponse(shown, requestId)
}
