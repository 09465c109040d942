import type { Responder } from '../../model/responder.ts'

export const apisix: Responder = {
  id: 'apisix',
  name: 'Apache APISIX',
  role: 'gateway',
  kind: 'api_gateway',
  signs: [
    {
      on: 'body',
      pattern:
        /(?:Powered by|Faithfully yours,) (?:<a href="https:\/\/apisix\.apache\.org\/">)?APISIX\b/,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'field', name: 'Server', pattern: /^APISIX\//, proves: 'passage', strength: 'certain' },
    {
      on: 'body',
      pattern: /\{"error_msg":\s*"404 Route Not Found"\}/,
      proves: 'authorship',
      strength: 'certain',
    },
  ],
  emits: [
    {
      status: 404,
      cause: 'destination_not_found',
      faultDomain: 'origin_proxy',
      share: 90,
      marks: [{ on: 'body', pattern: /404 Route Not Found/ }],
      source: 0,
    },
    { status: 502, cause: 'connection_refused', faultDomain: 'application', share: 50, source: 0 },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 60,
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: '/usr/local/apisix/logs/error.log',
  steps: [],
  sources: [
    { url: 'https://apisix.apache.org/docs/', checked: '2026-11-24', kind: 'unverified' },
    {
      url: 'https://github.com/apache/apisix/blob/master/apisix/error_handling.lua',
      checked: '2026-11-25',
      kind: 'source',
    },
  ],
}
