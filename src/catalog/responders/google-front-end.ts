import type { Responder } from '../../model/responder.ts'

export const googleFrontEnd: Responder = {
  id: 'google-front-end',
  name: 'Google Front End (generic)',
  role: 'edge',
  kind: 'load_balancer',
  signs: [
    {
      on: 'field',
      name: 'Server',
      pattern: /^(?:Google Frontend|gws|ESF|GSE|sffe)$/,
      proves: 'passage',
      strength: 'strong',
    },
    { on: 'field', name: 'Alt-Svc', pattern: /h3=":443"/, proves: 'passage', strength: 'weak' },
    {
      on: 'body',
      pattern: 'That’s an error.',
      proves: 'authorship',
      strength: 'strong',
      statuses: [400, 403, 404, 500, 502, 503],
    },
    {
      on: 'body',
      pattern: '!!1</title>',
      proves: 'authorship',
      strength: 'weak',
      statuses: [400, 403, 404, 500, 502, 503],
    },
  ],
  emits: [
    {
      status: 502,
      cause: 'destination_unavailable',
      faultDomain: 'edge_to_origin',
      share: 45,
      source: 0,
    },
    { status: 500, cause: 'proxy_internal_error', faultDomain: 'edge', share: 3, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: ['X-Cloud-Trace-Context'],
  steps: [],
  sources: [{ url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' }],
}
