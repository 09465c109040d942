import type { Responder } from '../../model/responder.ts'

export const nodeHttpProxy: Responder = {
  id: 'node-http-proxy',
  name: 'node-http-proxy',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    {
      on: 'body',
      // Express, in which it runs, puts its own field on this.
      pattern: /^Error occurred while trying to proxy(?: to)?: \S{1,2000}\s*$/i,
      proves: 'authorship',
      strength: 'certain',
      why: 'a body that is this one sentence of http-proxy-middleware',
    },
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
      share: 90,
      marks: [{ on: 'body', pattern: /ECONNREFUSED/ }],
      source: 0,
    },
    // One status and one sentence for ECONNREFUSED, ECONNRESET, ENOTFOUND and ETIMEDOUT; its own time-out resets, too.
    { status: 504, cause: 'connection_refused', faultDomain: 'application', share: 50, source: 1 },
    {
      status: 504,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 20,
      source: 1,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 15,
      source: 1,
    },
    { status: 504, cause: 'dns_error', faultDomain: 'origin_proxy', share: 10, source: 1 },
    { status: 502, cause: 'http_protocol_error', faultDomain: 'application', share: 30, source: 1 },
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
    {
      url: 'https://github.com/chimurai/http-proxy-middleware/blob/master/src/status-code.ts',
      checked: '2026-11-25',
      kind: 'source',
    },
  ],
}
