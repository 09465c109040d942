import type { Responder } from '../../model/responder.ts'

export const litefsProxy: Responder = {
  id: 'litefs-proxy',
  name: 'LiteFS proxy',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    {
      on: 'body',
      pattern: /Proxy error: cannot (?:dial|connect|proxy)/i,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'body', pattern: /litefs[^\n]{0,80}proxy/i, proves: 'authorship', strength: 'weak' },
  ],
  emits: [
    {
      status: 502,
      cause: 'connection_refused',
      faultDomain: 'application',
      share: 80,
      marks: [{ on: 'body', pattern: /Proxy error/i }],
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'fly logs',
  steps: [
    {
      text: 'Does the application listen on the target of the proxy in litefs.yml?',
      command: 'ss -ltnp',
    },
  ],
  sources: [
    { url: 'https://fly.io/docs/litefs/proxy/', checked: '2026-11-24', kind: 'unverified' },
  ],
}
