import type { Responder } from '../../model/responder.ts'

export const springBoot: Responder = {
  id: 'spring-boot',
  name: 'Spring Boot',
  role: 'application',
  kind: 'framework',
  signs: [
    {
      on: 'body',
      pattern:
        /"timestamp":\s*"?[^,]{10,40},[^}]{0,300}"status":\s*\d{3},\s*"error":\s*"[^"]{1,60}"/,
      proves: 'authorship',
      strength: 'certain',
      why: 'the shape of its error document',
    },

    { on: 'body', pattern: /Whitelabel Error Page/, proves: 'authorship', strength: 'certain' },
    {
      on: 'body',
      pattern: /\{"timestamp":\s*(?:"[^"]{10,40}"|\d+),\s*"(?:path"|status":)/,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'field', name: 'X-Application-Context', proves: 'authorship', strength: 'certain' },
    {
      on: 'body',
      pattern: 'Whitelabel Error Page',
      proves: 'authorship',
      strength: 'certain',
      statuses: [404, 500, 503],
    },
    {
      on: 'body',
      pattern: 'This application has no explicit mapping for /error',
      proves: 'authorship',
      strength: 'certain',
      statuses: [404, 500, 503],
    },
    {
      on: 'body',
      pattern: '"status":500,"error":"Internal Server Error","path":"',
      proves: 'authorship',
      strength: 'strong',
      statuses: [500],
    },
    {
      on: 'body',
      pattern: '"status":503,"error":"Service Unavailable"',
      proves: 'authorship',
      strength: 'strong',
      statuses: [503],
    },
    {
      on: 'body',
      pattern: '"title":"Internal Server Error","status":500',
      proves: 'authorship',
      strength: 'weak',
      statuses: [500],
    },
  ],
  emits: [
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 100, source: 0 },
    { status: 403, cause: 'http_request_denied', faultDomain: 'application', share: 80, source: 0 },
    {
      status: 404,
      cause: 'destination_not_found',
      faultDomain: 'application',
      share: 80,
      source: 0,
    },
    {
      status: 503,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 33,
      source: 1,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 33,
      source: 1,
    },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 45,
      source: 1,
    },
    { status: 500, cause: 'connection_refused', faultDomain: 'application', share: 11, source: 1 },
  ],
  timeouts: [
    {
      setting: 'spring.mvc.async.request-timeout',
      seconds: 30,
      status: 503,
      configurable: true,
      source: 1,
    },
    {
      setting: 'Hikari connectionTimeout',
      seconds: 30,
      status: 500,
      configurable: true,
      source: 1,
    },
  ],
  logSignals: [
    {
      log: 'error',
      pattern: /HikariPool-\d+ - Connection is not available, request timed out after (\d+)ms/,
      source: 1,
    },
    {
      log: 'error',
      pattern: /AsyncRequestTimeoutException/,
      cause: 'http_response_timeout',
      source: 1,
    },
    {
      log: 'error',
      pattern: /APPLICATION FAILED TO START/,
      cause: 'destination_unavailable',
      source: 1,
    },
    {
      log: 'error',
      pattern: /CallNotPermittedException/,
      cause: 'proxy_internal_response',
      source: 1,
    },
  ],
  requestIdFields: ['X-Request-Id'],
  logs: 'standard output of the process',
  steps: [],
  sources: [
    {
      url: 'https://github.com/spring-projects/spring-boot',
      checked: '2026-11-22',
      kind: 'source',
    },
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' },
  ],
}
