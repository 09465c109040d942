import { html } from 'hono/html'
import { causeTexts } from '../../catalog/index.ts'
import { causeTypes } from '../../model/cause.ts'
import type { Services } from '../services.ts'
import type { Page } from './layout.ts'
import { searchBox } from './reference-parts.ts'

/** Every cause there is, and which codes it hides behind. */
export function causesPage(services: Services): Page {
  return {
    title: 'Causes, in the words of RFC 9209',
    description:
      'Each cause of a failing request in one plain sentence, how to prove it, and the codes it hides behind.',
    path: '/causes',
    scripts: ['filter.page.ts'],
    content: html`<h1>Causes</h1>
      <p class="lead">
        The names are the error types of RFC 9209, which gateways write in
        <code>Proxy-Status</code>; six are ours, for answers given on purpose.
      </p>
      ${searchBox('Filter the causes')}
      <div data-group>
        ${causeTypes.map((type) => {
          const codes = services
            .statuses()
            .filter(({ priors }) => priors.some(({ cause }) => cause === type))
          const { title, check } = causeTexts[type]
          return html`<section data-entry aria-labelledby="${type}">
            <h2 class="minor" id="${type}"><code>${type}</code></h2>
            <p>
              ${title} <span class="soft">To prove it: ${check}</span><br />
              ${codes.map(({ code }) => html`<a class="small" href="/codes/${code}">${code}</a> `)}
            </p>
          </section>`
        })}
      </div>`,
  }
}
