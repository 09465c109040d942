import type { Responder } from '../../model/responder.ts'

export const yarp: Responder = {
  id: 'yarp',
  name: 'YARP (.NET reverse proxy)',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    { on: 'field', name: 'Server', pattern: /^Kestrel$/, proves: 'passage', strength: 'weak' },
  ],
  emits: [
    { status: 502, cause: 'connection_refused', faultDomain: 'application', share: 43, source: 0 },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 33,
      source: 0,
    },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 45,
      source: 0,
    },
  ],
  timeouts: [
    { setting: 'ActivityTimeout', seconds: 100, status: 504, configurable: true, source: 0 },
  ],
  logSignals: [
    {
      log: 'error',
      pattern: /Request: An error was encountered before receiving a response/,
      cause: 'connection_terminated',
      source: 0,
    },
  ],
  requestIdFields: [],
  steps: [],
  sources: [{ url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' }],
}
