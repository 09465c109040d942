import type { Responder } from '../../model/responder.ts'

export const googleCloudRun: Responder = {
  id: 'google-cloud-run',
  name: 'Google Cloud Run',
  role: 'gateway',
  kind: 'paas',
  signs: [
    {
      on: 'field',
      name: 'Server',
      pattern: /^Google Frontend$/,
      proves: 'passage',
      strength: 'strong',
    },
    { on: 'field', name: 'X-Cloud-Trace-Context', proves: 'passage', strength: 'strong' },
    {
      on: 'body',
      pattern: /^Service Unavailable\s*$/m,
      proves: 'authorship',
      strength: 'weak',
      statuses: [503],
    },
    {
      on: 'body',
      pattern: 'upstream request timeout',
      proves: 'authorship',
      strength: 'strong',
      statuses: [504],
    },
    {
      on: 'body',
      pattern: 'Rate exceeded.',
      proves: 'authorship',
      strength: 'certain',
      statuses: [429],
    },
    {
      on: 'body',
      pattern: 'upstream connect error or disconnect/reset before headers',
      proves: 'authorship',
      strength: 'strong',
      statuses: [503],
    },
  ],
  emits: [
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 33,
      source: 0,
    },
    {
      status: 503,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 38,
      source: 1,
    },
    { status: 429, cause: 'rate_limited', faultDomain: 'application', share: 4, source: 2 },
    {
      status: 500,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 45,
      source: 1,
    },
    { status: 403, cause: 'http_request_denied', faultDomain: 'platform', share: 36, source: 1 },
  ],
  timeouts: [
    { setting: 'request timeout', seconds: 300, status: 504, configurable: true, source: 0 },
    {
      setting: 'request timeout maximum',
      seconds: 3600,
      status: 504,
      configurable: false,
      source: 0,
    },
  ],
  logSignals: [
    {
      log: 'error',
      pattern: /The request was aborted because there was no available instance/,
      cause: 'destination_unavailable',
      source: 2,
    },
    {
      log: 'error',
      pattern:
        /The request failed because either the HTTP response was malformed or connection to the instance had an error/,
      cause: 'connection_terminated',
      source: 1,
    },
    {
      log: 'error',
      pattern: /Memory limit of \d+ \w+ exceeded/,
      cause: 'connection_terminated',
      source: 1,
    },
    {
      log: 'error',
      pattern: /Default STARTUP TCP probe failed/,
      cause: 'destination_unavailable',
      source: 1,
    },
  ],
  requestIdFields: ['X-Cloud-Trace-Context'],
  steps: [],
  sources: [
    {
      url: 'https://docs.cloud.google.com/run/docs/configuring/request-timeout',
      checked: '2026-11-22',
      kind: 'docs',
    },
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' },
    {
      url: 'https://docs.cloud.google.com/run/docs/known-issues',
      checked: '2026-11-22',
      kind: 'docs',
    },
  ],
}
