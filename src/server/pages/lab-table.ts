import { html } from 'hono/html'
import { labProxies, labRows } from '../../catalog/lab-answers.ts'
import type { LabAnswer } from '../../catalog/lab-answers.ts'
import { responderById } from '../../catalog/index.ts'
import type { Html } from './markup.ts'

/** What each proxy answered to each fault behind it, as measured. With a product, its column alone. */
export function labTable(only?: string): Html {
  const proxies = only === undefined ? labProxies : labProxies.filter((id) => id === only)
  const rows = labRows.filter(({ answers }) => proxies.some((id) => answers[id] !== undefined))
  return html`<div class="scroll full" tabindex="0" role="region" aria-label="Measured answers">
    <table class="matrix">
      <thead>
        <tr>
          <th scope="col">What is wrong behind it</th>
          ${proxies.map((id) => html`<th scope="col">${responderById(id)?.name ?? id}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ title, answers }) =>
            html`<tr>
              <th scope="row">${title}</th>
              ${proxies.map((id) => html`<td>${cell(answers[id])}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function cell(answer: LabAnswer | undefined): Html {
  if (answer === undefined) return html`<span class="soft">–</span>`
  const { status, failure, retryAfter, seconds } = answer
  const details = [
    failure === null ? '' : 'then broken off',
    seconds >= 0.5 ? `after ${seconds} s` : '',
    retryAfter === null ? '' : `Retry-After ${retryAfter}`,
  ].filter((one) => one !== '')
  return html`${status === null ? 'no response' : html`<a href="/codes/${status}">${status}</a>`}
  ${details.length === 0 ? '' : html`<br /><span class="small soft">${details.join(', ')}</span>`}`
}

/** Whether the lab has measured this product. */
export function isMeasured(id: string): boolean {
  return labProxies.includes(id)
}
