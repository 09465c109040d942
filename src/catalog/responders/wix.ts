import type { Responder } from '../../model/responder.ts'

export const wix: Responder = {
  id: 'wix',
  name: 'Wix',
  role: 'gateway',
  kind: 'paas',
  signs: [
    { on: 'field', name: 'X-Wix-Request-Id', proves: 'passage', strength: 'certain' },
    {
      on: 'field',
      name: 'Server',
      pattern: /^Pepyaka(?:\/[\d.]+)?$/,
      proves: 'passage',
      strength: 'certain',
      why: "Wix's own server",
    },
    {
      on: 'body',
      pattern:
        /Looks like this domain isn['’]?t connected to a website yet|\bConnectYourDomain\b|wix\.com\/(?:error-pages|_partials)/i,
      proves: 'authorship',
      strength: 'certain',
    },
  ],
  emits: [
    {
      status: 404,
      when: 'the domain points to Wix and no site has it',
      cause: 'destination_not_found',
      faultDomain: 'platform',
      share: 80,
      marks: [
        { on: 'body', pattern: /domain isn['’]?t connected to a website|ConnectYourDomain/i },
      ],
      source: 0,
    },
    { status: 403, cause: 'http_request_denied', faultDomain: 'platform', share: 50, source: 0 },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'platform',
      share: 50,
      source: 0,
    },
    { status: 500, cause: 'proxy_internal_error', faultDomain: 'platform', share: 50, source: 0 },
    { status: 429, cause: 'rate_limited', faultDomain: 'client', share: 80, source: 0 },
  ],
  timeouts: [
    {
      setting: 'back-end request limit of Velo',
      seconds: 14,
      status: 504,
      cause: 'http_response_timeout',
      configurable: false,
      source: 0,
    },
  ],
  logSignals: [],
  requestIdFields: ['X-Wix-Request-Id'],
  steps: [
    {
      causes: ['destination_not_found'],
      text: 'Is the domain assigned to a published site, on a plan that allows one?',
    },
  ],
  sources: [{ url: 'https://support.wix.com/', checked: '2026-11-24', kind: 'unverified' }],
}
