import { readApplicationError, readFailure } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { Draft } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readKeyValues } from '../text/key-values.ts'
import { readAnyTime } from '../text/parse-time.ts'
import { stripColour } from '../text/strip-colour.ts'
import type { SeenDurations } from '../text/usual-durations.ts'
import { readUsualDuration } from '../text/usual-durations.ts'
import { usualNames } from '../text/usual-names.ts'

const leadingTime = /^\[?(\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d\S{0,15})/

/** `latency=1 ms`, as Rust's tower-http writes it. */
const spacedUnit = /(=\d{1,12}(?:\.\d{1,9})?) (ns|µs|us|ms|s)(?= |$)/g

/** Pairs with a status are a request when they have a method or a target, too, or a status that is named in full. */
function readLine(raw: string, seen: SeenDurations): Reading {
  if (raw.startsWith('{')) return undefined
  const line = stripColour(raw)
  const pairs = readKeyValues(line.replace(spacedUnit, '$1$2'))
  if (pairs === undefined) return undefined
  const draft: Draft = {}
  const done = new Set<string>()
  for (const [name, meaning] of usualNames) {
    const value = pairs.get(name)
    if (value === undefined || value === '' || value === '-' || done.has(meaning.is)) continue
    if (assign(draft, meaning, value)) done.add(meaning.is)
  }
  if (draft.status === undefined || draft.status === 0) return undefined
  const named = pairs.has('status_code') || pairs.has('http_status')
  if (draft.method === undefined && draft.path === undefined && !named) return undefined
  if (draft.timeMs === undefined) {
    const stamp = leadingTime.exec(line)?.[1]?.replace(/\]?:?$/, '')
    if (stamp !== undefined) readAnyTime(draft, stamp)
  }
  readUsualDuration(draft, pairs, seen)
  if (draft.status >= 500) {
    const error = pairs.get('error') ?? pairs.get('err') ?? ''
    const cause =
      error === ''
        ? readApplicationError(pairs.get('msg') ?? pairs.get('message') ?? '')
        : readFailure(error)
    if (cause !== undefined) draft.cause = cause
  }
  return draft
}

export const logfmt: LogFormat = defineFormat({
  id: 'logfmt',
  name: 'key=value pairs with a status, by the usual names',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'agent',
    'status',
    'upstreamStatus',
    'durationMs',
    'requestId',
    'service',
    'release',
    'upstream',
    'level',
    'cause',
  ],
  advice: 'Log time, duration_ms, method, path and request_id beside status.',
  start: () => {
    const seen: SeenDurations = { nanos: false }
    return (line) => readLine(line, seen)
  },
  rank: 0,
  samples: [
    {
      line: 'time="Nov 22 10:11:12" level=info prefix=access-log api_id=b84fe client_ip=203.0.113.7 latency_total=31 method=GET path=/cart status=502 upstream_addr="http://10.0.0.5:8080/cart" upstream_latency=30',
      record: { path: '/cart', status: 502, durationMs: 31, client: '203.0.113.7' },
    },
    {
      line: 'time=2026-11-22T10:11:12.123Z level=error msg="request failed" method=GET path="/cart?id=7" status=503 duration=12.3ms remote_addr=203.0.113.7:5123 err="pool is exhausted"',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        level: 'error',
        method: 'GET',
        path: '/cart',
        status: 503,
        durationMs: 12.3,
        client: '203.0.113.7',
        cause: {
          type: 'connection_limit_reached',
          faultDomain: 'dependency',
          by: 'pool is exhausted',
        },
      },
    },
    {
      line: 'logger=context t=2026-11-22T10:11:12.123Z level=info method=GET path=/api/x status=502 client=203.0.113.7 time_ms=12 took=350µs backend=web/srv1',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        path: '/api/x',
        status: 502,
        client: '203.0.113.7',
        upstream: 'web/srv1',
      },
    },
    {
      line: 'time="2026-11-22T10:11:12Z" ClientHost=203.0.113.7 RequestMethod=GET RequestPath=/x DownstreamStatus=504 Duration=30001234567 ServiceAddr=10.0.0.5:80',
      record: { path: '/x', status: 504, durationMs: 30_001.234567, upstream: '10.0.0.5:80' },
    },
    {
      line: 'ts=1795342272.123 caller=logging.go:29 method=POST uri=/orders status_code=200 latency_us=3012 user_agent="say \\"hi\\"" trace_id=5b8efff7',
      record: {
        timeMs: 1_795_342_272_123,
        method: 'POST',
        path: '/orders',
        status: 200,
        durationMs: 3.012,
        agent: 'say "hi"',
        requestId: '5b8efff7',
      },
    },
    {
      line: '2026-11-22T10:11:12.123456Z  INFO request{method=GET uri=/cart version=HTTP/1.1}: tower_http::trace::on_response: finished processing request latency=1 ms status=200',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        method: 'GET',
        path: '/cart',
        status: 200,
        durationMs: 1,
      },
    },
    {
      line: '2026-11-22 10:11:12 INFO request method=GET path=/a status=404 elapsed=0.031 ip=2001:db8::7',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        localTime: true,
        path: '/a',
        status: 404,
        client: '2001:db8::7',
      },
    },
  ],
  source: { url: 'https://brandur.org/logfmt', checked: '2026-11-24', kind: 'unverified' },
})
