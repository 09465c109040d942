import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Expectations } from '../../model/expectation.ts'
import { InputError } from '../../model/input-error.ts'
import { clientKey } from '../http/client-key.ts'
import { ProblemError } from '../http/problem.ts'
import type { CheckReport, CheckRequest, Services } from '../services.ts'
import { expectationsOf, readForm, requestOf } from './check-form.ts'
import { explainPage } from './explain-page.ts'
import { homePage } from './home-page.ts'
import type { FormState } from './home-page.ts'
import type { Page, PageContext } from './layout.ts'
import { layout } from './layout.ts'
import { looksLikeTarget } from './looks-like-target.ts'
import { reportPage } from './report/report-page.ts'

/** A paste of 256 KiB grows in a form, where most characters that are not letters take three. */
const formBytes = 800 * 1024

/** Home, the box that takes anything, and the reports. */
export function checkRoutes(app: Hono, services: Services, page: PageContext): void {
  const show = (
    context: Context,
    content: Page,
    status: 200 | 400 = 200,
  ): Response | Promise<Response> =>
    context.html(layout(content, page), status, { 'Cache-Control': 'no-store' })
  const home = (state?: FormState): Page => homePage(services.examples(), page, state)

  app.get('/', (context) => show(context, home()))

  app.post('/', bodyLimit({ maxSize: formBytes, onError: tooLarge }), async (context) => {
    const fields = await context.req.parseBody()
    const form = readForm(fields)
    const { text } = form
    const example = typeof fields['example'] === 'string' ? fields['example'] : undefined
    if (example === undefined && !looksLikeTarget(text)) {
      if (text === '')
        return await show(
          context,
          home({ form, problem: 'Put in a URL, or what shows the error.' }),
          400,
        )
      return await show(context, explainPage(services.explain(text), text))
    }
    let expect: Expectations | undefined
    try {
      expect = expectationsOf(form)
    } catch (error) {
      if (error instanceof InputError)
        return await show(context, home({ form, expectProblem: error.message }), 400)
      throw error
    }
    const request: CheckRequest =
      example === undefined ? requestOf(form, expect) : { target: example, kind: 'example' }
    try {
      const { id, deleteKey } = await services.startCheck(request, clientKey(context))
      // The key stays in the fragment, which browsers keep to themselves.
      const fragment = deleteKey === undefined ? '' : `#key=${deleteKey}`
      return context.redirect(`/check/${id}${fragment}`, 303)
    } catch (error) {
      if (error instanceof InputError)
        return await show(context, home({ form, problem: error.message }), 400)
      throw error
    }
  })

  app.get('/check/:id', async (context) =>
    show(context, reportPage(await reportOf(context, services))),
  )

  app.get('/check/:id/trace.json', async (context) => {
    const report = await reportOf(context, services)
    if (report.state !== 'done') throw new ProblemError(404, 'This check has no trace to save yet.')
    return context.json(report.diagnosis.trace, 200, {
      'Content-Disposition': `attachment; filename="trace-${report.id}.json"`,
      'Cache-Control': 'no-store',
    })
  })
}

async function reportOf(context: Context, services: Services): Promise<CheckReport> {
  const report = await services.getReport(context.req.param('id') ?? '')
  if (report !== undefined) return report
  throw new ProblemError(404, 'There is no such report, or it has expired or was deleted.')
}

function tooLarge(): never {
  throw new ProblemError(413, 'At most 256 KiB. Cut the text to the part around the error.')
}
