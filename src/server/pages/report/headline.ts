import { html } from 'hono/html'
import type { Diagnosis, Verdict } from '../../../model/diagnosis.ts'
import type { Html } from '../markup.ts'
import { percent } from './figures.ts'

const tones: Readonly<Record<Verdict, 'good' | 'warn' | 'bad' | 'plain'>> = {
  working: 'good',
  degraded: 'warn',
  broken: 'bad',
  expired: 'bad',
  parked: 'warn',
  for_sale: 'warn',
  shut_down: 'bad',
  never_existed: 'bad',
  unknown: 'plain',
}

/** `Never existed`. */
export function verdictWord(verdict: Verdict): string {
  const words = verdict.replaceAll('_', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** The verdict and the one sentence that carries it. */
export function headline(diagnosis: Diagnosis): Html {
  const { verdict, target, summary, status, subCode, responder, flags } = diagnosis
  return html`<section class="verdict tone-${tones[verdict]}">
    <p class="what">${(target.url ?? firstLine(target.input)).slice(0, 300)}</p>
    <h1>${verdictWord(verdict)}</h1>
    <p class="lead">${summary}</p>
    <ul class="facts" aria-label="In short">
      ${status === null ? '' : html`<li class="tag"><a href="/codes/${status}">${status}</a></li>`}
      ${subCode === null ? '' : html`<li class="tag">${subCode.slice(0, 100)}</li>`}
      ${
        responder === null
          ? ''
          : html`<li class="tag">
              written by <a href="/responders/${responder.id}">${responder.name}</a>
              (${percent(responder.probability)})
            </li>`
      }
      ${flags.map((flag) => html`<li class="tag">${flag.replaceAll('_', ' ')}</li>`)}
    </ul>
  </section>`
}

function firstLine(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length > 120 || line.length < text.trim().length ? `${line.slice(0, 120)}…` : line
}
