import type { Responder } from '../../model/responder.ts'

export const nghttpx: Responder = {
  id: 'nghttpx',
  name: 'nghttpx',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    {
      on: 'body',
      pattern: /<footer>nghttpx(?: nghttp2\/[\d.]+)? (?:at port \d+)?/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /<title>[345]\d\d [A-Za-z ]+<\/title>[\s\S]{0,120}nghttpx/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^nghttpx(?: nghttp2\/[\d.]+)?$/,
      proves: 'passage',
      strength: 'strong',
    },
    { on: 'field', name: 'Via', pattern: /\bnghttpx$/, proves: 'passage', strength: 'certain' },
    {
      on: 'field',
      name: 'Via',
      pattern: /^(?:1\.1|2|3) nghttpx$/,
      proves: 'relayed',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: '<footer>nghttpx</footer>',
      proves: 'authorship',
      strength: 'certain',
      statuses: [400, 404, 500, 502, 503, 504],
    },
  ],
  emits: [
    { status: 502, cause: 'connection_refused', faultDomain: 'application', share: 40, source: 0 },
    { status: 503, cause: 'connection_refused', faultDomain: 'application', share: 40, source: 0 },
    {
      status: 502,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 30,
      source: 0,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 60,
      source: 0,
    },
    { status: 504, cause: 'connection_timeout', faultDomain: 'application', share: 36, source: 0 },
    {
      status: 500,
      cause: 'proxy_internal_error',
      faultDomain: 'origin_proxy',
      share: 3,
      source: 0,
    },
    { status: 503, cause: 'rate_limited', faultDomain: 'application', share: 1, source: 1 },
  ],
  timeouts: [
    { setting: 'backend-connect-timeout', seconds: 30, status: 504, configurable: true, source: 0 },
    { setting: 'backend-read-timeout', seconds: 60, status: 504, configurable: true, source: 0 },
    { setting: 'backend-write-timeout', seconds: 30, status: 504, configurable: true, source: 0 },
  ],
  logSignals: [
    { log: 'error', pattern: /Connect time out; addr=/, cause: 'connection_timeout', source: 0 },
  ],
  requestIdFields: [],
  logs: '--errorlog-file',
  steps: [{ text: 'Read its error log.', command: 'journalctl -u nghttpx' }],
  sources: [
    { url: 'https://github.com/nghttp2/nghttp2', checked: '2026-11-22', kind: 'source' },
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' },
  ],
}
