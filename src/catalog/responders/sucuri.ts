import type { Responder } from '../../model/responder.ts'

export const sucuri: Responder = {
  id: 'sucuri',
  name: 'Sucuri Website Firewall',
  role: 'edge',
  kind: 'cdn',
  signs: [
    {
      on: 'body',
      pattern:
        /Sucuri (?:WebSite Firewall|Website Firewall|CloudProxy)|Access Denied - (?:Sucuri|GoDaddy) Website Firewall|GoDaddy Website Firewall|sucuri\.net\/privacy-policy/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^Sucuri(?:[/-]Cloudproxy)?$/,
      proves: 'passage',
      strength: 'certain',
    },
    { on: 'field', name: 'X-Sucuri-ID', pattern: /^\d+$/, proves: 'passage', strength: 'certain' },
    {
      on: 'field',
      name: 'X-Sucuri-Cache',
      pattern: /^(?:HIT|MISS|BYPASS|EXPIRED)/,
      proves: 'passage',
      strength: 'certain',
    },
    { on: 'field', name: 'X-Sucuri-Block', proves: 'authorship', strength: 'certain' },
    {
      on: 'body',
      pattern: 'Sucuri WebSite Firewall',
      proves: 'authorship',
      strength: 'certain',
      statuses: [403, 502, 503, 504],
    },
    {
      on: 'body',
      pattern: 'Backend or gateway connection timeout',
      proves: 'authorship',
      strength: 'strong',
      statuses: [502, 504],
    },
    {
      on: 'body',
      pattern: 'cdn.sucuri.net/sucuri-firewall-block.css',
      proves: 'authorship',
      strength: 'certain',
      statuses: [403],
    },
  ],
  emits: [
    {
      status: 403,
      cause: 'http_request_denied',
      faultDomain: 'edge',
      share: 90,
      marks: [{ on: 'body', pattern: /Website Firewall|Block ID:/i }],
      source: 0,
    },
    {
      status: 502,
      cause: 'connection_timeout',
      faultDomain: 'edge_to_origin',
      share: 16,
      source: 0,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 33,
      source: 1,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: ['X-Sucuri-ID'],
  logs: 'Sucuri dashboard, Audit Trails',
  steps: [{ text: 'Look for the block ID in the audit trail of the firewall.' }],
  sources: [
    {
      url: 'https://docs.sucuri.net/website-firewall/troubleshooting/backend-timeout-message/',
      checked: '2026-11-22',
      kind: 'docs',
    },
    { url: 'https://docs.sucuri.net/', checked: '2026-11-22', kind: 'unverified' },
  ],
}
