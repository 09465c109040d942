import { html } from 'hono/html'
import type { Diagnosis } from '../../../model/diagnosis.ts'
import type { Html } from '../markup.ts'
import { causeList } from './cause-list.ts'
import { domainFacts } from './domain-facts.ts'
import { headline } from './headline.ts'
import { hopLine } from './hop-line.ts'
import { questionList } from './question-list.ts'
import { responseFacts } from './response-facts.ts'
import { retryNote, stepList, unseenList } from './step-list.ts'
import { waterfall } from './waterfall.ts'

/** A diagnosis as people read it: what, where, why, what next; then what it rests on. */
export function diagnosisBody(diagnosis: Diagnosis): Html {
  const { hops, causes, nextSteps, notObserved, trace } = diagnosis
  return html`${headline(diagnosis)} ${hopLine(hops)}
    <div class="split">
      <div>${causeList(causes)} ${stepList(nextSteps)} ${retryNote(diagnosis)}</div>
      <div>${questionList(diagnosis)} ${unseenList(notObserved)}</div>
    </div>
    ${domainFacts(diagnosis.domain)} ${waterfall(trace.observations)}
    <section aria-labelledby="received-title">
      <h2 id="received-title" class="unseen">What was received</h2>
      ${responseFacts(trace.observations, diagnosis.status)}
    </section>`
}
