import type { Responder } from '../../model/responder.ts'

export const gcore: Responder = {
  id: 'gcore',
  name: 'Gcore CDN',
  role: 'edge',
  kind: 'cdn',
  signs: [
    {
      on: 'field',
      name: 'X-ID',
      pattern: /^[a-z0-9]{2,5}-(?:hw|up|gc|hp|sr|e)[\w-]{1,20}-gc\d{1,4}$/i,
      proves: 'passage',
      strength: 'certain',
      why: 'the name of its edge server',
    },
    {
      on: 'field',
      name: 'X-ID-FE',
      pattern: /-gc\d{1,4}$/i,
      proves: 'passage',
      strength: 'certain',
    },
    { on: 'field', name: 'X-Cached-Since', proves: 'passage', strength: 'weak' },
    { on: 'cname', suffix: '.gcdn.co', proves: 'passage', strength: 'certain' },
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
      cause: 'connection_timeout',
      faultDomain: 'edge_to_origin',
      share: 40,
      source: 0,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 50,
      source: 0,
    },
    { status: 403, cause: 'http_request_denied', faultDomain: 'edge', share: 40, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: ['X-ID', 'X-ID-FE'],
  steps: [
    {
      text: 'Ask the origin of the resource itself.',
      command: 'curl -v --connect-to ::ORIGIN https://HOST/',
    },
  ],
  sources: [{ url: 'https://gcore.com/docs/cdn', checked: '2026-11-24', kind: 'unverified' }],
}
