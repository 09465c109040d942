import type { Responder } from '../../model/responder.ts'

/** Errors of the plugin are JSON with a code; undici's own codes it passes on as they are. */
export const fastifyReplyFrom: Responder = {
  id: 'fastify-reply-from',
  name: '@fastify/reply-from and @fastify/http-proxy',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    {
      on: 'body',
      pattern: /"code":\s*"FST_REPLY_FROM_[A-Z0-9_]{3,60}"/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern:
        /^\{"statusCode":50[04],"code":"(?:ECONNRESET|UND_ERR_SOCKET|UND_ERR_CONNECT_TIMEOUT)","error":"[A-Za-z ]{3,40}","message":"(?:Connection Reset|Undici Socket Error|Connect Timeout Error)"\}/,
      proves: 'authorship',
      strength: 'certain',
    },
  ],
  emits: [
    {
      status: 500,
      cause: 'connection_refused',
      faultDomain: 'application',
      share: 90,
      marks: [{ on: 'body', pattern: /"message":"connect ECONNREFUSED/ }],
      source: 0,
    },
    {
      status: 500,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 90,
      marks: [{ on: 'body', pattern: /"code":"(?:ECONNRESET|UND_ERR_SOCKET)"/ }],
      source: 0,
    },
    { status: 500, cause: 'connection_refused', faultDomain: 'application', share: 60, source: 0 },
    {
      status: 503,
      cause: 'dns_error',
      faultDomain: 'origin_proxy',
      share: 80,
      marks: [{ on: 'body', pattern: /"FST_REPLY_FROM_SERVICE_UNAVAILABLE"/ }],
      source: 0,
    },
    {
      status: 503,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 10,
      source: 0,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 90,
      marks: [{ on: 'body', pattern: /"FST_REPLY_FROM_[A-Z0-9_]*TIMEOUT"/ }],
      source: 0,
    },
    {
      status: 504,
      cause: 'connection_timeout',
      faultDomain: 'application',
      share: 90,
      marks: [{ on: 'body', pattern: /"UND_ERR_CONNECT_TIMEOUT"/ }],
      source: 0,
    },
    {
      status: 502,
      cause: 'proxy_internal_error',
      faultDomain: 'origin_proxy',
      share: 60,
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'standard output of the process, as JSON',
  steps: [],
  sources: [
    {
      url: 'https://github.com/fastify/fastify-reply-from/blob/main/index.js',
      checked: '2026-11-25',
      kind: 'source',
    },
  ],
}
