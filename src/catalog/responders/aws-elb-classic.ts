import type { Responder } from '../../model/responder.ts'

export const awsElbClassic: Responder = {
  id: 'aws-elb-classic',
  name: 'AWS Classic Load Balancer',
  role: 'gateway',
  kind: 'load_balancer',
  signs: [
    {
      on: 'field',
      name: 'Set-Cookie',
      pattern: /^AWSELB(?:CORS)?=/,
      proves: 'passage',
      strength: 'certain',
    },
  ],
  emits: [
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 80,
      marks: [{ on: 'reason', pattern: /Back-end server is at capacity/i }],
      source: 0,
    },
    { status: 502, cause: 'http_protocol_error', faultDomain: 'application', share: 5, source: 0 },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 33,
      source: 0,
    },
    { status: 408, cause: 'http_request_error', faultDomain: 'client', share: 4, source: 0 },
    { status: 405, cause: 'http_request_error', faultDomain: 'client', share: 4, source: 0 },
  ],
  timeouts: [{ setting: 'idle timeout', seconds: 60, status: 504, configurable: true, source: 1 }],
  logSignals: [
    { log: 'access', pattern: / -1 -1 -1 50[34] 0 /, cause: 'destination_unavailable', source: 1 },
  ],
  requestIdFields: ['X-Amzn-Trace-Id'],
  logs: 'S3 access logs',
  steps: [],
  sources: [
    {
      url: 'https://github.com/awsdocs/elb-classic-load-balancers-user-guide',
      checked: '2026-11-22',
      kind: 'docs',
    },
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' },
  ],
}
