import type { Hono } from 'hono'
import { ProblemError } from '../http/problem.ts'
import type { Services } from '../services.ts'
import { codePage, codesPage } from './code-pages.ts'
import type { PageContext } from './layout.ts'
import { pageCache } from './page-cache.ts'

/** Pages that change only with the program. */
export function referenceRoutes(app: Hono, services: Services, context: PageContext): void {
  const cached = pageCache(context)
  app.get(
    '/codes',
    cached(() => codesPage(services)),
  )
  app.get(
    '/codes/:code',
    cached(({ code = '' }) => {
      const entry = /^\d{1,3}$/.test(code) ? services.status(Number(code)) : undefined
      if (entry === undefined) throw new ProblemError(404, 'No such status code is known.')
      return codePage(entry, services)
    }),
  )
}
