import { html } from 'hono/html'
import type { CauseReport } from '../../../model/diagnosis.ts'
import type { Html } from '../markup.ts'
import { percent } from './figures.ts'

const shownAtOnce = 4

/** Every cause that cannot be told apart, likeliest first, with what speaks for and against it. */
export function causeList(causes: readonly CauseReport[]): Html {
  if (causes.length === 0) return html``
  const rest = causes.slice(shownAtOnce)
  return html`<section aria-labelledby="why-title">
    <h2 id="why-title">Why</h2>
    <ol class="causes">
      ${causes.slice(0, shownAtOnce).map((cause, index) => causeItem(cause, index > 0))}
    </ol>
    ${
      rest.length === 0
        ? ''
        : html`<details class="more">
            <summary>${rest.length} less likely</summary>
            <ol class="causes">
              ${rest.map((cause) => causeItem(cause, true))}
            </ol>
          </details>`
    }
  </section>`
}

function causeItem(
  { type, probability, faultDomain, title, because, against }: CauseReport,
  minor: boolean,
): Html {
  const width = Math.max(1, Math.round(probability * 100))
  return html`<li class="cause ${minor ? 'minor' : ''}">
    <div>
      <span class="share">${percent(probability)}</span>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width="${width}" height="4" />
      </svg>
    </div>
    <div>
      <p>${title}</p>
      <p class="small">
        <a href="/causes#${type}"><code>${type}</code></a
        >, in the ${faultDomain.replaceAll('_', ' ')}
      </p>
      ${
        because.length + against.length === 0
          ? ''
          : html`<ul class="why">
              ${because.map((why) => html`<li><span class="unseen">For: </span>${why}</li>`)}
              ${against.map((why) => html`<li class="against"><span class="unseen">Against: </span>${why}</li>`)}
            </ul>`
      }
    </div>
  </li>`
}
