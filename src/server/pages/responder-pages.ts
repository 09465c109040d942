import { html } from 'hono/html'
import type { Emission, Responder, Sign } from '../../model/responder.ts'
import type { Services } from '../services.ts'
import { isMeasured, labTable } from './lab-table.ts'
import type { Page } from './layout.ts'
import type { Html } from './markup.ts'
import { searchBox, sourceLine } from './reference-parts.ts'
import { commandLine } from './report/step-list.ts'

const roles = [
  ['edge', 'At the edge: CDNs and hosting platforms'],
  ['gateway', 'Gateways: proxies, balancers, meshes'],
  ['origin_server', 'Origin servers'],
  ['application', 'Applications and frameworks'],
] as const

const kinds: Readonly<Record<Responder['kind'], string>> = {
  cdn: 'CDN',
  load_balancer: 'load balancer',
  api_gateway: 'API gateway',
  paas: 'platform',
  app_server: 'application server',
  framework: 'framework',
  reverse_proxy: 'reverse proxy',
  service_mesh: 'service mesh',
  object_store: 'object store',
}

const shownSigns = 14

/** Every product that can answer in the application's place. */
export function respondersPage(services: Services): Page {
  const all = services.responders()
  return {
    title: 'Products that answer in your application’s place',
    description: `${all.length} CDNs, proxies, balancers, platforms and frameworks: how to recognise each, what it answers to each fault, its time-outs, where its logs are.`,
    path: '/responders',
    width: 'wide',
    scripts: ['filter.page.ts'],
    content: html`<h1>Products</h1>
      <p class="lead">
        Who can answer in your application’s place, how to recognise it, and what it means by its
        codes. At the end, measured: <a href="#measured">what each proxy says for each fault</a>.
      </p>
      ${searchBox('Filter the products')}
      <div class="columns">
        ${roles.map(
          ([role, title]) =>
            html`<section data-group>
              <h2>${title}</h2>
              <ul class="index long">
                ${all
                  .filter((one) => one.role === role)
                  .toSorted((a, b) => a.name.localeCompare(b.name))
                  .map(
                    ({ id, name, kind, emits }) =>
                      html`<li data-entry>
                        <a href="/responders/${id}"
                          ><b>${name}</b
                          ><span class="soft small">${kinds[kind]} ${statusesOf(emits)}</span></a
                        >
                      </li>`,
                  )}
              </ul>
            </section>`,
        )}
      </div>
      <h2 id="measured">What each proxy says for each fault</h2>
      <p>
        Measured with real programs on loopback, each with its time-outs set to one second. Not the
        folklore: the answers.
      </p>
      ${labTable()}`,
  }
}

function statusesOf(emits: readonly Emission[]): string {
  const statuses = [...new Set(emits.flatMap(({ status }) => status ?? []))].toSorted(
    (a, b) => a - b,
  )
  return statuses.length === 0
    ? ''
    : `· ${statuses.slice(0, 6).join(', ')}${statuses.length > 6 ? ' …' : ''}`
}

/** One product: signs, answers, time-outs, logs, steps. */
export function responderPage(responder: Responder, services: Services): Page {
  const { id, name, kind, signs, emits, timeouts, steps, logs, debug, requestIdFields, sources } =
    responder
  return {
    title: `${name}: how to recognise it, and what it means by its errors`,
    description: `How to tell that ${name} wrote an error, what it means by each code, its time-outs, and where its logs are.`,
    path: `/responders/${id}`,
    width: 'wide',
    scripts: ['report.page.ts'],
    content: html`<p class="kicker"><a href="/responders">Products</a> · ${kinds[kind]}</p>
      <h1>${name}</h1>
      <div class="split">
        <div>
          ${emits.length === 0 ? '' : emissionTable(emits, services)}
          ${
            isMeasured(id)
              ? html`<h2>Measured in the lab</h2>
                  ${labTable(id)}`
              : ''
          }
          ${
            steps.length === 0
              ? ''
              : html`<h2>What to look at</h2>
                  <ol class="steps">
                    ${steps.map(
                      ({ text, command }) =>
                        html`<li>
                          <p>${text}</p>
                          ${command === undefined ? '' : commandLine(command)}
                        </li>`,
                    )}
                  </ol>`
          }
        </div>
        <div>
          ${signs.length === 0 ? '' : signList(signs)}
          ${
            timeouts.length === 0
              ? ''
              : html`<h2>Its time-outs</h2>
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">Setting</th>
                        <th scope="col" class="number">Default</th>
                        <th scope="col">Then</th>
                      </tr>
                    </thead>
                    <tbody>
                      ${timeouts.map(
                        ({ setting, seconds, status, configurable }) =>
                          html`<tr>
                            <td>
                              <code>${setting}</code
                              >${configurable ? '' : html` <span class="small soft">fixed</span>`}
                            </td>
                            <td class="number">${seconds} s</td>
                            <td>
                              ${status === undefined ? '' : html`<a href="/codes/${status}">${status}</a>`}
                            </td>
                          </tr>`,
                      )}
                    </tbody>
                  </table>`
          }
          ${
            logs === undefined
              ? ''
              : html`<h2>Where its logs are</h2>
                  <p>${logs}</p>`
          }
          ${
            requestIdFields.length === 0
              ? ''
              : html`<h2>What to quote to its operator</h2>
                  <p>${requestIdFields.map((field) => html`<code>${field}</code> `)}</p>`
          }
          ${
            debug === undefined || debug.length === 0
              ? ''
              : html`<h2>How to make it tell more</h2>
                  <ul>
                    ${debug.map((one) => html`<li>${one}</li>`)}
                  </ul>`
          }
        </div>
      </div>
      <h2>Sources</h2>
      ${sources.map(sourceLine)}
      <p class="small soft">
        As JSON: <a href="/api/v1/responders/${id}"><code>/api/v1/responders/${id}</code></a>
      </p>`,
  }
}

