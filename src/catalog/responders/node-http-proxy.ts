import type { Responder } from '../../model/responder.ts'

export const nodeHttpProxy: Responder = {
  id: 'node-http-proxy',
  name: 'node-http-proxy',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    {
      on: 'body',
      pattern: /Error occurred while trying to proxy(?: to)?:/i,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'body', pattern: /\[HPM\] Error occurred/i, proves: 'authorship', strength: 'certain' },
    {
      on: 'body',
      pattern: /http proxy error: \/|\[vite\] http proxy error/i,
      proves: 'authorship',
      strength: 'strong',
    },
  ],
  emits: [
    {
      status: 504,
      cause: 'connection_refused',
      faultDomain: 'application',
      share: 70,
      marks: [{ on: 'body', pattern: /Error occurred while trying to proxy|ECONNREFUSED/i }],
      source: 0,
    },
    { status: 500, cause: 'connection_refused', faultDomain: 'application', share: 60, source: 0 },
    { status: 502, cause: 'connection_refused', faultDomain: 'application', share: 50, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'standard error of the process',
  steps: [],
  sources: [
    {
      url: 'https://github.com/http-party/node-http-proxy',
      checked: '2026-11-24',
      kind: 'unverified',
    },
  ],
}
