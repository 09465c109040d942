import { html } from 'hono/html'
import type { Diagnosis } from '../../model/diagnosis.ts'
import type { Page } from './layout.ts'
import { diagnosisBody } from './report/diagnosis-body.ts'

/** What a paste shows. Nothing of it is kept. */
export function explainPage(diagnosis: Diagnosis, text: string): Page {
  const again = html`<section class="actions" aria-labelledby="paste-title">
    <h2 id="paste-title">Your text</h2>
    <form method="post" action="/">
      <label class="unseen" for="text">The text that was explained</label>
      <textarea class="box" id="text" name="text" rows="4" maxlength="262144" spellcheck="false">
${text}</textarea>
      <p class="small soft">It was read and not kept.</p>
      <button class="button">Explain again</button>
    </form>
  </section>`
  if (!diagnosis.recognised) {
    return {
      title: 'Nothing recognised',
      width: 'wide',
      content: html`<section class="verdict tone-plain">
          <h1>Nothing recognised</h1>
          <p class="lead">${withoutHead(diagnosis.summary)}</p>
          <p>
            It takes a URL, a status code, an error of a browser or of curl, the output of
            <code>curl -v</code>, a HAR, an error page, lines of a log. Or walk through
            <a href="/tree">the four questions</a>.
          </p>
        </section>
        ${again}`,
    }
  }
  return {
    title: diagnosis.summary.slice(0, 120),
    width: 'wide',
    scripts: ['report.page.ts'],
    content: html`${diagnosisBody(diagnosis)} ${again}`,
  }
}

/** The sentence says the same as the heading above it before it says what was looked for. */
function withoutHead(summary: string): string {
  const rest = summary.replace(/^Nothing recognised: /, '')
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`
}
