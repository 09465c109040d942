import { html } from 'hono/html'
import type { HopReport } from '../../../model/diagnosis.ts'
import type { Html } from '../markup.ts'

const states: Readonly<Record<HopReport['state'], string>> = {
  ok: '',
  failed: 'failed here',
  suspect: 'may have failed',
  not_reached: 'not reached',
  unknown: 'not seen',
}

/** The path as a line of hops, client first, the failing one marked by shape, colour and word. */
export function hopLine(hops: readonly HopReport[]): Html {
  if (hops.length === 0) return html``
  return html`<section aria-labelledby="path-title">
    <h2 class="unseen" id="path-title">The path</h2>
    <ol class="path">
      ${hops.map(hopItem)}
    </ol>
  </section>`
}

function hopItem(hop: HopReport): Html {
  // Of a hop that answered, "not seen" would mean only that nobody looked whether it is well.
  const state = hop.answered && hop.state === 'unknown' ? '' : states[hop.state]
  const words = [hop.answered ? 'answered' : '', state]
  return html`<li class="hop ${hop.state}">
    ${mark(hop.state)}
    <b>${hop.name}</b>
    <span class="note">${words.filter((word) => word !== '').join(', ')}</span>
    ${hop.state === 'ok' ? html`<span class="unseen">worked</span>` : ''}
    ${hop.note === null ? '' : html`<span class="note">${hop.note}</span>`}
  </li>`
}

function mark(state: HopReport['state']): Html {
  switch (state) {
    case 'ok':
      return html`<svg viewBox="0 0 24 24" aria-hidden="true">
        <circle class="fill" cx="12" cy="12" r="8" />
        <path class="sign" d="M8.5 12.2l2.5 2.5 4.5-5" />
      </svg>`
    case 'failed':
      return html`<svg viewBox="0 0 24 24" aria-hidden="true">
        <circle class="fill" cx="12" cy="12" r="11" />
        <path class="sign" d="M8 8l8 8M16 8l-8 8" />
      </svg>`
    case 'suspect':
      return html`<svg viewBox="0 0 24 24" aria-hidden="true">
        <circle class="ring" cx="12" cy="12" r="9" />
        <text class="query" x="12" y="16.5">?</text>
      </svg>`
    case 'not_reached':
    case 'unknown':
      return html`<svg viewBox="0 0 24 24" aria-hidden="true">
        <circle class="ring" cx="12" cy="12" r="7" />
      </svg>`
  }
}
