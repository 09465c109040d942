import { html } from 'hono/html'
import type { CheckForm } from './check-form.ts'
import type { Html } from './markup.ts'

/** What few need: what an API must answer, and the question to archives. Open when something is in it. */
export function moreOptions(form: CheckForm, problem: string | undefined): Html {
  const { status, json, within, history } = form
  const filled =
    history || problem !== undefined || [status, json, within].some((one) => one !== '')
  return html`<details class="more" ${filled ? 'open' : ''}>
    <summary>What an API must answer, and what else to ask</summary>
    ${
      problem === undefined
        ? ''
        : html`<p class="verdict tone-bad" role="alert" id="expect-problem">${problem}</p>`
    }
    <fieldset ${problem === undefined ? '' : html`aria-describedby="expect-problem"`}>
      <legend>The answer must</legend>
      <p>
        <label for="expect-status">have one of these statuses</label>
        <input
          class="box"
          id="expect-status"
          name="expect-status"
          value="${status}"
          placeholder="200, or 2xx"
          maxlength="200"
          autocomplete="off"
          spellcheck="false"
        />
      </p>
      <p>
        <label for="expect-json">be JSON with this, a condition in each line</label>
        <textarea
          class="box short"
          id="expect-json"
          name="expect-json"
          rows="2"
          maxlength="10000"
          placeholder='$.status == "ok"'
          autocapitalize="off"
          autocomplete="off"
          spellcheck="false"
        >
${json}</textarea>
      </p>
      <p>
        <label for="expect-within">be there within so many seconds</label>
        <input
          class="box"
          id="expect-within"
          name="expect-within"
          value="${within}"
          placeholder="0.5"
          inputmode="decimal"
          maxlength="8"
          autocomplete="off"
        />
      </p>
    </fieldset>
    <p class="options">
      <label
        ><input
          type="checkbox"
          name="history"
          value="yes"
          aria-describedby="history-help"
          ${history ? 'checked' : ''}
        />
        look into the past of the name</label
      >
    </p>
    <p class="small soft" id="history-help">
      Asks the Wayback Machine and the certificate search crt.sh whether the name was there before,
      which tells them what you look up.
    </p>
  </details>`
}
