import type { Responder } from '../../model/responder.ts'

export const pythonHttpServer: Responder = {
  id: 'python-http-server',
  name: 'Python http.server',
  role: 'application',
  kind: 'app_server',
  signs: [
    {
      on: 'body',
      pattern: /<p>Error code explanation: (?:HTTPStatus\.[A-Z_]{3,30}|\d{3}) - /,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^(?:BaseHTTP|SimpleHTTP)\/[\d.]+ Python\//,
      proves: 'authorship',
      strength: 'certain',
    },
  ],
  emits: [
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 100, source: 0 },
    {
      status: 404,
      cause: 'destination_not_found',
      faultDomain: 'application',
      share: 90,
      source: 0,
    },
    { status: 501, cause: 'http_request_error', faultDomain: 'client', share: 60, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'standard error of the process',
  steps: [],
  sources: [
    {
      url: 'https://docs.python.org/3/library/http.server.html',
      checked: '2026-11-24',
      kind: 'unverified',
    },
  ],
}
