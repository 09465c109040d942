import { html } from 'hono/html'
import type { Diagnosis, NextStep } from '../../../model/diagnosis.ts'
import type { Html } from '../markup.ts'

/** What to do next, each command with a button that copies it. */
export function stepList(steps: readonly NextStep[]): Html {
  if (steps.length === 0) return html``
  return html`<section aria-labelledby="next-title">
    <h2 id="next-title">What to do next</h2>
    <ol class="steps">
      ${steps.map(
        ({ text, command }) =>
          html`<li>
            <p>${text}</p>
            ${command === null ? '' : commandLine(command)}
          </li>`,
      )}
    </ol>
  </section>`
}

/** A command, and a button where a script can serve it. */
export function commandLine(command: string): Html {
  return html`<div class="command">
    <code>${command}</code>
    <button type="button" class="button quiet tiny scripted" data-copy="${command}">
      Copy<span class="unseen"> the command</span>
    </button>
  </div>`
}

/** Whether and when a client may ask again. */
export function retryNote({ retryAdvice: { because } }: Diagnosis): Html {
  return html`<section aria-labelledby="retry-title">
    <h2 id="retry-title">Retry?</h2>
    <p>${because}</p>
  </section>`
}

/** What stays open, and why. */
export function unseenList(unseen: readonly string[]): Html {
  if (unseen.length === 0) return html``
  return html`<section aria-labelledby="unseen-title">
    <h2 id="unseen-title">What we could not see</h2>
    <ul>
      ${unseen.map((one) => html`<li>${one}</li>`)}
    </ul>
  </section>`
}
