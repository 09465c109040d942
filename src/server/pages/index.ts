import type { Context } from 'hono'
import { Hono } from 'hono'
import { assetsApp } from '../assets/assets-app.ts'
import { loadAssets } from '../assets/asset-files.ts'
import type { Assets } from '../assets/asset-files.ts'
import type { ReadyPages } from '../http/ready-pages.ts'
import type { Services, Site } from '../services.ts'
import { checkRoutes } from './check-routes.ts'
import { errorPage } from './error-page.ts'
import { layout } from './layout.ts'
import { readArticles } from './notebook-pages.ts'
import { referenceRoutes } from './reference-routes.ts'
import { radarRoutes } from '../radar/radar-routes.ts'
import { siteFiles } from './site-files.ts'

export { wantsPage } from './wants-page.ts'

let loaded: Assets | undefined

/** Assets are read once, when the first page application is made. */
function assetsOnce(): Assets {
  loaded ??= loadAssets()
  return loaded
}

/** Everything that is read in a browser. */
export function pagesApp(services: Services, ready: ReadyPages): Hono {
  const assets = assetsOnce()
  const context = { site: services.site, assets }
  const app = new Hono()
  app.route('/assets', assetsApp(assets))
  checkRoutes(app, services, context)
  const articles = readArticles(assets)
  referenceRoutes(app, services, context, articles, ready)
  radarRoutes(app, services, context)
  siteFiles(
    app,
    services,
    articles.map(({ slug }) => slug),
  )
  return app
}

/** The page of an error, for people who came with a browser. */
export function respondWithErrorPage(
  context: Context,
  problem: {
    readonly status: number
    readonly message: string
    readonly fields: Readonly<Record<string, string>>
  },
  requestId: string,
  site: Site,
): Promise<Response> | Response {
  const page = layout(errorPage(problem.status, problem.message, requestId), {
    site,
    assets: assetsOnce(),
  })
  return pageResponse(context, page, problem.status, problem.fields)
}

async function pageResponse(
  context: Context,
  page: ReturnType<typeof layout>,
  status: number,
  fields: Readonly<Record<string, string>>,
): Promise<Response> {
  const response = await context.html(page)
  return new Response(response.body, {
    status,
    headers: { ...Object.fromEntries(response.headers), 'Cache-Control': 'no-store', ...fields },
  })
}
