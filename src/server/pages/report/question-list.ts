import { html } from 'hono/html'
import type { Diagnosis, QuestionReport } from '../../../model/diagnosis.ts'
import type { Html } from '../markup.ts'

/** The four questions of the decision tree, each answered with its evidence or with the way to observe it. */
export function questionList({ questions }: Diagnosis): Html {
  return html`<section aria-labelledby="questions-title">
    <h2 id="questions-title">Four questions</h2>
    <dl class="questions">
      ${question('Where is the code from?', questions.origin)}
      ${question('Is the upstream reachable?', questions.reachable)}
      ${question('Consistent or intermittent?', questions.consistent)}
      ${question('What is the timing?', questions.timing)}
    </dl>
  </section>`
}

function question(title: string, { answer, evidence, observe }: QuestionReport): Html {
  const shown = evidence.filter((one) => one !== answer)
  return html`<div>
    <dt>${title}</dt>
    <dd class="answer">${answer ?? 'Not observed.'}</dd>
    ${shown.map((one) => html`<dd class="evidence">${one}</dd>`)}
    ${observe === null ? '' : html`<dd class="evidence">To observe it: ${observe}</dd>`}
  </div>`
}
