import { html } from 'hono/html'
import type { Example } from '../services.ts'
import type { CheckForm } from './check-form.ts'
import { emptyForm } from './check-form.ts'
import type { Page, PageContext } from './layout.ts'
import type { Html } from './markup.ts'
import { moreOptions } from './more-options.ts'

/** What the form holds and says when it is shown again. */
export interface FormState {
  readonly form?: CheckForm
  /** One line: what was wrong with the text. */
  readonly problem?: string
  /** One line: what was wrong with what the answer must be. */
  readonly expectProblem?: string
}

const samples = [
  ['502', 'A status code'],
  ['ERR_CONNECTION_REFUSED', 'A browser error'],
  [
    'curl: (28) Operation timed out after 30001 milliseconds with 0 bytes received',
    'What curl said',
  ],
  [
    '2026/11/24 14:04:16 [error] 31#31: *7 upstream prematurely closed connection while reading response header from upstream, client: 192.0.2.8, server: shop.example, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:8000/"',
    'A line of an error log',
  ],
] as const

/** One box that takes anything. */
export function homePage(
  examples: readonly Example[],
  { site, assets }: PageContext,
  { form = emptyForm, problem, expectProblem }: FormState = {},
): Page {
  return {
    title: 'statusdetector: which part failed, why, and what next',
    description:
      'Paste a URL, a status code, a browser error, curl -v, a HAR or a log. See which hop answered, which one failed, why, and what to do next.',
    path: '/',
    width: 'wide',
    scripts: ['home.page.ts'],
    content: html`<section class="hero">
        <h1>Which part failed, why, and what next</h1>
        <p class="lead">
          A URL to check, or anything that shows the error: a code, a browser’s message,
          <code>curl -v</code>, a HAR, an error page, lines of a log.
        </p>
        <form
          method="post"
          action="/"
          class="drop"
          data-drop
          data-worker="${assets.path('logs.worker.ts')}"
        >
          <label class="unseen" for="text">A URL, or what shows the error</label>
          <textarea
            class="box"
            id="text"
            name="text"
            rows="4"
            autofocus
            required
            maxlength="262144"
            spellcheck="false"
            autocapitalize="off"
            autocomplete="off"
            aria-describedby="box-help"
            placeholder="https://shop.example/   or   502   or   ERR_CONNECTION_REFUSED"
            ${problem === undefined ? '' : html`aria-invalid="true"`}
          >
${form.text}</textarea>
          ${problem === undefined ? '' : html`<p class="verdict tone-bad" role="alert">${problem}</p>`}
          <div class="row">
            <button class="button">Find out</button>
            <span class="options row small">
              ${tick('passive', 'one request only', form.passive)}
              ${tick('permanent', 'permanent link', form.permanent)}
            </span>
          </div>
          <p class="small soft" id="box-help">
            Enter sends a single line. A HAR or a log may be dropped here: a log is read in this
            browser and not sent.
          </p>
          ${moreOptions(form, expectProblem)}
        </form>
        <p role="status" data-state></p>
      </section>
      <div data-result></div>
      <div class="columns">
        <section aria-labelledby="chains">
          <h2 id="chains">Break something</h2>
          <p>
            Faulty chains that this server starts for you, real proxies where they are installed.
          </p>
          <ul class="examples">
            ${examples.map(exampleButton)}
          </ul>
        </section>
        <section aria-labelledby="pastes">
          <h2 id="pastes">Explain something</h2>
          <p>What people have in their hands when something is down.</p>
          <ul class="examples">
            ${samples.map(
              ([text, title]) =>
                html`<li>
                  <form method="post" action="/">
                    <input type="hidden" name="text" value="${text}" />
                    <button class="button quiet">${title}</button>
                  </form>
                </li>`,
            )}
          </ul>
        </section>
        <section aria-labelledby="looks">
          <h2 id="looks">Look something up</h2>
          <ul>
            <li><a href="/codes">Status codes</a>, and who means what by them</li>
            <li><a href="/browser-errors">Errors of browsers, curl and Node</a></li>
            <li><a href="/responders">Products</a> that answer in your application’s place</li>
            <li><a href="/tree">Four questions</a>, when there is no URL to give</li>
          </ul>
        </section>
      </div>
      <section class="hero" aria-labelledby="how">
        <h2 id="how">What a check does</h2>
        <p>
          It resolves the name, connects to each address, asks once, repeats a few times, and sends
          one harmless request that only the first hop can answer, to learn its handwriting. Reports
          are kept ${site.keepDays} days, with the host only unless you ask for a permanent link.
          <a href="/privacy">What is kept</a>, <a href="/prober">what we send</a>.
        </p>
      </section>`,
  }
}

function tick(name: string, label: string, ticked: boolean): Html {
  return html`<label
    ><input type="checkbox" name="${name}" value="yes" ${ticked ? 'checked' : ''} /> ${label}</label
  >`
}

function exampleButton({ id, title }: Example): Html {
  const [what = title, product] = title.split(', behind ')
  const behind = product === undefined ? '' : `, ${product}`
  return html`<li>
    <form method="post" action="/">
      <input type="hidden" name="example" value="${id}" />
      <button class="button quiet">${what}<span class="soft">${behind}</span></button>
    </form>
  </li>`
}
