import type { Hono } from 'hono'
import { ProblemError } from '../http/problem.ts'
import type { ReadyPages } from '../http/ready-pages.ts'
import type { Services } from '../services.ts'
import { aboutPage, privacyPage, proberPage } from './about-pages.ts'
import { apiPage } from './api-page.ts'
import { causesPage } from './cause-page.ts'
import { clientErrorPage, clientErrorsPage } from './client-error-pages.ts'
import { codePage, codesPage } from './code-pages.ts'
import type { PageContext } from './layout.ts'
import { logsPage } from './logs-page.ts'
import { articlePage, atomFeed, notebookPage } from './notebook-pages.ts'
import type { Article } from './notebook-pages.ts'
import { pageCache } from './page-cache.ts'
import { responderPage, respondersPage } from './responder-pages.ts'
import { treePage } from './tree/tree-page.ts'

/** Pages that change only with the program. */
export function referenceRoutes(
  app: Hono,
  services: Services,
  context: PageContext,
  articles: readonly Article[],
  ready: ReadyPages,
): void {
  const { site } = services
  const cached = pageCache(context, ready)
  app.get(
    '/codes',
    cached(() => codesPage(services)),
  )
  app.get(
    '/codes/:code',
    cached(({ code = '' }) => {
      const entry = /^(?:0|[1-9]\d{0,2})$/.test(code) ? services.status(Number(code)) : undefined
      return codePage(found(entry, 'No such status code is known.'), services)
    }),
  )
  app.get(
    '/browser-errors',
    cached(() => clientErrorsPage(services)),
  )
  app.get(
    '/browser-errors/:code',
    cached(({ code = '' }) => {
      const entry = services.clientErrors().find((one) => one.code === code)
      return clientErrorPage(found(entry, 'No such error is known.'), services)
    }),
  )
  app.get(
    '/responders',
    cached(() => respondersPage(services)),
  )
  app.get(
    '/responders/:id',
    cached(({ id = '' }) =>
      responderPage(found(services.responder(id), 'No such product is known.'), services),
    ),
  )
  app.get(
    '/causes',
    cached(() => causesPage(services)),
  )
  app.get(
    '/tree',
    cached(() => found(treePage('start', services), '')),
  )
  app.get(
    '/tree/:id',
    cached(({ id = '' }) => found(treePage(id, services), 'No such question.')),
  )
  app.get(
    '/notebook',
    cached(() => notebookPage(articles)),
  )
  app.get('/notebook/feed.atom', (request) =>
    request.body(atomFeed(articles, site), 200, {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    }),
  )
  app.get(
    '/notebook/:slug',
    cached(({ slug = '' }) => {
      const article = articles.find((one) => one.slug === slug)
      return articlePage(found(article, 'No such article.'), articles)
    }),
  )
  app.get(
    '/logs',
    cached(() => logsPage(context)),
  )
  app.get(
    '/about',
    cached(() => aboutPage(site)),
  )
  app.get(
    '/privacy',
    cached(() => privacyPage(site)),
  )
  app.get(
    '/prober',
    cached(() => proberPage(site)),
  )
  app.get(
    '/api',
    cached(() => apiPage(site)),
  )
}

function found<Entry>(entry: Entry | undefined, otherwise: string): Entry {
  if (entry === undefined) throw new ProblemError(404, otherwise)
  return entry
}
