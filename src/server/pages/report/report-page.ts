import { html } from 'hono/html'
import { describeObservation } from '../../../app/index.ts'
import type { CheckReport } from '../../services.ts'
import type { Page } from '../layout.ts'
import type { Html } from '../markup.ts'
import { checkAgain } from './check-again.ts'
import { diagnosisBody } from './diagnosis-body.ts'
import { dateTime } from './figures.ts'
import { verdictWord } from './headline.ts'

/** A report, in whatever state it is. */
export function reportPage(report: CheckReport): Page {
  switch (report.state) {
    case 'running':
      return {
        title: `Checking ${report.target}`,
        width: 'wide',
        scripts: ['live-report.page.ts'],
        // With its URL: to load the same one with the key behind the # again, a browser would only scroll.
        head: html`<noscript
          ><meta http-equiv="refresh" content="2; url=/check/${report.id}"
        /></noscript>`,
        content: running(report),
      }
    case 'interrupted':
      return {
        title: `Interrupted: ${report.target}`,
        width: 'wide',
        content: html`<h1>This check was interrupted</h1>
          <p class="lead">
            The server stopped while it ran, so nothing is claimed about ${report.target}.
          </p>
          ${checkAgain(report)}`,
      }
    case 'done':
      return {
        title: `${verdictWord(report.diagnosis.verdict)}: ${report.target}`,
        width: 'wide',
        scripts: ['report.page.ts'],
        content: html`${diagnosisBody(report.diagnosis)} ${actions(report)}`,
      }
  }
}

function running({ id, target, observations }: Extract<CheckReport, { state: 'running' }>): Html {
  return html`<div data-check="${id}" data-seen="${observations.length}">
    <p class="kicker">${target}</p>
    <h1>Checking</h1>
    <p class="lead running" role="status">
      <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9" /></svg>
      <span data-now>Few, harmless requests; at most half a minute.</span>
    </p>
    <ol class="trail" aria-label="What was seen so far">
      ${observations.map(
        (one) =>
          html`<li class="${one.failure === undefined ? '' : 'failed'}">
            ${describeObservation(one)}
          </li>`,
      )}
    </ol>
    <noscript><p>This page loads itself again every two seconds.</p></noscript>
  </div>`
}

function actions(report: Extract<CheckReport, { state: 'done' }>): Html {
  const { id, startedAt, expiresAt } = report
  const until = expiresAt === null ? 'until its owner deletes it' : `until ${dateTime(expiresAt)}`
  return html`<section class="actions" aria-labelledby="actions-title">
    <h2 class="unseen" id="actions-title">This report</h2>
    <p class="soft">Checked ${dateTime(startedAt)}. Kept ${until}.</p>
    <div class="row">
      <a class="button quiet" href="/check/${id}/trace.json" download>Save the trace</a>
      <a class="button quiet" href="/api/v1/checks/${id}">As JSON</a>
      <button type="button" class="button quiet" data-share hidden>Copy the link</button>
      <button type="button" class="button quiet" data-delete="${id}" hidden>
        Delete the report
      </button>
      ${checkAgain(report)}
    </div>
    <p class="small soft" role="status" data-said></p>
  </section>`
}