function emissionTable(emits: readonly Emission[], services: Services): Html {
  const rows = emits.toSorted((a, b) => (a.status ?? 999) - (b.status ?? 999) || b.share - a.share)
  return html`<h2>What it says by itself</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Its codes">
      <table>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ status, subCode, when, cause }) =>
              html`<tr>
                <th scope="row">
                  ${status === null ? '' : html`<a href="/codes/${status}">${status}</a>`}
                  ${subCode === undefined ? '' : html`<br /><code class="small">${subCode}</code>`}
                </th>
                <td>
                  ${when ?? services.causeTitle(cause)}
                  <a class="small" href="/causes#${cause}"><code>${cause}</code></a>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
}

const proofs: Readonly<Record<Sign['proves'], string>> = {
  authorship: 'It wrote the response',
  passage: 'It was on the way',
  relayed: 'Something behind it wrote the response',
}

/** What gives a product away, by what it proves; sizes of pages are one line, since they are many. */
function signList(signs: readonly Sign[]): Html {
  return html`<h2>How to recognise it</h2>
    ${Object.entries(proofs).map(([proves, title]) => {
      const these = signs.filter((sign) => sign.proves === proves)
      return these.length === 0 ? '' : signGroup(title, these)
    })}`
}

function signGroup(title: string, signs: readonly Sign[]): Html {
  const order = { certain: 0, strong: 1, weak: 2 } as const
  const sizes = signs.flatMap((sign) => (sign.on === 'body-length' ? [sign.bytes] : []))
  const texts = new Map(
    signs
      .filter(({ on }) => on !== 'body-length')
      .toSorted((a, b) => order[a.strength] - order[b.strength])
      .map((sign) => [describeSign(sign), sign.strength] as const),
  )
  const all = [...texts]
  const rest = all.length - shownSigns
  return html`<h3>${title}</h3>
    <ul>
      ${all
        .slice(0, shownSigns)
        .map(
          ([text, strength]) => html`<li>${text} <span class="small soft">${strength}</span></li>`,
        )}
      ${
        sizes.length === 0
          ? ''
          : html`<li>
              a body of exactly ${[...new Set(sizes)].toSorted((a, b) => a - b).join(', ')} bytes,
              by status
            </li>`
      }
    </ul>
    ${rest > 0 ? html`<p class="small soft">and ${rest} more, in the JSON.</p>` : ''}`
}

function describeSign(sign: Sign): string {
  if (sign.why !== undefined) return sign.why
  switch (sign.on) {
    case 'field':
      return sign.pattern === undefined
        ? `${sign.name} is present`
        : `${sign.name} matches ${sign.pattern.source}`
    case 'body':
      return `the body has ${typeof sign.pattern === 'string' ? `“${sign.pattern}”` : sign.pattern.source}`
    case 'body-length':
      return `a body of exactly ${sign.bytes} bytes${sign.statuses === undefined ? '' : ` with ${sign.statuses.join(', ')}`}`
    case 'reason':
      return `a reason phrase like ${sign.pattern.source}`
    case 'field-order':
      return `fields in the order ${sign.names.join(', ')}`
    case 'cname':
      return `the name is an alias for one that ends in ${sign.suffix}`
  }
}
