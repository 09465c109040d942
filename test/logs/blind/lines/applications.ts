import { clf, iso, syslog } from '../times.ts'
import {
  type Entry,
  exact,
  type LineCase,
  lineCase,
  type LineTruth,
  plain,
  seconds3,
  timed,
  toSecond,
} from './line-case.ts'

const combined = (e: Entry): string =>
  `${e.client} - - [${clf(e.at)}] "${e.method} ${e.path} HTTP/1.1" ${e.status} 512 "-" "${e.agent}"`

/** The wrapper may have a finer moment than the line in it. */
const wrapped = (e: Entry): LineTruth => ({
  status: e.status,
  times: [toSecond(e.at), e.at],
  ms: null,
})

export const applicationLines: readonly LineCase[] = [
  lineCase({
    name: 'journald-nginx',
    seed: 71,
    write: (e) => `${syslog(e.at)} web1 nginx[812]: ${combined(e)}`,
    truth: plain,
  }),
  lineCase({
    name: 'syslog-5424-apache',
    seed: 72,
    write: (e) =>
      `<190>1 ${iso(e.at)} web1 apache2 991 - [meta sequenceId="${e.index}"] ${combined(e)}`,
    truth: wrapped,
  }),
  lineCase({
    name: 'docker-nginx',
    seed: 73,
    write: (e) =>
      JSON.stringify({
        log: `${combined(e)}\n`,
        stream: 'stdout',
        attrs: { tag: 'web' },
        time: iso(e.at).replace('Z', '000001Z'),
      }),
    truth: wrapped,
    more: [
      [
        '{"log":"/docker-entrypoint.sh: Configuration complete; ready for start up\\n","stream":"stdout","time":"2026-11-12T23:10:00.000000001Z"}',
        null,
      ],
    ],
  }),
  lineCase({
    name: 'fluent-bit-kubernetes',
    seed: 74,
    write: (e) =>
      JSON.stringify({
        date: e.at / 1000,
        stream: 'stdout',
        _p: 'F',
        log: combined(e),
        kubernetes: {
          pod_name: 'web-7d',
          namespace_name: 'default',
          labels: { app: 'web', status: '500' },
          container_name: 'nginx',
        },
      }),
    truth: wrapped,
  }),
  lineCase({
    name: 'vector-envelope',
    seed: 75,
    write: (e) =>
      JSON.stringify({
        file: '/var/log/nginx/access.log',
        host: 'web1',
        message: combined(e),
        source_type: 'file',
        timestamp: iso(e.at + 800),
      }),
    truth: (e) => ({ status: e.status, times: [toSecond(e.at)], ms: null }),
  }),
  lineCase({
    name: 'filebeat-nested-event',
    seed: 76,
    write: (e) =>
      JSON.stringify({
        '@timestamp': iso(e.at + 2000),
        '@metadata': { beat: 'filebeat', version: '8.17.0' },
        agent: { type: 'filebeat' },
        log: { file: { path: '/var/log/apache2/access.log' }, offset: 812 },
        message: combined(e),
        ecs: { version: '8.0.0' },
      }),
    truth: (e) => ({ status: e.status, times: [toSecond(e.at)], ms: null }),
  }),
  lineCase({
    name: 'ecs-fields',
    seed: 77,
    write: (e) =>
      JSON.stringify({
        '@timestamp': iso(e.at),
        'ecs.version': '8.10.0',
        http: {
          request: { method: e.method },
          response: { status_code: e.status, body: { bytes: 512 } },
          version: '1.1',
        },
        url: { path: e.path, domain: 'h.example' },
        source: { ip: e.client },
        event: { duration: e.ms * 1_000_000 },
        message: 'request',
      }),
    truth: exact,
  }),
  lineCase({
    name: 'compose-prefix',
    seed: 78,
    write: (e) => `web-1  | ${combined(e)}`,
    truth: plain,
    more: [
      [
        'db-1   | 2026-11-12 23:10:00.000 UTC [1] LOG:  database system is ready to accept connections',
        null,
      ],
    ],
  }),
  lineCase({
    name: 'grep-prefix',
    seed: 79,
    write: (e) => `/var/log/nginx/access.log.1:${combined(e)}`,
    truth: plain,
  }),
  lineCase({
    name: 'gunicorn-microseconds',
    seed: 80,
    write: (e) => `${combined(e)} ${e.ms * 1000}`,
    truth: timed,
  }),
  lineCase({
    name: 'uvicorn-in-docker',
    seed: 81,
    write: (e) =>
      `${iso(e.at).replace('Z', '123456Z')} INFO:     203.0.113.7:52040 - "${e.method} ${e.path} HTTP/1.1" ${e.status} OK`,
    truth: (e) => ({ status: e.status, times: [e.at], ms: null }),
    more: [['2026-11-12T23:10:00.123456789Z INFO:     Application startup complete.', null]],
  }),
  lineCase({
    name: 'django-runserver',
    seed: 82,
    write: (e) =>
      `[${clf(e.at).slice(0, 20).replace(':', ' ')}] "${e.method} ${e.path} HTTP/1.1" ${e.status} 512`,
    truth: plain,
    more: [['Not Found: /favicon.ico', null]],
  }),
  lineCase({
    name: 'morgan-with-time',
    seed: 83,
    write: (e) => `${combined(e)} - ${e.ms}.123 ms`,
    truth: (e) => ({ status: e.status, times: [toSecond(e.at)], ms: e.ms + 0.123 }),
  }),
  lineCase({
    name: 'morgan-tiny-after-time',
    seed: 84,
    write: (e) =>
      `${iso(e.at)} ${e.method} ${e.path} ${e.status} ${e.status === 304 ? '-' : '512'} - ${e.ms}.417 ms`,
    truth: (e) => ({ status: e.status, times: [e.at], ms: e.ms + 0.417 }),
  }),
  lineCase({
    name: 'fastify-pino',
    seed: 85,
    write: (e) =>
      JSON.stringify({
        level: e.status >= 500 ? 50 : 30,
        time: e.at,
        pid: 1,
        hostname: 'api-5c9',
        reqId: `req-${e.index}`,
        res: { statusCode: e.status },
        responseTime: e.ms + 0.25,
        msg: 'request completed',
      }),
    truth: (e) => ({ status: e.status, times: [e.at], ms: e.ms + 0.25 }),
    more: [
      [
        '{"level":30,"time":1794524400100,"pid":1,"hostname":"api-5c9","reqId":"req-1","req":{"method":"GET","url":"/","host":"h.example","remoteAddress":"10.1.2.3"},"msg":"incoming request"}',
        null,
      ],
      [
        '{"level":30,"time":1794524400200,"pid":1,"hostname":"api-5c9","msg":"Server listening at http://0.0.0.0:3000"}',
        null,
      ],
    ],
  }),
  lineCase({
    name: 'pino-iso-time-label-level',
    seed: 86,
    write: (e) =>
      JSON.stringify({
        level: 'info',
        time: iso(e.at),
        req: { id: e.index, method: e.method, url: e.path, remoteAddress: '::ffff:10.1.2.3' },
        res: { statusCode: e.status, headers: { 'content-length': '500' } },
        responseTime: e.ms,
        msg: 'request completed',
      }),
    truth: exact,
  }),
  lineCase({
    name: 'lograge-docker-time',
    seed: 87,
    write: (e) =>
      `${iso(e.at)} method=${e.method} path=/cart format=html controller=CartsController action=show status=${e.status} allocations=8211 duration=${e.ms}.50 view=0.10 db=1.10`,
    truth: (e) => ({ status: e.status, times: [e.at], ms: e.ms + 0.5 }),
  }),
  lineCase({
    name: 'logfmt-go',
    seed: 88,
    write: (e) =>
      `ts=${iso(e.at)} caller=http.go:81 level=info msg="request done" method=${e.method} path="${e.path}" status=${e.status} duration=${e.ms >= 1000 ? `${e.ms / 1000}s` : `${e.ms}ms`} remote_addr=${e.client} bytes=512`,
    truth: exact,
  }),
  lineCase({
    name: 'logfmt-quoted-escapes',
    seed: 89,
    write: (e) =>
      `time="${iso(e.at)}" level=info msg="said \\"status=500\\"" http.method=${e.method} http.path=/x http.status_code=${e.status} duration_ms=${e.ms}`,
    truth: exact,
  }),
  lineCase({
    name: 'ndjson-own-names',
    seed: 90,
    write: (e) =>
      JSON.stringify({
        severity: 'INFO',
        timestamp: iso(e.at),
        method: e.method,
        url: e.path,
        statusCode: e.status,
        duration_ms: e.ms,
        trace_id: 'abc',
        user: { id: 502 },
      }),
    truth: exact,
  }),
  lineCase({
    name: 'rails-started-completed',
    seed: 91,
    count: 8,
    write: (e) =>
      `[b1946ac9-${e.index}] Completed ${e.status} ${e.status === 200 ? 'OK' : 'Internal Server Error'} in ${e.ms}ms (Views: 0.1ms | ActiveRecord: 2.1ms | Allocations: 8211)`,
    truth: (e) => ({ status: e.status, times: [], ms: e.ms }),
  }),
  lineCase({
    name: 'otel-log-record',
    seed: 92,
    write: (e) =>
      JSON.stringify({
        resourceLogs: [
          {
            resource: { attributes: [{ key: 'service.name', value: { stringValue: 'cart' } }] },
            scopeLogs: [
              {
                scope: { name: 'http' },
                logRecords: [
                  {
                    timeUnixNano: `${e.at}000000`,
                    severityText: 'INFO',
                    body: { stringValue: 'request' },
                    attributes: [
                      { key: 'http.request.method', value: { stringValue: e.method } },
                      { key: 'url.path', value: { stringValue: '/x' } },
                      { key: 'http.response.status_code', value: { intValue: String(e.status) } },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      }),
    truth: (e) => ({ status: e.status, times: [e.at], ms: null }),
  }),
  lineCase({
    name: 'winston-meta',
    seed: 93,
    write: (e) =>
      JSON.stringify({
        level: 'info',
        message: `HTTP ${e.method} /cart`,
        meta: {
          req: { method: e.method, url: '/cart', headers: { host: 'h.example' } },
          res: { statusCode: e.status },
          responseTime: e.ms,
        },
        timestamp: iso(e.at),
      }),
    truth: exact,
  }),
  lineCase({
    name: 'w3c-extended-own-fields',
    seed: 94,
    head: [
      '#Version: 1.0',
      '#Fields: date time c-ip cs-method cs-uri sc-status time-taken x-upstream',
    ],
    write: (e) =>
      `${iso(e.at).slice(0, 10)} ${iso(e.at).slice(11, 19)} ${e.client} ${e.method} ${e.path} ${e.status} ${seconds3(e.ms)} 10.0.0.5`,
    truth: timed,
  }),
]
