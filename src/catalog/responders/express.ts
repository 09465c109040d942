import type { Responder } from '../../model/responder.ts'

export const express: Responder = {
  id: 'express',
  name: 'Express / finalhandler',
  role: 'application',
  kind: 'framework',
  signs: [
    {
      on: 'field',
      name: 'X-Powered-By',
      pattern: /^Express$/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /<pre>(?:Cannot (?:GET|POST|PUT|DELETE|PATCH) |[A-Za-z]*Error: )/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /^Cannot (?:GET|POST) \/\S{0,200}\s*$/,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'field',
      name: 'Content-Security-Policy',
      pattern: /^default-src 'none'$/,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern: '<title>Error</title>',
      proves: 'authorship',
      strength: 'weak',
      statuses: [404, 500],
    },
    {
      on: 'body',
      pattern: '<pre>Internal Server Error</pre>',
      proves: 'authorship',
      strength: 'certain',
      statuses: [500],
    },
    {
      on: 'body',
      pattern: '<pre>Cannot GET',
      proves: 'authorship',
      strength: 'certain',
      statuses: [404],
    },
  ],
  emits: [
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 100, source: 0 },
    {
      status: 404,
      cause: 'destination_not_found',
      faultDomain: 'application',
      share: 100,
      source: 0,
    },
    { status: 503, cause: 'application_error', faultDomain: 'application', share: 60, source: 0 },
  ],
  timeouts: [],
  logSignals: [
    {
      log: 'error',
      pattern: /^\s+at (?:Layer\.handle|next \(.*router\/index\.js|.*express\/lib\/router)/,
      source: 1,
    },
  ],
  requestIdFields: ['X-Request-Id'],
  logs: 'standard error of the process',
  steps: [{ text: 'Read the stack trace on the standard error of the Node process.' }],
  sources: [
    { url: 'https://github.com/pillarjs/finalhandler', checked: '2026-11-22', kind: 'source' },
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' },
  ],
}
