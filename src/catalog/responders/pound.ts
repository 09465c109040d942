import type { Responder } from '../../model/responder.ts'

export const pound: Responder = {
  id: 'pound',
  name: 'Pound',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    {
      on: 'body',
      pattern: /The service is not available\. Please try again later\./i,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern: /<h1>Service Unavailable<\/h1>\s*<p>The service is not available/i,
      proves: 'authorship',
      strength: 'certain',
    },
  ],
  emits: [
    { status: 503, cause: 'connection_refused', faultDomain: 'application', share: 45, source: 0 },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 45,
      source: 0,
    },
    {
      status: 503,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 10,
      source: 0,
    },
    {
      status: 500,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 40,
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'syslog',
  steps: [],
  sources: [
    { url: 'https://github.com/graygnuorg/pound', checked: '2026-11-24', kind: 'unverified' },
  ],
}
