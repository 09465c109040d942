import type { Responder } from '../../model/responder.ts'

export const digitaloceanAppPlatform: Responder = {
  id: 'digitalocean-app-platform',
  name: 'DigitalOcean App Platform',
  role: 'gateway',
  kind: 'paas',
  signs: [
    { on: 'field', name: 'x-do-app-origin', proves: 'passage', strength: 'certain' },
    { on: 'field', name: 'x-do-orig-status', proves: 'passage', strength: 'certain' },
    {
      on: 'body',
      pattern: /App Platform failed to forward this request to the application/i,
      proves: 'authorship',
      strength: 'strong',
    },
    { on: 'cname', suffix: '.ondigitalocean.app', proves: 'passage', strength: 'certain' },
  ],
  emits: [
    { status: 502, cause: 'connection_refused', faultDomain: 'application', share: 45, source: 0 },
    {
      status: 503,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 40,
      marks: [
        {
          on: 'body',
          pattern: /upstream_reset_before_response_started\{[^}]{0,80}connection_termination/i,
        },
      ],
      source: 0,
    },
    {
      status: 503,
      cause: 'connection_refused',
      faultDomain: 'application',
      share: 40,
      marks: [
        {
          on: 'body',
          pattern:
            /upstream_reset_before_response_started\{[^}]{0,80}connection_(?:failure|refused)/i,
        },
      ],
      source: 0,
    },
    {
      status: 503,
      when: 'no healthy instance is left',
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 30,
      marks: [{ on: 'body', pattern: /no_healthy_upstream/i }],
      source: 0,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 80,
      marks: [{ on: 'body', pattern: /upstream_response_timeout|response_timeout/i }],
      source: 0,
    },
    { status: 404, cause: 'destination_not_found', faultDomain: 'platform', share: 40, source: 0 },
  ],
  timeouts: [
    {
      setting: 'request limit at the edge',
      seconds: 100,
      status: 504,
      cause: 'http_response_timeout',
      configurable: false,
      source: 1,
    },
  ],
  logSignals: [],
  requestIdFields: ['x-do-app-origin', 'CF-RAY'],
  logs: 'doctl apps logs APP_ID --type run',
  steps: [
    {
      causes: ['connection_refused', 'destination_unavailable'],
      text: 'Does the application listen on 0.0.0.0 and on the http_port of its component?',
      command: 'doctl apps logs APP_ID --type run --tail 100',
    },
  ],
  sources: [
    {
      url: 'https://docs.digitalocean.com/products/app-platform/',
      checked: '2026-11-24',
      kind: 'unverified',
    },
    {
      url: 'https://docs.digitalocean.com/products/app-platform/details/limits/',
      checked: '2026-11-24',
      kind: 'secondary',
    },
  ],
}
