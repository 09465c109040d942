import type { Responder } from '../../model/responder.ts'

export const laravel: Responder = {
  id: 'laravel',
  name: 'Laravel',
  role: 'application',
  kind: 'framework',
  signs: [
    {
      on: 'body',
      pattern: /Whoops, looks like something went wrong\./i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern:
        /^\s*(?:4\d\d|5\d\d)\s*\|\s*(?:Server Error|Page Expired|Not Found|Forbidden|Unauthorized|Service Unavailable|Too Many Requests)\s*$/im,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern:
        /<title>Server Error<\/title>[\s\S]{0,8000}class="[^"]{0,80}tracking-wider[^"]{0,40}"/,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'field',
      name: 'Set-Cookie',
      pattern: /^laravel_session=/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Set-Cookie',
      pattern: /^(?:laravel_session|XSRF-TOKEN)=/,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern: '<title>Server Error</title>',
      proves: 'authorship',
      strength: 'weak',
      statuses: [500],
    },
    {
      on: 'body',
      pattern: '<title>Service Unavailable</title>',
      proves: 'authorship',
      strength: 'strong',
      statuses: [503],
    },
    {
      on: 'body',
      pattern: '{"message": "Server Error"}',
      proves: 'authorship',
      strength: 'certain',
      statuses: [500],
    },
  ],
  emits: [
    {
      status: 500,
      cause: 'application_error',
      faultDomain: 'application',
      share: 60,
      marks: [{ on: 'body', pattern: /Whoops, looks like something went wrong/i }],
      source: 0,
    },
    {
      status: 419,
      cause: 'http_request_error',
      faultDomain: 'client',
      share: 90,
      marks: [{ on: 'body', pattern: /Page Expired/i }],
      source: 0,
    },
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 100, source: 0 },
    { status: 503, cause: 'maintenance', faultDomain: 'application', share: 90, source: 0 },
    {
      status: 503,
      cause: 'proxy_internal_response',
      faultDomain: 'application',
      share: 1,
      source: 0,
    },
    { status: 419, cause: 'http_request_error', faultDomain: 'client', share: 4, source: 0 },
  ],
  timeouts: [],
  logSignals: [{ log: 'error', pattern: /production\.ERROR: (.*?) \{"/, source: 0 }],
  requestIdFields: [],
  logs: 'storage/logs/laravel.log',
  steps: [{ text: 'Read storage/logs/laravel.log.' }],
  sources: [{ url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' }],
}
