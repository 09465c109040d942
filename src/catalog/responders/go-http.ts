import type { Responder } from '../../model/responder.ts'

export const goHttp: Responder = {
  id: 'go-http',
  name: 'Go net/http',
  role: 'application',
  kind: 'app_server',
  signs: [
    { on: 'body', pattern: /^404 page not found\s*$/, proves: 'authorship', strength: 'strong' },
    {
      on: 'body',
      pattern: /^Client sent an HTTP request to an HTTPS server\.\s*$/,
      proves: 'authorship',
      strength: 'certain',
    },
  ],
  emits: [
    {
      status: 404,
      cause: 'destination_not_found',
      faultDomain: 'application',
      share: 60,
      marks: [{ on: 'body', pattern: /^404 page not found\s*$/ }],
      source: 0,
    },
    {
      status: 400,
      cause: 'tls_protocol_error',
      faultDomain: 'client',
      share: 90,
      marks: [{ on: 'body', pattern: /Client sent an HTTP request to an HTTPS server/ }],
      source: 0,
    },
    {
      status: 404,
      cause: 'destination_not_found',
      faultDomain: 'application',
      share: 90,
      source: 0,
    },
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 100, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'standard error of the process',
  steps: [],
  sources: [{ url: 'https://pkg.go.dev/net/http', checked: '2026-11-24', kind: 'unverified' }],
}
