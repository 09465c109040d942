import type { Responder } from '../../model/responder.ts'

export const asgiUvicorn: Responder = {
  id: 'asgi-uvicorn',
  name: 'Uvicorn / Starlette / FastAPI',
  role: 'application',
  kind: 'app_server',
  signs: [
    { on: 'field', name: 'Server', pattern: /^uvicorn$/, proves: 'authorship', strength: 'strong' },
    {
      on: 'body',
      pattern: /^Internal Server Error\s*$/m,
      proves: 'authorship',
      strength: 'weak',
      statuses: [500],
    },
    {
      on: 'body',
      pattern: '{"detail":"Not Found"}',
      proves: 'authorship',
      strength: 'certain',
      statuses: [404],
    },
    {
      on: 'body',
      pattern: '{"detail":"Internal Server Error"}',
      proves: 'authorship',
      strength: 'strong',
      statuses: [500],
    },
  ],
  emits: [
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 100, source: 0 },
    { status: 503, cause: 'application_error', faultDomain: 'application', share: 40, source: 0 },
    { status: 503, cause: 'overload', faultDomain: 'application', share: 30, source: 0 },
    {
      status: 503,
      cause: 'connection_limit_reached',
      faultDomain: 'application',
      share: 2,
      source: 0,
    },
    {
      status: null,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 38,
      source: 1,
    },
  ],
  timeouts: [
    { setting: 'timeout_keep_alive', seconds: 5, status: 502, configurable: true, source: 0 },
  ],
  logSignals: [
    { log: 'error', pattern: /Exception in ASGI application/, source: 0 },
    {
      log: 'error',
      pattern: /Invalid HTTP request received\./,
      cause: 'http_request_error',
      source: 0,
    },
    {
      log: 'error',
      pattern: /Child process \[\d+\] died/,
      cause: 'connection_terminated',
      source: 0,
    },
  ],
  requestIdFields: [],
  logs: 'standard error',
  steps: [],
  sources: [
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' },
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'secondary' },
  ],
}
