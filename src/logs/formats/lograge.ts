import { readFailure } from '../causes/application-errors.ts'
import type { LineReader, LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import { jsonReader, lookUp, textOf } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'
import { keyValueReader } from '../text/key-values.ts'
import { readAnyTime } from '../text/parse-time.ts'

const needs = ['method', 'path', 'controller', 'action', 'status', 'duration']

const means: Readonly<Record<string, Meaning>> = {
  '@timestamp': { is: 'time', form: 'any' },
  time: { is: 'time', form: 'any' },
  timestamp: { is: 'time', form: 'any' },
  method: { is: 'method' },
  path: { is: 'target' },
  status: { is: 'status' },
  duration: { is: 'duration', unit: 'ms' },
  host: { is: 'host' },
  request_id: { is: 'requestId' },
  remote_ip: { is: 'client' },
  ip: { is: 'client' },
  user_agent: { is: 'agent' },
}

const readPairs = keyValueReader({ needs, means })
const readJson = jsonReader({
  needs,
  means,
  finish: (draft, object) => withError(draft, textOf(lookUp(object, 'error'))),
})

function withError(draft: Draft, error: string | undefined): Reading {
  if (error !== undefined && draft.status !== undefined && draft.status >= 500)
    draft.cause = readFailure(error)
  return draft
}

function read(line: string): ReturnType<LineReader> {
  if (line.startsWith('{')) return readJson(line)
  // Phoenix has the same names, and a unit behind the number.
  if (/ duration=[\d.]+(?:ms|µs|us|s)(?: |$)/.test(line)) return undefined
  const reading = readPairs(line)
  if (typeof reading !== 'object' || !('status' in reading)) return reading
  const draft: Draft = { ...reading }
  const stamp = /^[DIWEF], \[(\d{4}-\d\d-\d\dT[\d:.]+)Z? #\d+\]/.exec(line)?.[1]
  if (draft.timeMs === undefined && stamp !== undefined) readAnyTime(draft, stamp)
  // Lograge puts the error between apostrophes.
  const error = / error=(?:'([^']*)|"([^"]*))/.exec(line)
  return withError(draft, error?.[1] ?? error?.[2])
}

export const lograge: LogFormat = defineFormat({
  id: 'lograge',
  name: 'Rails with Lograge',
  product: 'rails',
  log: 'access',
  reads: [
    'timeMs',
    'method',
    'path',
    'status',
    'durationMs',
    'host',
    'requestId',
    'client',
    'agent',
    'cause',
  ],
  advice:
    'config.lograge.custom_options = ->(event) { { time: Time.now.utc.iso8601(3), request_id: event.payload[:headers]["action_dispatch.request_id"] } }',
  scan: scanBy(Object.entries(means)),
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: 'I, [2026-11-22T10:11:12.123456 #812]  INFO -- : method=GET path=/cart format=html controller=CartsController action=show status=500 allocations=8211 duration=79.02 view=0.00 db=12.10 error=\'ActiveRecord::ConnectionNotEstablished: connection to server at "10.0.0.9", port 5432 failed: Connection refused\'',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        localTime: true,
        method: 'GET',
        path: '/cart',
        status: 500,
        durationMs: 79.02,
        cause: { type: 'connection_refused', faultDomain: 'dependency', by: 'Connection refused' },
      },
    },
    {
      line: 'method=POST path=/orders format=*/* controller=OrdersController action=create status=302 allocations=812 duration=12.5 view=0.0 db=3.1 location=https://shop.example/orders/7',
      record: { method: 'POST', path: '/orders', status: 302, durationMs: 12.5 },
    },
    {
      line: '{"method":"GET","path":"/cart","format":"html","controller":"CartsController","action":"show","status":500,"duration":58.33,"view":40.43,"db":0.0,"error":"RuntimeError: boom","@timestamp":"2026-11-22T10:11:12.123Z","@version":"1","message":"[500] GET /cart (CartsController#show)"}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        status: 500,
        durationMs: 58.33,
        cause: {
          type: 'application_error',
          faultDomain: 'application',
          by: 'RuntimeError: boom',
        },
      },
    },
  ],
  source: { url: 'https://github.com/roidrage/lograge', checked: '2026-11-24', kind: 'docs' },
})
