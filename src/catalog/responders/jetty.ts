import type { Responder } from '../../model/responder.ts'

export const jetty: Responder = {
  id: 'jetty',
  name: 'Eclipse Jetty',
  role: 'application',
  kind: 'app_server',
  signs: [
    {
      on: 'body',
      pattern: /URI:\s+\S{1,300}\s+STATUS:\s+\d{3}\s+MESSAGE:/,
      proves: 'authorship',
      strength: 'certain',
      why: 'the table of its error page',
    },

    { on: 'body', pattern: /Powered by Jetty:?\/\//i, proves: 'authorship', strength: 'certain' },
    {
      on: 'body',
      pattern: /<title>Error [45]\d\d [^<]{1,200}<\/title>[\s\S]{0,300}HTTP ERROR [45]\d\d/i,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern: /HTTP ERROR:? [45]\d\d[\s\S]{0,400}(?:URI:|STATUS:|SERVLET:)/,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^Jetty\([\d.v]+\)/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: '<h2>HTTP ERROR 5',
      proves: 'authorship',
      strength: 'certain',
      statuses: [500, 502, 503, 504],
    },
    {
      on: 'body',
      pattern: '<title>Error 500',
      proves: 'authorship',
      strength: 'strong',
      statuses: [500],
    },
    {
      on: 'body',
      pattern: '<title>Error 503',
      proves: 'authorship',
      strength: 'strong',
      statuses: [503],
    },
    {
      on: 'body',
      pattern: 'Powered by Jetty',
      proves: 'authorship',
      strength: 'certain',
      statuses: [404, 500, 503],
    },
  ],
  emits: [
    { status: 503, cause: 'application_error', faultDomain: 'application', share: 60, source: 0 },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 30,
      source: 0,
    },
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 100, source: 0 },
    { status: 502, cause: 'connection_refused', faultDomain: 'application', share: 43, source: 0 },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 33,
      source: 0,
    },
  ],
  timeouts: [{ setting: 'connector idleTimeout', seconds: 30, configurable: true, source: 0 }],
  logSignals: [
    {
      log: 'error',
      pattern: /org\.eclipse\.jetty\.\S+: (.*Idle timeout expired: \d+\/\d+ ms)/,
      cause: 'connection_read_timeout',
      source: 1,
    },
    { log: 'error', pattern: /org\.eclipse\.jetty\.io\.EofException/, source: 1 },
  ],
  requestIdFields: [],
  logs: 'logs of the Jetty base',
  steps: [],
  sources: [
    { url: 'https://github.com/jetty/jetty.project', checked: '2026-11-22', kind: 'source' },
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' },
  ],
}
