import type { Responder } from '../../model/responder.ts'

export const goReverseproxy: Responder = {
  id: 'go-reverseproxy',
  name: 'Go net/http/httputil ReverseProxy',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    {
      on: 'body',
      pattern: '404 page not found',
      proves: 'authorship',
      strength: 'weak',
      statuses: [404],
    },
  ],
  emits: [
    { status: 502, cause: 'connection_refused', faultDomain: 'application', share: 50, source: 0 },
  ],
  timeouts: [],
  logSignals: [
    { log: 'error', pattern: /http: proxy error: (.*)$/, cause: 'connection_refused', source: 0 },
    {
      log: 'error',
      pattern: /http: proxy error: context canceled/,
      cause: 'client_closed',
      source: 0,
    },
  ],
  requestIdFields: [],
  logs: 'standard error',
  steps: [],
  sources: [{ url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' }],
}
