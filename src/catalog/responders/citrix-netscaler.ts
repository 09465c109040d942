import type { Responder } from '../../model/responder.ts'

export const citrixNetscaler: Responder = {
  id: 'citrix-netscaler',
  name: 'Citrix NetScaler',
  role: 'gateway',
  kind: 'load_balancer',
  signs: [
    {
      on: 'body',
      pattern: /^\s*Http\/1\.1 (?:Service Unavailable|Internal Server Error \d{3,6})\s*$/,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'field', name: 'Via', pattern: /NS-CACHE/, proves: 'passage', strength: 'certain' },
    {
      on: 'field',
      name: 'Set-Cookie',
      pattern: /^(?:NSC_|citrix_ns_id)/,
      proves: 'passage',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /Http\/1\.1 Service Unavailable\s*$/,
      proves: 'authorship',
      strength: 'strong',
    },
  ],
  emits: [
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 80,
      marks: [{ on: 'body', pattern: /Http\/1\.1 Service Unavailable/ }],
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: '/var/log/ns.log',
  steps: [],
  sources: [{ url: 'https://docs.netscaler.com/', checked: '2026-11-24', kind: 'unverified' }],
}
