import type { Responder } from '../../model/responder.ts'

export const ddosGuard: Responder = {
  id: 'ddos-guard',
  name: 'DDoS-Guard',
  role: 'edge',
  kind: 'cdn',
  signs: [
    { on: 'body', pattern: /DDoS-Guard/i, proves: 'authorship', strength: 'certain' },
    {
      on: 'field',
      name: 'Server',
      pattern: /^ddos-guard$/i,
      proves: 'passage',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Set-Cookie',
      pattern: /^__ddg\w{0,8}_?=/,
      proves: 'passage',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern:
        /<title>DDoS-Guard<\/title>|\bDDOS-GUARD\b.{0,80}(?:Checking your browser|Protection by)|Protection by\s+DDo[Ss]-G(?:uard|UARD)|\/\.well-known\/ddos-guard\//i,
      proves: 'authorship',
      strength: 'certain',
    },
  ],
  emits: [
    {
      status: 403,
      cause: 'http_request_denied',
      faultDomain: 'edge',
      share: 80,
      marks: [
        {
          on: 'body',
          pattern: /\.well-known\/ddos-guard\/|Checking your browser before accessing/i,
        },
      ],
      source: 0,
    },
    {
      status: 502,
      cause: 'connection_refused',
      faultDomain: 'edge_to_origin',
      share: 45,
      source: 0,
    },
    {
      status: 502,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 25,
      source: 0,
    },
    {
      status: 504,
      cause: 'connection_timeout',
      faultDomain: 'edge_to_origin',
      share: 45,
      source: 0,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 45,
      source: 0,
    },
    { status: 429, cause: 'rate_limited', faultDomain: 'client', share: 80, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  steps: [{ text: 'Does the firewall of the origin let the addresses of DDoS-Guard in?' }],
  sources: [{ url: 'https://ddos-guard.net/manual', checked: '2026-11-24', kind: 'unverified' }],
}
