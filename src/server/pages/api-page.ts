import { html } from 'hono/html'
import { routes } from '../api/api-app.ts'
import type { ResponseDoc, Route } from '../api/route.ts'
import type { Site } from '../services.ts'
import type { Page } from './layout.ts'
import type { Html } from './markup.ts'
import { commandLine } from './report/step-list.ts'

/** The API for people, from the same routes that the server is made from. */
export function apiPage(site: Site): Page {
  const base = `${site.baseUrl}/api/v1`
  return {
    title: 'API of statusdetector',
    description:
      'Checks, explanations and the reference over HTTP: OpenAPI 3.1, problem details, server-sent events.',
    path: '/api',
    scripts: ['report.page.ts'],
    content: html`<h1>API</h1>
      <p class="lead">
        JSON over HTTP, no key. Everything below is made from
        <a href="/api/v1/openapi.json">the OpenAPI document</a>; errors are problem details (RFC
        9457).
      </p>
      <h2>Try it</h2>
      ${commandLine(`curl -s ${base}/explain -H 'Content-Type: text/plain' -d '502 Bad Gateway nginx'`)}
      <p></p>
      ${commandLine(
        `curl -s ${base}/checks -H 'Content-Type: application/json' -H 'Prefer: wait=10' -d '{"target":"https://example.org/"}'`,
      )}
      ${routes.map(operation)}`,
  }
}

function operation({
  method,
  path,
  summary,
  operationId,
  parameters = [],
  body,
  responses,
}: Route): Html {
  return html`<section aria-labelledby="${operationId}">
    <h2 id="${operationId}">${summary}</h2>
    <p><code>${method.toUpperCase()} /api/v1${path}</code></p>
    ${
      parameters.length === 0
        ? ''
        : html`<dl class="pairs">
            ${parameters.map(
              ({ name, in: place, description }) =>
                html`<dt><code>${name}</code> <span class="small">${place}</span></dt>
                  <dd>${prose(description)}</dd>`,
            )}
          </dl>`
    }
    ${
      body === undefined
        ? ''
        : html`<p>
            Body: ${prose(body.description.replace(/\.$/, ''))}, as
            ${Object.keys(body.content).map((type) => html`<code>${type}</code> `)}
          </p>`
    }
    <dl class="pairs small">
      ${Object.entries(responses).map(([status, doc]) => responseLine(status, doc))}
    </dl>
  </section>`
}

function responseLine(status: string, { description, schema }: ResponseDoc): Html {
  return html`<dt><a href="/codes/${status}">${status}</a></dt>
    <dd>${prose(description)}${schema === undefined ? '' : html` <code>${schema}</code>`}</dd>`
}

/** The document's Markdown has no more than names between backticks. */
function prose(text: string): Html {
  return html`${text.split('`').map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))}`
}
