import type { Responder } from '../../model/responder.ts'

export const f5BigIp: Responder = {
  id: 'f5-big-ip',
  name: 'F5 BIG-IP',
  role: 'gateway',
  kind: 'load_balancer',
  signs: [
    { on: 'field', name: 'Server', pattern: /^BigIP$/i, proves: 'authorship', strength: 'certain' },
    {
      on: 'field',
      name: 'Set-Cookie',
      pattern: /^BIGipServer/,
      proves: 'passage',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /The requested URL was rejected\. Please consult with your administrator\./i,
      proves: 'authorship',
      strength: 'certain',
    },
  ],
  emits: [
    {
      status: 200,
      cause: 'http_request_denied',
      faultDomain: 'edge',
      share: 50,
      marks: [{ on: 'body', pattern: /The requested URL was rejected/i }],
      source: 0,
    },
    { status: 403, cause: 'http_request_denied', faultDomain: 'edge', share: 80, source: 0 },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 60,
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: '/var/log/ltm',
  steps: [],
  sources: [{ url: 'https://my.f5.com/', checked: '2026-11-24', kind: 'unverified' }],
}
