import { html } from 'hono/html'
import type { ClientErrorEntry } from '../../model/status.ts'
import type { Services } from '../services.ts'
import type { Page } from './layout.ts'
import type { Html } from './markup.ts'
import { searchBox, sourceLine } from './reference-parts.ts'

const families = [
  ['chromium', 'Chrome, Edge and other Chromium'],
  ['firefox', 'Firefox'],
  ['safari', 'Safari and Apple’s URL loading'],
  ['curl', 'curl'],
  ['node', 'Node.js'],
  ['program', 'HTTP clients of other languages'],
] as const

const sides: Readonly<Record<ClientErrorEntry['side'], string>> = {
  you: 'this machine',
  network: 'the network between',
  server: 'the server',
  either: 'either side',
}

const shownPhrases = 3

/** Every error that a client shows instead of a response. */
export function clientErrorsPage(services: Services): Page {
  const all = services.clientErrors()
  return {
    title: 'Errors of browsers, curl and Node',
    description: `${all.length} errors that clients show in place of a response, in plain English, with what to try next.`,
    path: '/browser-errors',
    scripts: ['filter.page.ts'],
    content: html`<h1>Errors of browsers and other clients</h1>
      <p class="lead">
        What a client shows when no response came, or none that it may use. Each names the phase
        that failed.
      </p>
      ${searchBox('Filter the errors')}
      ${families.map(
        ([family, title]) =>
          html`<section data-group>
            <h2>${title}</h2>
            <ul class="index long">
              ${all
                .filter((one) => one.family === family)
                .map(
                  ({ code, number, meaning }) =>
                    html`<li data-entry>
                      <a href="/browser-errors/${encodeURIComponent(code)}"
                        ><b
                          >${code}${number === undefined ? '' : html` <span class="soft">${number}</span>`}</b
                        ><span class="soft">${meaning}</span></a
                      >
                    </li>`,
                )}
            </ul>
          </section>`,
      )}`,
  }
}

/** One client error. */
export function clientErrorPage(entry: ClientErrorEntry, services: Services): Page {
  const { code, number, meaning, phase, side, usualCauses, nextStep, priors, phrases, source } =
    entry
  const others = services
    .clientErrors()
    .filter((one) => one.family !== entry.family && one.phase === phase && sharesCause(one, entry))
    .slice(0, 8)
  return {
    title: `${code}: what it means and what to try`,
    description: meaning,
    path: `/browser-errors/${encodeURIComponent(code)}`,
    content: html`<p class="kicker"><a href="/browser-errors">Errors of clients</a></p>
      <h1 class="name">${breakable(code)}</h1>
      <p class="lead">${meaning}</p>
      <dl class="pairs">
        <dt>Phase that failed</dt>
        <dd>${phase}</dd>
        <dt>Whose side</dt>
        <dd>${sides[side]}</dd>
        ${
          number === undefined
            ? ''
            : html`<dt>Number</dt>
                <dd>${number}</dd>`
        }
        ${
          phrases === undefined
            ? ''
            : html`<dt>Shown as</dt>
                <dd>${phraseList(phrases)}</dd>`
        }
      </dl>
      ${
        usualCauses.length === 0
          ? ''
          : html`<h2>Usual causes</h2>
              <ul>
                ${usualCauses.map((cause) => html`<li>${cause}</li>`)}
              </ul>`
      }
      ${
        priors.length === 0
          ? ''
          : html`<h2>In the words of RFC 9209</h2>
              <ul>
                ${priors.map(
                  ({ cause }) =>
                    html`<li>
                      <a href="/causes#${cause}"><code>${cause}</code></a
                      >: ${services.causeTitle(cause)}
                    </li>`,
                )}
              </ul>`
      }
      <h2>What to try next</h2>
      <p>${nextStep}</p>
      ${
        others.length === 0
          ? ''
          : html`<h2>The same from other clients</h2>
              <ul>
                ${others.map(
                  (one) =>
                    html`<li>
                      <a href="/browser-errors/${encodeURIComponent(one.code)}"
                        ><code>${one.code}</code></a
                      >
                    </li>`,
                )}
              </ul>`
      }
      ${sourceLine(source)}
      <p class="small soft">
        As JSON:
        <a href="/api/v1/browser-errors/${encodeURIComponent(code)}"
          ><code>/api/v1/browser-errors/${code}</code></a
        >
      </p>`,
  }
}

/** A narrow page breaks a long name where its words end. */
function breakable(code: string): Html {
  const [first = '', ...rest] = code.split('_')
  return html`${first}${rest.map((word) => html`_<wbr />${word}`)}`
}

/** What people see instead of the code, in the languages known; the first few, the rest folded. */
function phraseList(phrases: readonly string[]): Html {
  const rest = phrases.slice(shownPhrases)
  return html`${phrases.slice(0, shownPhrases).join('; ')}
  ${
    rest.length === 0
      ? ''
      : html`<details>
          <summary>${rest.length} more, in other words and languages</summary>
          ${rest.join('; ')}
        </details>`
  }`
}

function sharesCause(one: ClientErrorEntry, other: ClientErrorEntry): boolean {
  const [first] = other.priors
  return first !== undefined && one.priors[0]?.cause === first.cause
}
