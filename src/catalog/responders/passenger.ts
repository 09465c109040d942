import type { Responder } from '../../model/responder.ts'

export const passenger: Responder = {
  id: 'passenger',
  name: 'Phusion Passenger',
  role: 'application',
  kind: 'app_server',
  signs: [
    {
      on: 'body',
      pattern:
        /could not be started by the Phusion Passenger|Phusion Passenger(?:\(R\)|®)? application server/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'X-Powered-By',
      pattern: /^Phusion Passenger/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /Phusion Passenger/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: 'This website is under heavy load (queue full)',
      proves: 'authorship',
      strength: 'certain',
      statuses: [503],
    },
    {
      on: 'body',
      pattern: "We're sorry, but something went wrong",
      proves: 'authorship',
      strength: 'weak',
      statuses: [500],
    },
    {
      on: 'body',
      pattern: 'Application could not be started',
      proves: 'authorship',
      strength: 'strong',
      statuses: [500],
    },
    {
      on: 'body',
      pattern: 'Web application could not be started',
      proves: 'authorship',
      strength: 'certain',
      statuses: [500],
    },
  ],
  emits: [
    {
      status: 503,
      cause: 'connection_limit_reached',
      faultDomain: 'application',
      share: 8,
      source: 0,
    },
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 43, source: 0 },
    {
      status: 502,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 38,
      source: 1,
    },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 45,
      source: 0,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 33,
      source: 1,
    },
  ],
  timeouts: [
    { setting: 'start timeout', seconds: 90, status: 500, configurable: true, source: 0 },
    { setting: 'max_request_queue_size', seconds: 100, status: 503, configurable: true, source: 0 },
  ],
  logSignals: [
    {
      log: 'error',
      pattern: /Sending 502 response: application did not send a complete response/,
      cause: 'connection_terminated',
      faultDomain: 'application',
      source: 0,
    },
    {
      log: 'error',
      pattern: /Returning HTTP \d+ due to: (.*)$/,
      cause: 'connection_limit_reached',
      source: 0,
    },
    {
      log: 'error',
      pattern:
        /Cannot checkout session because a spawning error occurred\. The identifier of the error is (\w+)/,
      cause: 'destination_unavailable',
      source: 0,
    },
  ],
  requestIdFields: [],
  steps: [],
  sources: [
    { url: 'https://github.com/phusion/passenger', checked: '2026-11-22', kind: 'source' },
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' },
  ],
}
