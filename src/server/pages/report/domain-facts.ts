import { html } from 'hono/html'
import type { DomainReport } from '../../../model/diagnosis.ts'
import type { Html } from '../markup.ts'

/** What is known of the name as such: registration, dates, and what the verdict rests on. */
export function domainFacts(domain: DomainReport | null): Html | '' {
  if (domain === null) return ''
  const { name, confidence, registered, expires, drops, closes, registrar, statuses } = domain
  const facts = [
    ['Registered', registered?.slice(0, 10)],
    ['Expires', expires?.slice(0, 10)],
    ['Free again', drops?.slice(0, 10)],
    ['Service ends', closes?.slice(0, 10)],
    ['Registrar', registrar ?? undefined],
    ['Registry statuses', statuses.length === 0 ? undefined : statuses.join(', ')],
  ] as const
  return html`<section aria-labelledby="name-title">
    <h2 id="name-title">The name ${name}</h2>
    <p>Its state is ${confidence}.</p>
    <dl class="pairs">
      ${facts.map(([what, value]) =>
        value === undefined
          ? ''
          : html`<dt>${what}</dt>
              <dd>${value}</dd>`,
      )}
    </dl>
    <ul>
      ${domain.evidence.map((because) => html`<li>${because}</li>`)}
    </ul>
    ${
      domain.notAvailable.length === 0
        ? ''
        : html`<p class="soft">Not available: ${domain.notAvailable.join(' ')}</p>`
    }
  </section>`
}
