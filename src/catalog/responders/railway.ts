import type { Responder } from '../../model/responder.ts'

export const railway: Responder = {
  id: 'railway',
  name: 'Railway',
  role: 'gateway',
  kind: 'paas',
  signs: [
    {
      on: 'body',
      pattern:
        /The train has not arrived at the station|Application failed to respond|railway\.(?:app|com)/i,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^railway-edge$/,
      proves: 'passage',
      strength: 'certain',
    },
    { on: 'field', name: 'X-Railway-Fallback', proves: 'authorship', strength: 'certain' },
    { on: 'field', name: 'X-Railway-Request-Id', proves: 'passage', strength: 'certain' },
    {
      on: 'field',
      name: 'X-Railway-Edge',
      pattern: /^[\w-]+$/,
      proves: 'passage',
      strength: 'certain',
    },
    { on: 'field', name: 'X-Railway-Request-Id', proves: 'passage', strength: 'certain' },
    {
      on: 'field',
      name: 'X-Railway-Fallback',
      pattern: /^true$/,
      proves: 'authorship',
      strength: 'strong',
    },
    { on: 'field', name: 'X-Railway-Upstream-Zone', proves: 'passage', strength: 'certain' },
    {
      on: 'body',
      pattern: 'Application failed to respond',
      proves: 'authorship',
      strength: 'certain',
      statuses: [502],
    },
    {
      on: 'body',
      pattern: 'The train has not arrived at the station.',
      proves: 'authorship',
      strength: 'strong',
      statuses: [404],
    },
  ],
  emits: [
    {
      status: 404,
      cause: 'destination_not_found',
      faultDomain: 'platform',
      share: 80,
      marks: [{ on: 'body', pattern: /Application not found|train has not arrived/i }],
      source: 0,
    },
    {
      status: 502,
      cause: 'connection_refused',
      faultDomain: 'application',
      share: 70,
      marks: [{ on: 'body', pattern: /Application failed to respond/i }],
      source: 0,
    },
    { status: 544, cause: 'proxy_internal_error', faultDomain: 'platform', share: 3, source: 0 },
    { status: 405, cause: 'http_request_error', faultDomain: 'client', share: 4, source: 0 },
  ],
  timeouts: [
    {
      setting: 'max request duration with data flowing',
      seconds: 900,
      configurable: false,
      source: 0,
    },
    { setting: 'no data transferred', seconds: 300, configurable: false, source: 0 },
    { setting: 'idle HTTP/1.1 keep-alive', seconds: 60, configurable: false, source: 0 },
    { setting: 'request body upload', seconds: 300, configurable: false, source: 0 },
  ],
  logSignals: [
    { log: 'access', pattern: /"upstreamErrors":\s*(?!0|\[\])/, source: 0 },
    { log: 'access', pattern: /"responseDetails":\s*"([^"]+)"/, source: 0 },
  ],
  requestIdFields: ['X-Railway-Request-Id'],
  debug: ['X-Railway-Debug: 1'],
  logs: 'railway logs',
  steps: [
    {
      text: 'Does the application listen on 0.0.0.0 and on $PORT? Read its log.',
      command: 'railway logs',
    },
  ],
  sources: [{ url: 'https://github.com/railwayapp/docs', checked: '2026-11-22', kind: 'docs' }],
}
