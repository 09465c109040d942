import type { Responder } from '../../model/responder.ts'

export const openresty: Responder = {
  id: 'openresty',
  name: 'OpenResty',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    {
      on: 'body',
      // APISIX is built on it and adds a line of its own.
      pattern: /<hr><center>openresty\b(?![\s\S]{0,80}APISIX)/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /\b[345]\d\d [A-Z][A-Za-z -]{3,40}\s+openresty(?:\/[\d.]+)?\b/,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^openresty(?:\/[\d.]+)?$/,
      proves: 'passage',
      strength: 'strong',
    },
  ],
  emits: [
    { status: 502, cause: 'connection_refused', faultDomain: 'application', share: 40, source: 0 },
    {
      status: 502,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 25,
      source: 0,
    },
    {
      status: 502,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 10,
      source: 0,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 70,
      source: 0,
    },
    { status: 504, cause: 'connection_timeout', faultDomain: 'application', share: 30, source: 0 },
    { status: 500, cause: 'application_error', faultDomain: 'origin_proxy', share: 60, source: 0 },
    {
      status: 405,
      cause: 'http_request_denied',
      faultDomain: 'origin_proxy',
      share: 50,
      source: 0,
    },
    {
      status: 500,
      cause: 'proxy_internal_error',
      faultDomain: 'origin_proxy',
      share: 1,
      source: 0,
    },
  ],
  timeouts: [
    { setting: 'proxy_read_timeout', seconds: 60, status: 504, configurable: true, source: 1 },
  ],
  logSignals: [
    {
      log: 'error',
      pattern: /lua entry thread aborted: runtime error/,
      cause: 'proxy_internal_error',
      source: 0,
    },
    {
      log: 'error',
      pattern:
        /failed to run (?:balancer_by_lua\*|header_filter_by_lua\*|body_filter_by_lua\*|log_by_lua\*|set_by_lua\*)/,
      cause: 'proxy_internal_error',
      source: 0,
    },
    { log: 'error', pattern: /lua tcp socket (?:connect|read) timed out/, source: 0 },
  ],
  requestIdFields: ['X-Request-ID'],
  logs: '/usr/local/openresty/nginx/logs/error.log',
  steps: [
    {
      text: 'Read the line of this request in the error log.',
      command: 'grep upstream /usr/local/openresty/nginx/logs/error.log | tail -20',
    },
  ],
  sources: [
    { url: 'https://github.com/openresty/lua-nginx-module', checked: '2026-11-22', kind: 'source' },
    { url: 'https://github.com/nginx/nginx', checked: '2026-11-22', kind: 'source' },
  ],
}
