import { readApplicationError } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import type { JsonObject } from '../text/json-lines.ts'
import { isObject, lookUp, parseObject, readObject } from '../text/json-lines.ts'
import { errorTextOf, stackTextOf } from '../text/usual-errors.ts'

const entries: readonly (readonly [string, Meaning])[] = [
  ['res.statusCode', { is: 'status' }],
  ['responseTime', { is: 'duration', unit: 'ms' }],
  ['req.method', { is: 'method' }],
  ['req.originalUrl', { is: 'target' }],
  ['req.url', { is: 'target' }],
  ['req.headers.host', { is: 'host' }],
  ['req.headers.x-forwarded-for', { is: 'forwardedFor' }],
  ['req.headers.user-agent', { is: 'agent' }],
  ['req.ip', { is: 'client' }],
]
const times: readonly (readonly [string, Meaning])[] = [
  ['timestamp', { is: 'time', form: 'any' }],
  ['time', { is: 'time', form: 'any' }],
  ['@timestamp', { is: 'time', form: 'any' }],
]

/** The details of the request stand under `meta`, or beside the message where `metaField` is null. */
function read(line: string): Reading {
  const object = parseObject(line)
  if (object === undefined || typeof object['level'] !== 'string') return undefined
  const meta: JsonObject | undefined = [object['meta'], object['metadata'], object].find(isObject)
  if (meta === undefined || !isObject(meta['req']) || lookUp(meta, 'res.statusCode') === undefined)
    return undefined
  const request = readObject(meta, entries)
  const time = readObject(object, times)
  if (typeof request !== 'object' || typeof time !== 'object') return undefined
  if (request.status === undefined) return undefined
  const draft: Draft = { ...time, ...request, level: object['level'].toLowerCase().slice(0, 20) }
  if (request.status >= 500) {
    const text = `${errorTextOf(meta)} ${stackTextOf(meta)} ${errorTextOf(object)}`
    const cause = readApplicationError(text)
    if (cause !== undefined) draft.cause = cause
  }
  return draft
}

export const winstonHttp: LogFormat = defineFormat({
  id: 'winston-http',
  name: 'express-winston, JSON',
  product: 'express',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'agent',
    'status',
    'durationMs',
    'level',
    'cause',
  ],
  advice: 'format: winston.format.combine(winston.format.timestamp(), winston.format.json())',
  scan: {
    time: times.map(([name]) => name),
    status: ['meta.res.statusCode', 'metadata.res.statusCode', 'res.statusCode'],
    decides: [],
  },
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '{"level":"error","message":"HTTP GET /cart","timestamp":"2026-11-22T10:11:12.123Z","meta":{"req":{"method":"GET","url":"/cart?id=7","headers":{"host":"shop.example"}},"res":{"statusCode":502},"responseTime":31,"error":{"message":"read ECONNRESET"}}}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        level: 'error',
        method: 'GET',
        path: '/cart',
        host: 'shop.example',
        status: 502,
        durationMs: 31,
        cause: { type: 'connection_terminated', faultDomain: 'dependency', by: 'ECONNRESET' },
      },
    },
    {
      line: '{"meta":{"req":{"url":"/a","headers":{"host":"shop.example","user-agent":"curl/8.5.0","x-forwarded-for":"203.0.113.7, 10.0.0.9"},"method":"POST","httpVersion":"1.1","originalUrl":"/api/a?x"},"res":{"statusCode":200},"responseTime":4},"level":"info","message":"HTTP POST /api/a"}',
      record: {
        client: '203.0.113.7',
        method: 'POST',
        path: '/api/a',
        agent: 'curl/8.5.0',
        status: 200,
        durationMs: 4,
      },
    },
    {
      line: '{"level":"warn","message":"HTTP GET /b","req":{"method":"GET","url":"/b","headers":{}},"res":{"statusCode":404},"responseTime":1}',
      record: { level: 'warn', path: '/b', status: 404, durationMs: 1 },
    },
  ],
  source: {
    url: 'https://github.com/bithavoc/express-winston',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
