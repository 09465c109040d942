import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import { readGoError } from '../causes/go-errors.ts'
import { parseDuration } from '../text/assign.ts'
import type { JsonObject } from '../text/json-lines.ts'
import type { Meaning } from '../text/assign.ts'
import { isObject, jsonReader, lookUp, textOf } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'

const loggers =
  /^(?:http|tls|admin|pki|events|layer4|dynamic_dns|docker-proxy|caddy|watcher|storage)(?:\.|$)/

function loggerOf(object: JsonObject): string {
  return textOf(lookUp(object, 'logger')) ?? ''
}

/** Caddy's own errors have its name for their only field; what it relays has Via, or fields that Caddy never adds. */
function isRelayed(object: JsonObject): boolean {
  const fields = lookUp(object, 'resp_headers')
  if (!isObject(fields)) return false
  const names = Object.keys(fields).map((name) => name.toLowerCase())
  return (
    /Caddy/.test(textOf(fields['Via']) ?? '') ||
    names.some((name) => /^(?:date|x-powered-by|x-request-id|x-runtime|set-cookie)$/.test(name))
  )
}

const means: Readonly<Record<string, Meaning>> = {
  ts: { is: 'time', form: 'any' },
  status: { is: 'status' },
  duration: { is: 'duration', unit: 's' },
  'request.client_ip': { is: 'client' },
  'request.remote_ip': { is: 'client' },
  'request.method': { is: 'method' },
  'request.host': { is: 'host' },
  'request.uri': { is: 'target' },
  'request.headers.User-Agent': { is: 'agent' },
  'request.headers.X-Request-Id': { is: 'requestId' },
}

export const caddyJson: LogFormat = defineFormat({
  id: 'caddy-json',
  name: 'Caddy, access log',
  product: 'caddy',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'status',
    'durationMs',
    'upstreamStatus',
    'agent',
    'requestId',
  ],
  scan: scanBy(Object.entries(means), ['logger']),
  advice:
    'Caddy writes why it failed to its error log (logger http.log.error): read both together.',
  start: stateless(
    jsonReader({
      needs: ['status', 'request.uri', 'duration'],
      means,
      finish(draft, object) {
        // The error logger writes the same request a second time, with its cause: that is an error line.
        if (loggerOf(object).startsWith('http.log.error')) return undefined
        const took = lookUp(object, 'duration')
        // Other settings of duration_format: `1.2ms`, or nanoseconds, which no request takes as seconds.
        const written = typeof took === 'string' ? parseDuration(took) : undefined
        if (written !== undefined) draft.durationMs = written
        if (typeof took === 'number' && took > 100_000) draft.durationMs = took / 1e6
        if (isRelayed(object) && draft.status !== undefined) draft.upstreamStatus = draft.status
        return draft
      },
    }),
  ),
  rank: 2,
  samples: [
    {
      line: '{"level":"error","ts":1795342272.601,"logger":"http.log.access.log0","msg":"handled request","request":{"remote_ip":"203.0.113.7","client_ip":"203.0.113.7","method":"GET","host":"shop.example","uri":"/api/cart?x","headers":{"User-Agent":["curl/8.5.0"]}},"duration":0.000912,"size":0,"status":502}',
      record: {
        timeMs: 1_795_342_272_601,
        client: '203.0.113.7',
        host: 'shop.example',
        path: '/api/cart',
        status: 502,
        durationMs: 0.912,
        agent: 'curl/8.5.0',
      },
    },
    {
      line: '{"level":"info","ts":"2026-11-22T10:11:12.000Z","logger":"http.log.access","msg":"handled request","request":{"remote_ip":"2001:db8::7","method":"GET","host":"shop.example","uri":"/","headers":{}},"duration":"1.5ms","size":0,"status":0}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '2001:db8::7',
        status: 0,
        durationMs: 1.5,
      },
    },
    {
      line: '{"level":"error","ts":1795342272.601,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"203.0.113.7","method":"GET","host":"shop.example","uri":"/a"},"duration":30001000000,"status":504}',
      record: { status: 504, durationMs: 30_001 },
    },
    {
      line: '{"level":"error","ts":1795342272.601,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"203.0.113.7","method":"GET","host":"shop.example","uri":"/a"},"duration":0.01,"status":503,"resp_headers":{"Server":["Caddy"],"Via":["1.1 Caddy"],"Retry-After":["60"]}}',
      record: { status: 503, upstreamStatus: 503, durationMs: 10 },
    },
  ],
  source: {
    url: 'https://caddyserver.com/docs/caddyfile/directives/log',
    checked: '2026-11-24',
    kind: 'docs',
  },
})

export const caddyError: LogFormat = defineFormat({
  id: 'caddy-error',
  name: 'Caddy, error log',
  product: 'caddy',
  log: 'error',
  reads: ['timeMs', 'level', 'cause'],
  start: stateless(
    jsonReader({
      needs: ['level', 'ts', 'msg'],
      means: {
        ts: { is: 'time', form: 'any' },
        level: { is: 'level' },
        msg: { is: 'message' },
        'request.method': { is: 'method' },
        'request.host': { is: 'host' },
        'request.uri': { is: 'target' },
        upstream: { is: 'upstream' },
      },
      finish(draft, object) {
        const logger = loggerOf(object)
        const isError = logger.startsWith('http.log.error')
        if (lookUp(object, 'status') !== undefined && !isError) return undefined
        // A few lines at the start and the end name no logger; other programs in Go write such lines, too.
        if (logger === '')
          return draft.level === 'error' || lookUp(object, 'caller') !== undefined
            ? undefined
            : 'no-event'
        if (!loggers.test(logger)) return undefined
        const said = [textOf(lookUp(object, 'msg')), textOf(lookUp(object, 'error'))]
          .filter((part) => part !== undefined)
          .join(': ')
        draft.message = said.slice(0, 500)
        // Only what handles requests fails requests; others speak of certificates and listeners at every start.
        const type = /^http\.(?:log\.error|handlers)/.test(logger) ? readGoError(said) : undefined
        if (type !== undefined) draft.cause = { type, by: said.slice(0, 120) }
        return draft
      },
    }),
  ),
  rank: 2,
  samples: [
    {
      line: '{"level":"error","ts":1795342272.601,"logger":"http.log.error.log0","msg":"dial tcp 10.0.0.5:8080: connect: connection refused","request":{"method":"GET","host":"shop.example","uri":"/api"},"duration":0.0009,"status":502,"err_id":"x"}',
      record: {
        timeMs: 1_795_342_272_601,
        level: 'error',
        cause: {
          type: 'connection_refused',
          by: 'dial tcp 10.0.0.5:8080: connect: connection refused',
        },
      },
    },
    {
      line: '{"level":"error","ts":1795342272.6,"logger":"http.log.error","msg":"no upstreams available","request":{"method":"GET","host":"shop.example","uri":"/"},"duration":0.1,"status":503}',
      record: {
        level: 'error',
        cause: { type: 'destination_unavailable', by: 'no upstreams available' },
      },
    },
    {
      line: '{"level":"info","ts":1795342272.6,"msg":"shutdown complete","signal":"SIGTERM","exit_code":0}',
      record: 'no-event',
    },
  ],
  source: { url: 'https://caddyserver.com/docs/logging', checked: '2026-11-24', kind: 'docs' },
})
