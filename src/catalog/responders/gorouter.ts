import type { Responder } from '../../model/responder.ts'

export const gorouter: Responder = {
  id: 'gorouter',
  name: 'Cloud Foundry Gorouter',
  role: 'gateway',
  kind: 'paas',
  signs: [
    { on: 'field', name: 'X-Cf-Routererror', proves: 'authorship', strength: 'certain' },
    {
      on: 'body',
      pattern:
        /^(?:502 Bad Gateway: Registered endpoint failed to handle the request|503 Service Unavailable: Requested route .{1,200} has no available endpoints|404 Not Found: Requested route)/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /Registered endpoint failed to handle the request|x_cf_routererror/i,
      proves: 'authorship',
      strength: 'strong',
    },
  ],
  emits: [
    {
      status: 502,
      subCode: 'endpoint_failure',
      cause: 'connection_refused',
      faultDomain: 'application',
      share: 50,
      marks: [
        {
          on: 'body',
          pattern: /Registered endpoint failed to handle the request|endpoint_failure/,
        },
        { on: 'sub-code', code: 'endpoint_failure' },
      ],
      source: 0,
    },
    {
      status: 502,
      subCode: 'endpoint_failure',
      cause: 'connection_timeout',
      faultDomain: 'network',
      share: 30,
      marks: [
        { on: 'body', pattern: /endpoint_failure[^\n]{0,200}timeout|i\/o timeout/i },
        { on: 'sub-code', code: 'endpoint_failure' },
      ],
      source: 0,
    },
    {
      status: 404,
      subCode: 'unknown_route',
      cause: 'destination_not_found',
      faultDomain: 'platform',
      share: 90,
      marks: [
        { on: 'body', pattern: /Requested route .{1,200} does not exist|unknown_route/ },
        { on: 'field', name: 'X-Cf-Routererror', pattern: /unknown_route/ },
        { on: 'sub-code', code: 'unknown_route' },
      ],
      source: 0,
    },
    {
      status: 503,
      subCode: 'no_endpoints',
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 80,
      marks: [
        { on: 'body', pattern: /no available endpoints|no_endpoints/ },
        { on: 'sub-code', code: 'no_endpoints' },
      ],
      source: 0,
    },
  ],
  timeouts: [
    {
      setting: 'three attempts of endpoint_dial_timeout',
      seconds: 15,
      status: 502,
      cause: 'connection_timeout',
      configurable: true,
      source: 0,
    },
  ],
  logSignals: [
    {
      log: 'access',
      pattern: /x_cf_routererror:"endpoint_failure/,
      cause: 'connection_refused',
      faultDomain: 'application',
      source: 0,
    },
    {
      log: 'error',
      pattern: /backend-endpoint-failed[\s\S]{0,2000}(?:i\/o timeout|dial tcp[^"]{0,100}timeout)/,
      cause: 'connection_timeout',
      faultDomain: 'network',
      source: 0,
    },
  ],
  requestIdFields: [],
  logs: 'cf logs APP --recent',
  steps: [{ text: 'Read the router line of the app.', command: 'cf logs APP --recent | grep RTR' }],
  sources: [{ url: 'https://docs.cloudfoundry.org/', checked: '2026-11-24', kind: 'unverified' }],
}
