import type { Responder } from '../../model/responder.ts'

export const django: Responder = {
  id: 'django',
  name: 'Django',
  role: 'application',
  kind: 'framework',
  signs: [
    {
      on: 'body',
      // The heading of its page for developers: https://docs.djangoproject.com/en/5.2/ref/settings/#debug
      pattern:
        /\b\w{3,60}(?:Error|Exception|DoesNotExist|Host) at \/[^\n]{0,300}\n[\s\S]{0,1500}\bDjango Version:/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /<h1>Server Error \(500\)<\/h1>/,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'body', pattern: /^Server Error \(500\)\s*$/, proves: 'authorship', strength: 'strong' },
    {
      on: 'body',
      pattern: /You're seeing this error because you have <code>DEBUG = True<\/code>/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'X-Frame-Options',
      pattern: /^DENY$/,
      proves: 'authorship',
      strength: 'weak',
    },
    {
      on: 'field',
      name: 'Set-Cookie',
      pattern: /^csrftoken=/,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern: '<h1>Server Error (500)</h1>',
      proves: 'authorship',
      strength: 'certain',
      statuses: [500],
    },
    {
      on: 'body',
      pattern: '<h1>Bad Request (400)</h1>',
      proves: 'authorship',
      strength: 'certain',
      statuses: [400],
    },
    {
      on: 'body',
      pattern: "You're seeing this error because you have <code>DEBUG =",
      proves: 'authorship',
      strength: 'certain',
      statuses: [404, 500],
    },
  ],
  emits: [
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 100, source: 0 },
    {
      status: 400,
      cause: 'http_request_denied',
      faultDomain: 'application',
      share: 50,
      marks: [{ on: 'body', pattern: /Bad Request \(400\)/ }],
      source: 0,
    },
    { status: 400, cause: 'http_request_error', faultDomain: 'application', share: 1, source: 0 },
  ],
  timeouts: [],
  logSignals: [
    { log: 'error', pattern: /Internal Server Error: (\/\S*)/, source: 0 },
    { log: 'error', pattern: /Invalid HTTP_HOST header: /, cause: 'http_request_error', source: 0 },
    {
      log: 'error',
      shared: true,
      pattern:
        /OperationalError: .*(?:too many clients|could not connect to server|server closed the connection)/,
      source: 0,
    },
  ],
  requestIdFields: ['X-Request-ID'],
  logs: 'django.request logger',
  steps: [],
  sources: [{ url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' }],
}
