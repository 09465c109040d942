import type { Responder } from '../../model/responder.ts'

export const lighttpd: Responder = {
  id: 'lighttpd',
  name: 'lighttpd',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    {
      on: 'body',
      pattern: /\b503 Service Not Available\b/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern:
        /<!DOCTYPE html PUBLIC "-\/\/W3C\/\/DTD XHTML 1\.0 Transitional\/\/EN"[\s\S]{0,400}<h1>[345]\d\d [A-Za-z ]+<\/h1>\s*<\/body>/,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^lighttpd(?:\/[\d.]+)?$/,
      proves: 'passage',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern: '<h1>503 Service Unavailable</h1>',
      proves: 'authorship',
      strength: 'weak',
      statuses: [503],
    },
    {
      on: 'body',
      pattern: '<h1>504 Gateway Timeout</h1>',
      proves: 'authorship',
      strength: 'weak',
      statuses: [504],
    },
  ],
  emits: [
    { status: 503, cause: 'connection_refused', faultDomain: 'application', share: 50, source: 0 },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 30,
      source: 0,
    },
    {
      status: 502,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 50,
      source: 0,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 60,
      source: 0,
    },
    {
      status: 500,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 60,
      source: 0,
    },
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 30, source: 0 },
    { status: 503, cause: 'connection_timeout', faultDomain: 'application', share: 4, source: 0 },
    { status: 502, cause: 'http_protocol_error', faultDomain: 'application', share: 1, source: 0 },
  ],
  timeouts: [],
  logSignals: [
    {
      log: 'error',
      pattern: /all handlers for \S+ on \S+ are down/,
      cause: 'destination_unavailable',
      source: 0,
    },
    {
      log: 'error',
      pattern: /establishing connection failed: socket:/,
      cause: 'connection_refused',
      source: 0,
    },
    {
      log: 'error',
      pattern: /(?:read|write|connect) timeout on socket:/,
      cause: 'http_response_timeout',
      source: 0,
    },
    {
      log: 'error',
      pattern: /unexpected end-of-file \(perhaps the (?:proxy|fastcgi) process died\)/,
      cause: 'connection_terminated',
      source: 1,
    },
  ],
  requestIdFields: [],
  logs: '/var/log/lighttpd/error.log',
  steps: [{ text: 'Read its error log.', command: 'sudo tail -50 /var/log/lighttpd/error.log' }],
  sources: [
    { url: 'https://github.com/lighttpd/lighttpd1.4', checked: '2026-11-22', kind: 'source' },
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' },
  ],
}
