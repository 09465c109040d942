import { readApplicationError } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import { assign } from '../text/assign.ts'
import { findTime } from '../text/find-time.ts'
import { readKeyValues } from '../text/key-values.ts'
import { readRequestColumns } from '../text/request-columns.ts'
import { readRequestPairs } from '../text/request-pairs.ts'
import { readRequestWords } from '../text/request-words.ts'
import { stripColour } from '../text/strip-colour.ts'
import { readUsualDuration } from '../text/usual-durations.ts'
import { usualNames } from '../text/usual-names.ts'

/** What Koa, Hono and PHP's own server write when a request comes in or a connection goes. */
const noEnd =
  /^\s*<-- [A-Z]{3,7} \/\S*$|^\[[A-Z][a-z]{2} [^\]]{16,30}\] \S+:\d{1,5} (?:Accepted|Closing)$/

/** What pairs beside the words may tell. */
const beside: ReadonlySet<Meaning['is']> = new Set([
  'client',
  'forwardedFor',
  'host',
  'agent',
  'requestId',
  'service',
])
const names = usualNames.filter(([, { is }]) => beside.has(is))

function read(raw: string): Reading {
  if (raw.startsWith('{"')) return undefined
  const line = stripColour(raw)
  if (noEnd.test(line)) return 'no-event'
  const draft = readRequestColumns(line) ?? readRequestWords(line) ?? readRequestPairs(line)
  if (draft === undefined) return undefined
  if (draft.timeMs === undefined) findTime(draft, line)
  readPairs(draft, line)
  if (draft.status !== undefined && draft.status >= 500) {
    const cause = readApplicationError(line)
    if (cause !== undefined) draft.cause = cause
  }
  return draft
}

function readPairs(draft: Draft, line: string): void {
  if (!line.includes('=')) return
  const pairs = readKeyValues(line)
  if (pairs === undefined) return
  const done = new Set<string>()
  for (const [name, meaning] of names) {
    const value = pairs.get(name)
    if (value === undefined || value === '' || value === '-' || done.has(meaning.is)) continue
    if (assign(draft, meaning, value)) done.add(meaning.is)
  }
  if (draft.durationMs === undefined) readUsualDuration(draft, pairs, { nanos: false })
}

export const requestWords: LogFormat = defineFormat({
  id: 'request-words',
  name: 'a request told in words, columns or pairs: method, target and status in any order',
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
  advice:
    'Log time with its zone, status, duration_ms, method and path as JSON or key=value, so that nothing has to be guessed.',
  start: stateless(read),
  rank: -1,
  samples: [
    {
      line: '2026/11/22 10:11:12 [web1/abc-000001] "GET http://shop.example/cart?id=7 HTTP/1.1" from [2001:db8::7]:52341 - 502 0B in 30.001234s',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        localTime: true,
        method: 'GET',
        path: '/cart',
        host: 'shop.example',
        status: 502,
        durationMs: 30_001.234,
        client: '2001:db8::7',
      },
    },
    {
      line: '[10:11:12 ERR] HTTP POST /orders responded 500 in 30001.2345 ms',
      record: { method: 'POST', path: '/orders', status: 500, durationMs: 30_001.2345 },
    },
    {
      line: '10:11:13 | 502 |  30.001s |  203.0.113.7 | POST     | /orders      | dial tcp 10.0.0.9:5432: connect: connection refused',
      record: {
        method: 'POST',
        path: '/orders',
        status: 502,
        durationMs: 30_001,
        client: '203.0.113.7',
        cause: { type: 'connection_refused', faultDomain: 'dependency', by: 'connection refused' },
      },
    },
    {
      line: '[E 261122 10:11:13 web:2348] 500 POST /orders?id=7 (203.0.113.7) 30001.23ms',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 13),
        path: '/orders',
        status: 500,
        durationMs: 30_001.23,
        client: '203.0.113.7',
      },
    },
    {
      line: '[Nest] 812  - 11/22/2026, 1:11:12 PM     LOG [HTTP] GET /cart 200 512 - 31ms',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 13, 11, 12),
        path: '/cart',
        status: 200,
        durationMs: 31,
      },
    },
    {
      line: '[Web Server ] Nov 22 10:11:12 |WARN | SERVER GET  (404) /favicon.ico host="127.0.0.1:8004" ip="203.0.113.7"',
      record: { path: '/favicon.ico', status: 404, client: '203.0.113.7' },
    },
    {
      line: '[Sun Nov 22 10:11:12 2026] 127.0.0.1:52341 [404]: GET /favicon.ico - No such file or directory',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        path: '/favicon.ico',
        status: 404,
        client: '127.0.0.1',
      },
    },
    {
      line: '2026-11-22T10:11:12.123Z [GET] 502 shop.example/cart clientIP="203.0.113.7" requestID="3e2f" responseTimeMS=31 userAgent="curl/8.5.0"',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        method: 'GET',
        host: 'shop.example',
        path: '/cart',
        status: 502,
        durationMs: 31,
        client: '203.0.113.7',
        requestId: '3e2f',
        agent: 'curl/8.5.0',
      },
    },
    {
      line: 'level=warn ts=2026-11-22T10:11:12.123456789Z caller=logging.go:86 traceID=abc msg="POST /push (500) 30.001s Response: \\"rpc error\\""',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        path: '/push',
        status: 500,
        durationMs: 30_001,
      },
    },
    {
      line: '10.1.2.3|2026-11-24T09:13:00+00:00|GET /cart HTTP/1.1|504|0.081',
      record: {
        timeMs: Date.UTC(2026, 10, 24, 9, 13, 0),
        client: '10.1.2.3',
        path: '/cart',
        status: 504,
        durationMs: 81,
      },
    },
    {
      line: '2026-11-22 10:11:12,203.0.113.7,POST,/orders,shop.example,503,30012ms',
      record: { method: 'POST', path: '/orders', status: 503, durationMs: 30_012 },
    },
    {
      line: '2026-11-22T10:11:12Z INFO c.e.Filter : REQUEST method=[GET] path=[/cart] status=[502] time=[31ms]',
      record: { method: 'GET', path: '/cart', status: 502, durationMs: 31 },
    },
    {
      line: "{'time': '2026-11-22T10:11:12Z', 'method': 'GET', 'path': '/cart', 'status': 503, 'duration_ms': 12}",
      record: { method: 'GET', path: '/cart', status: 503, durationMs: 12 },
    },
    {
      line: 't=2026-11-22T10:11:12Z m=GET u=/cart s=502 d=31ms ip=203.0.113.7',
      record: { method: 'GET', path: '/cart', status: 502, client: '203.0.113.7' },
    },
    { line: '<-- GET /cart', record: 'no-event' },
    { line: '--> GET /cart 200 12ms', record: { path: '/cart', status: 200, durationMs: 12 } },
  ],
  source: {
    url: 'https://github.com/go-chi/chi/blob/master/middleware/logger.go',
    checked: '2026-11-25',
    kind: 'unverified',
  },
})
