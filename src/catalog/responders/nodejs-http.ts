import type { Responder } from '../../model/responder.ts'

export const nodejsHttp: Responder = {
  id: 'nodejs-http',
  name: 'Node.js http server',
  role: 'application',
  kind: 'app_server',
  signs: [
    {
      on: 'field',
      name: 'Keep-Alive',
      pattern: /^timeout=5$/,
      proves: 'authorship',
      strength: 'strong',
    },
  ],
  emits: [
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 100, source: 0 },
    {
      status: null,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 38,
      source: 0,
    },
    {
      status: null,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 38,
      source: 0,
    },
    { status: 400, cause: 'http_request_error', faultDomain: 'client', share: 4, source: 0 },
    { status: 431, cause: 'http_request_error', faultDomain: 'client', share: 4, source: 0 },
    { status: 408, cause: 'http_request_error', faultDomain: 'client', share: 4, source: 0 },
  ],
  timeouts: [
    { setting: 'keepAliveTimeout', seconds: 5, status: 502, configurable: true, source: 0 },
    { setting: 'headersTimeout', seconds: 60, status: 408, configurable: true, source: 0 },
    { setting: 'requestTimeout', seconds: 300, status: 408, configurable: true, source: 0 },
  ],
  logSignals: [
    {
      log: 'error',
      shared: true,
      pattern: /(?:Uncaught|Unhandled) ?(?:exception|Rejection)|triggerUncaughtException/,
      cause: 'connection_terminated',
      source: 0,
    },
    {
      log: 'error',
      pattern: /FATAL ERROR: .* JavaScript heap out of memory/,
      cause: 'connection_terminated',
      source: 0,
    },
    {
      log: 'error',
      pattern: /Error: listen EADDRINUSE/,
      cause: 'destination_unavailable',
      source: 0,
    },
    {
      log: 'error',
      shared: true,
      pattern: /ECONNREFUSED (\S+:\d+)/,
      cause: 'connection_refused',
      source: 0,
    },
    {
      log: 'error',
      shared: true,
      pattern:
        /\b(?:ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|UND_ERR_(?:CONNECT_TIMEOUT|HEADERS_TIMEOUT|BODY_TIMEOUT|SOCKET))\b/,
      source: 0,
    },
  ],
  requestIdFields: ['X-Request-Id'],
  logs: 'standard error of the process',
  steps: [],
  sources: [{ url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' }],
}
