import type { Responder } from '../../model/responder.ts'

export const flaskWerkzeug: Responder = {
  id: 'flask-werkzeug',
  name: 'Flask / Werkzeug',
  role: 'application',
  kind: 'framework',
  signs: [
    {
      on: 'body',
      pattern:
        /The server encountered an internal error and was unable to complete your request\.\s+Either the server is overloaded or there is an error in the application\./i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /Werkzeug Debugger|Traceback[\s\S]{0,200}werkzeug/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^Werkzeug\/[\d.]+ Python\//,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: 'The server encountered an internal error and was unable to',
      proves: 'authorship',
      strength: 'strong',
      statuses: [500],
    },
    {
      on: 'body',
      pattern: '<title>500 Internal Server Error</title>\n<h1>Internal',
      proves: 'authorship',
      strength: 'certain',
      statuses: [500],
    },
  ],
  emits: [
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 100, source: 0 },
  ],
  timeouts: [],
  logSignals: [{ log: 'error', pattern: /Exception on (\/\S*) \[([A-Z]+)\]/, source: 0 }],
  requestIdFields: [],
  logs: 'standard error of the process',
  steps: [{ text: 'Read the traceback in the log of the application.' }],
  sources: [{ url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' }],
}
