import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Services } from '../services.ts'

/** Everything that is read in a browser. */
export function pagesApp(services: Services): Hono {
  const app = new Hono()
  app.get('/', (context) =>
    context.html(
      html`<!doctype html>
        <html lang="en">
          <title>statusdetector</title>
          <h1>statusdetector</h1>
          <p>Ask the API: POST ${services.site.baseUrl}/api/v1/checks</p>
        </html>`,
    ),
  )
  app.get('/check/:id', async (context) => {
    const report = await services.getReport(context.req.param('id'))
    if (report === undefined) return context.notFound()
    const summary = report.state === 'done' ? report.diagnosis.summary : report.state
    return context.html(
      html`<!doctype html>
        <html lang="en">
          <title>${report.target}</title>
          <h1>${report.target}</h1>
          <p>${summary}</p>
        </html>`,
    )
  })
  return app
}
