import { html } from 'hono/html'
import type { Responder } from '../../model/responder.ts'
import type { StatusEntry } from '../../model/status.ts'
import type { Services } from '../services.ts'
import type { Page } from './layout.ts'
import type { Html } from './markup.ts'
import { searchBox, sourceLine } from './reference-parts.ts'

const groups = [
  ['server_error', '5xx: the server’s side'],
  ['client_error', '4xx: the request’s side'],
  ['redirection', '3xx: look elsewhere'],
  ['successful', '2xx: it worked'],
  ['informational', '1xx: on the way'],
  ['other', 'Outside the ranges'],
] as const

const sides: Readonly<Record<StatusEntry['side'], string>> = {
  client: 'the request',
  server: 'the server',
  gateway: 'a gateway, about the hop behind it',
  either: 'either side',
  neither: 'nobody: it is no error',
}

const retries: Readonly<Record<StatusEntry['retry'], string>> = {
  never: 'No: the same request gets the same answer.',
  once_if_idempotent: 'Once, after a random pause, if the method is idempotent.',
  after_retry_after: 'When Retry-After says so; without it, later and ever more rarely.',
  not_needed: 'No need.',
}

/** Every status code. */
export function codesPage(services: Services): Page {
  const all = services.statuses()
  return {
    title: 'HTTP status codes, and who means what by them',
    description: `${all.length} status codes, registered and in use, in plain English: whose fault, retry or not, who emits them and when.`,
    path: '/codes',
    scripts: ['filter.page.ts'],
    content: html`<h1>Status codes</h1>
      <p class="lead">
        A code alone misleads: 503 means a refused connection to Apache and no backend to HAProxy.
        Each page says who emits the code, and when.
      </p>
      ${searchBox('Filter the codes')}
      ${groups.map(([kind, title]) => {
        const entries = all.filter((one) => one.class === kind)
        return entries.length === 0
          ? ''
          : html`<section data-group>
              <h2>${title}</h2>
              <ul class="index">
                ${entries.map(
                  ({ code, name, meaning, owner }) =>
                    html`<li data-entry>
                      <a href="/codes/${code}"
                        ><b>${code}</b
                        ><span
                          >${name}
                          <span class="soft small">${owner === 'IANA' ? '' : `· ${owner}`}</span
                          ><br /><span class="soft">${meaning}</span></span
                        ></a
                      >
                    </li>`,
                )}
              </ul>
            </section>`
      })}`,
  }
}

/** One status code: meaning, side, retry, causes, and who emits it. */
export function codePage(entry: StatusEntry, services: Services): Page {
  const { code, name, meaning, owner, side, retry, nextStep, priors, source } = entry
  const emitters = services.respondersOf(code)
  const all = priors.reduce((sum, { share }) => sum + share, 0)
  return {
    title: `${code} ${name}: what it means and who says it`,
    description: meaning,
    path: `/codes/${code}`,
    width: 'wide',
    content: html`<p class="kicker"><a href="/codes">Status codes</a></p>
      <h1 class="big">${code} ${name}</h1>
      <p class="lead">${meaning}</p>
      <dl class="pairs">
        <dt>Whose side</dt>
        <dd>${sides[side]}</dd>
        <dt>Retry?</dt>
        <dd>${retries[retry]}</dd>
        <dt>Defined by</dt>
        <dd>${owner}</dd>
        <dt>First step</dt>
        <dd>${nextStep}</dd>
      </dl>
      ${
        priors.length === 0
          ? ''
          : html`<h2>What it means when nobody knows who sent it</h2>
              <table class="shares">
                <thead>
                  <tr>
                    <th scope="col" class="number">Share</th>
                    <th scope="col">Cause</th>
                  </tr>
                </thead>
                <tbody>
                  ${priors.map(
                    ({ cause, share }) =>
                      html`<tr>
                        <td class="number">${Math.round((share / all) * 100)} %</td>
                        <td>
                          ${services.causeTitle(cause)}
                          <a class="small" href="/causes#${cause}"><code>${cause}</code></a>
                        </td>
                      </tr>`,
                  )}
                </tbody>
              </table>`
      }
      ${emitters.length === 0 ? '' : emitterTable(code, emitters, services)} ${sourceLine(source)}
      <p class="small soft">
        As JSON: <a href="/api/v1/codes/${code}"><code>/api/v1/codes/${code}</code></a>
      </p>`,
  }
}

function emitterTable(code: number, emitters: readonly Responder[], services: Services): Html {
  return html`<h2>Who says ${code}, and when</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Products that answer ${code}">
      <table>
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col">When, likeliest first</th>
          </tr>
        </thead>
        <tbody>
          ${emitters.map(
            (responder) =>
              html`<tr>
                <th scope="row"><a href="/responders/${responder.id}">${responder.name}</a></th>
                <td>${occasions(responder, code, services)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
}

/** What the product means by the code, each occasion once with the sub-codes that name it. */
function occasions(responder: Responder, code: number, services: Services): Html {
  const byText = Map.groupBy(
    responder.emits.filter(({ status }) => status === code).toSorted((a, b) => b.share - a.share),
    ({ when, cause }) => when ?? services.causeTitle(cause),
  )
  return html`<ul class="plain">
    ${[...byText].map(([text, emissions]) => {
      const subCodes = emissions.flatMap(({ subCode }) => subCode ?? [])
      return html`<li>
        ${text} ${subCodes.map((subCode) => html`<code class="small soft">${subCode}</code> `)}
      </li>`
    })}
  </ul>`
}
