import type { Responder } from '../../model/responder.ts'

export const linkerd: Responder = {
  id: 'linkerd',
  name: 'Linkerd',
  role: 'gateway',
  kind: 'service_mesh',
  signs: [
    { on: 'field', name: 'l5d-proxy-error', proves: 'authorship', strength: 'certain' },
    { on: 'field', name: 'l5d-proxy-error', proves: 'authorship', strength: 'certain' },
    {
      on: 'field',
      name: 'l5d-proxy-connection',
      pattern: /^close$/,
      proves: 'passage',
      strength: 'strong',
    },
  ],
  emits: [
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 60,
      source: 0,
    },
    { status: 502, cause: 'connection_refused', faultDomain: 'application', share: 43, source: 0 },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 45,
      source: 0,
    },
  ],
  timeouts: [
    { setting: 'outbound connect timeout', seconds: 1, status: 502, configurable: true, source: 0 },
  ],
  logSignals: [
    {
      log: 'error',
      pattern: /HTTP Logical service in fail-?fast/,
      cause: 'destination_unavailable',
      source: 0,
    },
  ],
  requestIdFields: [],
  logs: 'kubectl logs POD -c linkerd-proxy',
  steps: [],
  sources: [{ url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' }],
}
