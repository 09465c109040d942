import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import { readGoError } from '../causes/go-errors.ts'
import { jsonReader, lookUp, textOf } from '../text/json-lines.ts'

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
    'agent',
    'requestId',
  ],
  advice:
    'Caddy writes why it failed to its error log (logger http.log.error): read both together.',
  start: stateless(
    jsonReader({
      needs: ['status', 'request.uri', 'duration'],
      means: {
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
      },
      finish(draft, object) {
        // The error logger writes the same request a second time, with its cause: that is an error line.
        return (textOf(lookUp(object, 'logger')) ?? '').startsWith('http.log.error')
          ? undefined
          : draft
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
        if (
          lookUp(object, 'status') !== undefined &&
          !(textOf(lookUp(object, 'logger')) ?? '').startsWith('http.log.error')
        )
          return undefined
        const said = [textOf(lookUp(object, 'msg')), textOf(lookUp(object, 'error'))]
          .filter((part) => part !== undefined)
          .join(': ')
        draft.message = said.slice(0, 500)
        const type = readGoError(said)
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
      line: '{"level":"info","ts":1795342272.6,"msg":"shutdown complete","signal":"SIGTERM","exit_code":0}',
      record: { level: 'info', message: 'shutdown complete' },
    },
  ],
  source: { url: 'https://caddyserver.com/docs/logging', checked: '2026-11-24', kind: 'docs' },
})
