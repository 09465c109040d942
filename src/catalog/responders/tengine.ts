import type { Responder } from '../../model/responder.ts'

export const tengine: Responder = {
  id: 'tengine',
  name: 'Tengine',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    { on: 'body', pattern: /Powered by Tengine/i, proves: 'authorship', strength: 'certain' },
    {
      on: 'body',
      pattern: /<hr ?\/?><center>tengine|Powered by Tengine/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^Tengine(?:\/[\d.]+)?$/i,
      proves: 'passage',
      strength: 'strong',
    },
  ],
  emits: [
    { status: 502, cause: 'connection_refused', faultDomain: 'application', share: 50, source: 0 },
    {
      status: 502,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 25,
      source: 0,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 80,
      source: 0,
    },
    { status: 503, cause: 'overload', faultDomain: 'origin_proxy', share: 40, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'error.log',
  steps: [],
  sources: [{ url: 'https://tengine.taobao.org/', checked: '2026-11-24', kind: 'unverified' }],
}
