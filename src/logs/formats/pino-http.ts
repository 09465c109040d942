import { readApplicationError, readFailure } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { CauseReading, Draft } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import type { JsonObject } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'
import { isObject, lookUp, parseObject, readObject, textOf } from '../text/json-lines.ts'

const entries: readonly (readonly [string, Meaning])[] = [
  ['time', { is: 'time', form: 'any' }],
  ['res.statusCode', { is: 'status' }],
  ['responseTime', { is: 'duration', unit: 'ms' }],
  ['req.method', { is: 'method' }],
  ['req.url', { is: 'target' }],
  ['req.headers.host', { is: 'host' }],
  ['req.host', { is: 'host' }],
  ['req.hostname', { is: 'host' }],
  ['req.headers.user-agent', { is: 'agent' }],
  ['req.headers.x-forwarded-for', { is: 'forwardedFor' }],
  ['req.remoteAddress', { is: 'client' }],
  ['reqId', { is: 'requestId' }],
  ['req.id', { is: 'requestId' }],
]

/** What earlier lines of a request said; Fastify writes one when it comes, one on an error, and one at its end. */
interface Earlier {
  readonly request: Draft
  readonly cause?: CauseReading
}

/** Requests begun and not yet completed that are remembered. */
const mostOpen = 2000

function causeOf(object: JsonObject): CauseReading | undefined {
  const error = lookUp(object, 'err')
  if (!isObject(error)) return undefined
  const words = ['code', 'type', 'message'].flatMap((key) => textOf(error[key]) ?? [])
  const text = words.join(' ')
  // pino-http makes up an error of its own where the application gave none.
  return /failed with status code \d{3}$/.test(text)
    ? readApplicationError(textOf(error['stack']) ?? '')
    : readFailure(text)
}

function startReading(): (line: string) => Reading {
  const open = new Map<string, Earlier>()
  const remember = (id: string, earlier: Earlier): void => {
    open.delete(id)
    open.set(id, earlier)
    const [oldest] = open.keys()
    if (open.size > mostOpen && oldest !== undefined) open.delete(oldest)
  }
  return (line) => {
    const object = parseObject(line)
    // Bunyan, whose lines are alike, numbers its form.
    if (object === undefined || typeof object['level'] !== 'number' || object['v'] === 0)
      return undefined
    const response = lookUp(object, 'res')
    const request = lookUp(object, 'req')
    const id = textOf(object['reqId'])
    const reading = readObject(object, entries)
    if (typeof reading !== 'object') return undefined
    const draft: Draft = { ...reading }
    const cause = causeOf(object)
    if (isObject(response) && lookUp(object, 'responseTime') !== undefined)
      return finish(draft, cause, id === undefined ? undefined : open.get(id), () => {
        if (id !== undefined) open.delete(id)
      })
    if (id === undefined) return undefined
    const before = open.get(id)
    const known = { ...before?.request, ...(isObject(request) && draft) }
    const kept = cause ?? before?.cause
    remember(id, { request: known, ...(kept !== undefined && { cause: kept }) })
    return isObject(request) || isObject(response) ? 'no-event' : undefined
  }
}

function finish(
  draft: Draft,
  cause: CauseReading | undefined,
  earlier: Earlier | undefined,
  forget: () => void,
): Reading {
  forget()
  const { method, path, host, client, agent } = earlier?.request ?? {}
  const whole: Draft = {
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
    ...(host !== undefined && { host }),
    ...(client !== undefined && { client }),
    ...(agent !== undefined && { agent }),
    ...draft,
  }
  // No status: the client went away before there was one.
  whole.status ??= 0
  const why = cause ?? earlier?.cause
  if (whole.status === 0)
    whole.cause = { type: 'client_closed', faultDomain: 'client', by: 'request aborted' }
  else if (whole.status >= 500 && why !== undefined) whole.cause = why
  return whole
}

export const pinoHttp: LogFormat = defineFormat({
  id: 'pino-http',
  name: 'pino-http and Fastify, JSON',
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
    'requestId',
    'cause',
  ],
  scan: scanBy(entries, ['reqId', 'v']),
  advice:
    'pino-http logs responseTime by itself; add genReqId, so that the lines of one request can be told from another’s.',
  start: startReading,
  rank: 2,
  samples: [
    {
      line: '{"level":50,"time":1795342272537,"pid":17,"hostname":"web-1","req":{"id":7,"method":"GET","url":"/cart?id=7","headers":{"host":"shop.example"},"remoteAddress":"203.0.113.7","remotePort":50382},"res":{"statusCode":500,"headers":{}},"err":{"type":"Error","message":"connect ECONNREFUSED 10.0.0.9:5432","code":"ECONNREFUSED","stack":"Error"},"responseTime":12,"msg":"request errored"}',
      record: {
        timeMs: 1_795_342_272_537,
        client: '203.0.113.7',
        method: 'GET',
        path: '/cart',
        host: 'shop.example',
        status: 500,
        durationMs: 12,
        requestId: '7',
        cause: { type: 'connection_refused', faultDomain: 'dependency', by: 'ECONNREFUSED' },
      },
    },
    {
      line: '{"level":30,"time":1795342272000,"pid":17,"hostname":"web-1","reqId":"req-8","req":{"method":"POST","url":"/orders","host":"shop.example","remoteAddress":"2001:db8::7","remotePort":50382},"msg":"incoming request"}',
      record: 'no-event',
    },
    {
      line: '{"level":50,"time":1795342272900,"pid":17,"hostname":"web-1","reqId":"req-8","req":{"method":"POST","url":"/orders"},"res":{"statusCode":500},"err":{"type":"TypeError","message":"x is undefined","stack":"TypeError"},"msg":"x is undefined"}',
      record: 'no-event',
    },
    {
      line: '{"level":30,"time":1795342273000,"pid":17,"hostname":"web-1","reqId":"req-8","res":{"statusCode":500},"responseTime":999.5,"msg":"request completed"}',
      record: {
        client: '2001:db8::7',
        method: 'POST',
        path: '/orders',
        status: 500,
        durationMs: 999.5,
        requestId: 'req-8',
        cause: {
          type: 'application_error',
          faultDomain: 'application',
          by: 'TypeError x is undefined',
        },
      },
    },
    {
      line: '{"level":30,"time":"2026-11-22T10:11:12.537Z","pid":17,"hostname":"web-1","req":{"id":"a-9","method":"GET","url":"/slow"},"res":{"statusCode":null,"headers":{}},"responseTime":30001,"msg":"request aborted"}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 537),
        path: '/slow',
        status: 0,
        cause: { type: 'client_closed', faultDomain: 'client', by: 'request aborted' },
      },
    },
  ],
  source: {
    url: 'https://github.com/pinojs/pino-http/blob/master/logger.js',
    checked: '2026-11-24',
    kind: 'source',
  },
})
