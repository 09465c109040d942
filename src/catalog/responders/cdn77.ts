import type { Responder } from '../../model/responder.ts'

export const cdn77: Responder = {
  id: 'cdn77',
  name: 'CDN77',
  role: 'edge',
  kind: 'cdn',
  signs: [
    {
      on: 'field',
      name: 'Server',
      pattern: /^CDN77(?:-Turbo)?$/i,
      proves: 'passage',
      strength: 'certain',
    },
    { on: 'field', name: 'X-77-NZT', proves: 'passage', strength: 'certain' },
    { on: 'field', name: 'X-77-Cache', proves: 'passage', strength: 'certain' },
    { on: 'field', name: 'X-77-POP', proves: 'passage', strength: 'certain' },
    { on: 'cname', suffix: '.cdn77.org', proves: 'passage', strength: 'certain' },
  ],
  emits: [
    {
      status: 502,
      cause: 'connection_refused',
      faultDomain: 'edge_to_origin',
      share: 45,
      source: 0,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 50,
      source: 0,
    },
    {
      status: 504,
      cause: 'connection_timeout',
      faultDomain: 'edge_to_origin',
      share: 40,
      source: 0,
    },
    {
      status: 403,
      when: 'a rule of the resource refuses it: hotlink, country, address, secure token',
      cause: 'http_request_denied',
      faultDomain: 'edge',
      share: 50,
      source: 0,
    },
    { status: 404, cause: 'destination_not_found', faultDomain: 'edge', share: 20, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: ['X-77-NZT'],
  steps: [
    {
      text: 'Ask the origin of the resource itself; the CDN passes its answers on.',
      command: 'curl -v --connect-to ::ORIGIN https://HOST/',
    },
  ],
  sources: [
    {
      url: 'https://client.cdn77.com/support/knowledgebase',
      checked: '2026-11-24',
      kind: 'unverified',
    },
  ],
}
