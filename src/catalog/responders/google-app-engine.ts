import type { Responder } from '../../model/responder.ts'

export const googleAppEngine: Responder = {
  id: 'google-app-engine',
  name: 'Google App Engine',
  role: 'gateway',
  kind: 'paas',
  signs: [
    {
      on: 'field',
      name: 'Server',
      pattern: /^Google Frontend$/,
      proves: 'passage',
      strength: 'strong',
    },
    {
      on: 'field',
      name: 'X-Cloud-Trace-Context',
      pattern: /^[0-9a-f]{32}/,
      proves: 'passage',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern: 'Error: Server Error',
      proves: 'authorship',
      strength: 'strong',
      statuses: [500, 502, 503],
    },
    {
      on: 'body',
      pattern: 'The server encountered an error and could not complete your',
      proves: 'authorship',
      strength: 'strong',
      statuses: [500],
    },
  ],
  emits: [
    {
      status: 500,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 38,
      source: 0,
    },
    { status: 502, cause: 'connection_refused', faultDomain: 'application', share: 43, source: 0 },
    { status: 503, cause: 'http_request_denied', faultDomain: 'platform', share: 36, source: 0 },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 33,
      source: 0,
    },
  ],
  timeouts: [
    {
      setting: 'automatic scaling request deadline',
      seconds: 600,
      status: 504,
      configurable: false,
      source: 0,
    },
    { setting: 'F1-F4 first gen', seconds: 60, status: 500, configurable: false, source: 0 },
  ],
  logSignals: [{ log: 'error', pattern: /\(Error code (\d+)\)/, source: 0 }],
  requestIdFields: ['X-Cloud-Trace-Context'],
  steps: [],
  sources: [{ url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' }],
}
