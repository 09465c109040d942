import type { Responder } from '../../model/responder.ts'

export const application: Responder = {
  id: 'application',
  name: 'the application',
  role: 'application',
  kind: 'framework',
  signs: [
    {
      on: 'body',
      pattern:
        /Oops! An Error Occurred\s+The server returned a "|The website encountered an unexpected error\. (?:Please )?try again later|Exception printing is disabled by default for security reasons|Error log record number: ?\d/i,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'field',
      name: 'X-Powered-By',
      pattern: /^(?!PHP|Express|ASP\.NET|Servlet|WP Engine)/,
      proves: 'authorship',
      strength: 'weak',
    },
    {
      on: 'field',
      name: 'ETag',
      pattern: /^W\/"[0-9a-f]+-[\w+/=]{10,}"$/,
      proves: 'relayed',
      strength: 'weak',
    },
  ],
  emits: [
    {
      status: 500,
      cause: 'application_error',
      faultDomain: 'application',
      share: 60,
      marks: [
        {
          on: 'body',
          pattern:
            /Oops! An Error Occurred|encountered an unexpected error|Error log record number/i,
        },
      ],
      source: 0,
    },
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 90, source: 0 },
    { status: 502, cause: 'application_error', faultDomain: 'application', share: 30, source: 0 },
    { status: 503, cause: 'application_error', faultDomain: 'application', share: 30, source: 0 },
    { status: 503, cause: 'maintenance', faultDomain: 'application', share: 20, source: 0 },
    { status: 503, cause: 'overload', faultDomain: 'application', share: 20, source: 0 },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 40,
      source: 0,
    },
    {
      status: 404,
      cause: 'destination_not_found',
      faultDomain: 'application',
      share: 90,
      source: 0,
    },
    { status: 403, cause: 'http_request_denied', faultDomain: 'application', share: 90, source: 0 },
    { status: 401, cause: 'http_request_denied', faultDomain: 'client', share: 90, source: 0 },
    { status: 429, cause: 'rate_limited', faultDomain: 'client', share: 95, source: 0 },
    { status: 400, cause: 'http_request_error', faultDomain: 'client', share: 90, source: 0 },
    { status: 405, cause: 'http_request_denied', faultDomain: 'application', share: 60, source: 0 },
    { status: 422, cause: 'http_request_error', faultDomain: 'client', share: 90, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'standard error of the process',
  steps: [{ text: 'Look for this request in the log of the application, by time and path.' }],
  sources: [
    { url: 'https://www.rfc-editor.org/rfc/rfc9110', checked: '2026-11-24', kind: 'unverified' },
  ],
}
