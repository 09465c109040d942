import type { Responder } from '../../model/responder.ts'

export const dockerRegistry: Responder = {
  id: 'docker-registry',
  name: 'Docker registry',
  role: 'application',
  kind: 'app_server',
  signs: [
    {
      on: 'body',
      pattern:
        /"code"\s*:\s*"(?:MANIFEST_UNKNOWN|BLOB_UNKNOWN|NAME_UNKNOWN|TOOMANYREQUESTS|NAME_INVALID|MANIFEST_INVALID)"/,
      proves: 'authorship',
      strength: 'strong',
    },
    { on: 'field', name: 'Docker-Distribution-Api-Version', proves: 'relayed', strength: 'strong' },
  ],
  emits: [
    {
      status: 404,
      cause: 'destination_not_found',
      faultDomain: 'application',
      share: 50,
      marks: [{ on: 'body', pattern: /MANIFEST_UNKNOWN|BLOB_UNKNOWN|NAME_UNKNOWN/ }],
      source: 0,
    },
    {
      status: 429,
      cause: 'rate_limited',
      faultDomain: 'client',
      share: 50,
      marks: [{ on: 'body', pattern: /TOOMANYREQUESTS/ }],
      source: 0,
    },
    {
      status: 404,
      cause: 'destination_not_found',
      faultDomain: 'application',
      share: 60,
      source: 0,
    },
    { status: 401, cause: 'http_request_denied', faultDomain: 'client', share: 90, source: 0 },
    { status: 503, cause: 'application_error', faultDomain: 'application', share: 60, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'standard output of the registry',
  steps: [],
  sources: [
    {
      url: 'https://distribution.github.io/distribution/',
      checked: '2026-11-24',
      kind: 'unverified',
    },
  ],
}
