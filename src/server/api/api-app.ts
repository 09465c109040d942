import { Hono } from 'hono'
import type { Context } from 'hono'
import type { ClientLimiter } from '../../retry/server/client-quota.ts'
import { memoryLimiter } from '../../retry/server/memory-limiter.ts'
import { clientKey } from '../http/client-key.ts'
import { ProblemError } from '../http/problem.ts'
import type { Services } from '../services.ts'
import { checkRoutes } from './check-routes.ts'
import { openApiDocument } from './openapi.ts'
import { pasteRoutes } from './paste-routes.ts'
import { radarApiRoutes } from './radar-routes.ts'
import { referenceRoutes } from './reference-routes.ts'
import { respondJson } from './respond.ts'
import type { ApiLimits, Route } from './route.ts'

/** Every route of the API. */
export const routes: readonly Route[] = [
  ...checkRoutes,
  ...pasteRoutes,
  ...radarApiRoutes,
  ...referenceRoutes,
]

/** The API, to be mounted at `/api/v1`. */
export function apiApp(services: Services, limits: ApiLimits): Hono {
  const app = new Hono()
  const pastes = memoryLimiter({ quota: limits.pastesPerMinute, windowSeconds: 60 })
  app.options('*', (context) => preflight(context))
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(route.method.toUpperCase(), path, async (context) => {
      if (route.costly === true) await takePaste(pastes, clientKey(context))
      return await route.handle(context, services, limits)
    })
  }
  let document: object | undefined
  app.get('/openapi.json', (context) => {
    document ??= openApiDocument(routes, services.site.baseUrl)
    return respondJson(context, document, 'public, max-age=3600')
  })
  for (const path of new Set(routes.map((route) => route.path))) {
    const allowed = routes
      .filter((route) => route.path === path)
      .map(({ method }) => method.toUpperCase())
    app.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), () => {
      const allow = [...allowed, 'OPTIONS'].join(', ')
      throw new ProblemError(405, `This path takes ${allow}.`, { Allow: allow })
    })
  }
  return app
}

async function takePaste(pastes: ClientLimiter, client: string): Promise<void> {
  const taken = await pastes.take(client, performance.now())
  if (taken === undefined || taken.allowed) return
  const seconds = Math.max(1, Math.ceil(taken.resetMs / 1000))
  throw new ProblemError(
    429,
    `You have sent ${taken.quota} pastes within a minute. Come back in ${seconds} seconds.`,
    { 'Retry-After': String(seconds) },
  )
}

function preflight(context: Context): Response {
  context.header('Access-Control-Allow-Methods', 'GET, POST, DELETE')
  context.header(
    'Access-Control-Allow-Headers',
    'Content-Type, Idempotency-Key, Prefer, If-None-Match, Delete-Key',
  )
  context.header('Access-Control-Max-Age', '86400')
  return context.body(null, 204)
}
