import type { Responder } from '../../model/responder.ts'

export const litespeed: Responder = {
  id: 'litespeed',
  name: 'LiteSpeed / OpenLiteSpeed',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    {
      on: 'body',
      pattern: /Powered by LiteSpeed Web Server/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /Proudly powered by LiteSpeed Web Server/i,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'field', name: 'Server', pattern: /^LiteSpeed$/, proves: 'passage', strength: 'certain' },
    { on: 'field', name: 'X-LiteSpeed-Cache', proves: 'passage', strength: 'certain' },
    {
      on: 'field',
      name: 'X-Turbo-Charged-By',
      pattern: /LiteSpeed/,
      proves: 'passage',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: 'Proudly powered by LiteSpeed Web Server',
      proves: 'authorship',
      strength: 'certain',
      statuses: [403, 404, 500, 503, 508],
    },
    {
      on: 'body',
      pattern: 'Resource Limit Is Reached',
      proves: 'authorship',
      strength: 'certain',
      statuses: [508],
    },
    {
      on: 'body',
      pattern: 'Request Timeout',
      proves: 'authorship',
      strength: 'weak',
      statuses: [408],
    },
  ],
  emits: [
    { status: 503, cause: 'overload', faultDomain: 'application', share: 50, source: 0 },
    { status: 503, cause: 'connection_refused', faultDomain: 'application', share: 30, source: 0 },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 11,
      source: 0,
    },
    {
      status: 508,
      cause: 'connection_limit_reached',
      faultDomain: 'application',
      share: 8,
      source: 0,
    },
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 43, source: 0 },
  ],
  timeouts: [
    {
      setting: 'external app initRequestTimeout',
      seconds: 60,
      status: 503,
      configurable: true,
      source: 0,
    },
  ],
  logSignals: [
    {
      log: 'error',
      pattern: /\[LSAPI\] .*(?:process exited|connection reset)/,
      cause: 'connection_terminated',
      source: 0,
    },
    {
      log: 'error',
      pattern: /oops! 503 Service Unavailable/,
      cause: 'destination_unavailable',
      source: 0,
    },
  ],
  requestIdFields: [],
  logs: '/usr/local/lsws/logs/error.log',
  steps: [],
  sources: [{ url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' }],
}
