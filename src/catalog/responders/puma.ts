import type { Responder } from '../../model/responder.ts'

export const puma: Responder = {
  id: 'puma',
  name: 'Puma',
  role: 'application',
  kind: 'app_server',
  signs: [
    {
      on: 'body',
      pattern: 'An unhandled lowlevel error occurred. The application logs',
      proves: 'authorship',
      strength: 'certain',
      statuses: [500],
    },
    {
      on: 'body',
      pattern: 'Puma caught this error:',
      proves: 'authorship',
      strength: 'certain',
      statuses: [500],
    },
  ],
  emits: [
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 43, source: 0 },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 45,
      source: 0,
    },
    { status: 408, cause: 'http_request_error', faultDomain: 'client', share: 4, source: 0 },
    {
      status: null,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 38,
      source: 0,
    },
  ],
  timeouts: [
    { setting: 'first_data_timeout', seconds: 30, status: 408, configurable: true, source: 0 },
    { setting: 'persistent_timeout', seconds: 65, configurable: true, source: 0 },
    { setting: 'worker_timeout', seconds: 60, status: 502, configurable: true, source: 0 },
    { setting: 'worker_shutdown_timeout', seconds: 30, status: 502, configurable: true, source: 0 },
  ],
  logSignals: [
    {
      log: 'error',
      pattern: /! Terminating timed out worker/,
      cause: 'connection_terminated',
      source: 0,
    },
    {
      log: 'error',
      pattern: /failed to boot within \d+ seconds/,
      cause: 'destination_unavailable',
      source: 0,
    },
    { log: 'error', pattern: /Rack app (?:\("[^"]+"\) )?\(.*\): #<(\w[\w:]*)/, source: 1 },
    {
      log: 'error',
      pattern: /HTTP parse error, malformed request/,
      cause: 'http_request_error',
      source: 1,
    },
  ],
  requestIdFields: [],
  steps: [],
  sources: [
    { url: 'https://github.com/puma/puma', checked: '2026-11-22', kind: 'source' },
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' },
  ],
}
