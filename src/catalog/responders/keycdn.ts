import type { Responder } from '../../model/responder.ts'

export const keycdn: Responder = {
  id: 'keycdn',
  name: 'KeyCDN',
  role: 'edge',
  kind: 'cdn',
  signs: [
    {
      on: 'field',
      name: 'Server',
      pattern: /^keycdn(?:-engine)?$/i,
      proves: 'passage',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'X-Edge-Location',
      pattern: /^[a-z]{4}$/,
      proves: 'passage',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern: /\bOrigin Not Reachable\b/i,
      proves: 'authorship',
      strength: 'strong',
      statuses: [500, 502],
      why: 'its own page for an origin that fails',
    },
    { on: 'cname', suffix: '.kxcdn.com', proves: 'passage', strength: 'certain' },
  ],
  emits: [
    {
      status: 500,
      when: 'the origin could not be reached, or itself answered 502',
      cause: 'destination_unavailable',
      faultDomain: 'edge_to_origin',
      share: 60,
      marks: [{ on: 'body', pattern: /\bOrigin Not Reachable\b/i }],
      source: 1,
    },
    {
      status: 502,
      cause: 'connection_refused',
      faultDomain: 'edge_to_origin',
      share: 40,
      source: 2,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 50,
      source: 2,
    },
    {
      status: 403,
      when: 'a zone rule refuses it: hotlink protection, secure token, blocked referrer',
      cause: 'http_request_denied',
      faultDomain: 'edge',
      share: 60,
      source: 2,
    },
    {
      status: 405,
      when: 'only GET and HEAD reach a push zone',
      cause: 'http_request_denied',
      faultDomain: 'edge',
      share: 60,
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'the raw log of the zone in the dashboard',
  steps: [
    {
      text: 'Ask the origin of the zone itself.',
      command: 'curl -v -H "X-Pull: KeyCDN" https://ORIGIN/',
    },
  ],
  sources: [
    {
      url: 'https://www.keycdn.com/support/frequently-asked-questions',
      checked: '2026-11-24',
      kind: 'docs',
    },
    {
      url: 'https://www.keycdn.com/support/502-bad-gateway',
      checked: '2026-11-24',
      kind: 'secondary',
    },
    { url: 'https://www.keycdn.com/support/', checked: '2026-11-24', kind: 'unverified' },
  ],
}
