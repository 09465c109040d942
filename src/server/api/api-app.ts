import { Hono } from 'hono'
import type { Context } from 'hono'
import { ProblemError } from '../http/problem.ts'
import type { Services } from '../services.ts'
import { checkRoutes } from './check-routes.ts'
import { openApiDocument } from './openapi.ts'
import { pasteRoutes } from './paste-routes.ts'
import { referenceRoutes } from './reference-routes.ts'
import { respondJson } from './respond.ts'
import type { Route } from './route.ts'

const routes: readonly Route[] = [...checkRoutes, ...pasteRoutes, ...referenceRoutes]

/** The API, to be mounted at `/api/v1`. */
export function apiApp(services: Services): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    // Anyone's page may ask; there are no credentials that it could ride on.
    context.header('Access-Control-Allow-Origin', '*')
    context.header('Access-Control-Expose-Headers', 'ETag, Location, Retry-After')
  })
  app.options('*', (context) => preflight(context))
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(route.method.toUpperCase(), path, (context) => route.handle(context, services))
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

function preflight(context: Context): Response {
  context.header('Access-Control-Allow-Methods', 'GET, POST, DELETE')
  context.header(
    'Access-Control-Allow-Headers',
    'Content-Type, Idempotency-Key, Prefer, If-None-Match, Delete-Key',
  )
  context.header('Access-Control-Max-Age', '86400')
  return context.body(null, 204)
}
