import { readApplicationError, readFailure } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { Draft } from '../record.ts'
import { readByLooks } from '../text/json-by-looks.ts'
import { jsonLeaves } from '../text/json-leaves.ts'
import type { JsonObject } from '../text/json-lines.ts'
import { isObject, lookUp, parseObject, readObject } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'
import { readRequestWords } from '../text/request-words.ts'
import type { SeenDurations } from '../text/usual-durations.ts'
import { hasFixedMicros, readUsualDuration } from '../text/usual-durations.ts'
import { errorTextOf, messageOf } from '../text/usual-errors.ts'
import { usualNames } from '../text/usual-names.ts'

/** A request has a status, and a time or a target; a bare `status` or `code` says too little without a method or target. */
function readLine(line: string, seen: SeenDurations): Reading {
  const parsed = parseObject(line)
  if (parsed === undefined) return undefined
  const object = withAttributes(parsed)
  const reading = readObject(object, usualNames)
  if (typeof reading !== 'object' || 'length' in reading) return undefined
  const draft: Draft = { ...reading }
  // Some loggers tell the request in the words of their message alone.
  if (draft.status === undefined) Object.assign(draft, readRequestWords(messageOf(parsed) ?? ''))
  if (draft.status === undefined) Object.assign(draft, readByLooks(parsed), draft)
  if (draft.status === undefined) return undefined
  if (draft.status === 0) return undefined
  const isRequest = draft.method !== undefined || draft.path !== undefined
  if (!isRequest && (draft.timeMs === undefined || hasVagueStatus(draft, object))) return undefined
  if (hasFixedMicros(line)) seen.micros = true
  readUsualDuration(draft, jsonLeaves(object), seen)
  if (draft.status !== undefined && draft.status >= 500) {
    const error = errorTextOf(object)
    const cause = error === '' ? readApplicationError(messageOf(object) ?? '') : readFailure(error)
    if (cause !== undefined) draft.cause = cause
  }
  return draft
}

/** OpenTelemetry's record as one flat object: what is told of the request stands under `attributes`. */
function withAttributes(object: JsonObject): JsonObject {
  const { attributes, resource } = object
  if (!isObject(attributes)) return object
  return { ...(isObject(resource) && resource), ...object, ...attributes }
}

function hasVagueStatus(draft: Draft, object: Readonly<Record<string, unknown>>): boolean {
  return ['status', 'Status', 'code'].some(
    (name) => String(lookUp(object, name)) === String(draft.status),
  )
}

/** A text that is no request makes a line no request; a vague status is only one beside something else. */
const decides = [
  'request_line',
  'requestLine',
  'http.request',
  'request',
  'status',
  'Status',
  'code',
]

export const ndjson: LogFormat = defineFormat({
  id: 'ndjson',
  name: 'JSON with a status, by the usual names',
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
    'upstreamMs',
  ],
  scan: scanBy(usualNames, decides),
  advice:
    'Log duration_ms, method, path and request_id beside status; a unit in the name leaves no doubt.',
  start: () => {
    const seen: SeenDurations = { nanos: false }
    return (line) => readLine(line, seen)
  },
  rank: 0,
  samples: [
    {
      line: '{"ts":"2026-11-22T10:11:12.5Z","level":"error","msg":"handled","method":"GET","path":"/cart?id=7","status":502,"duration_ms":31.5,"remote_ip":"203.0.113.7","error":"dial tcp 10.0.0.9:5432: connect: connection refused"}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 500),
        level: 'error',
        method: 'GET',
        path: '/cart',
        status: 502,
        durationMs: 31.5,
        client: '203.0.113.7',
        cause: { type: 'connection_refused', faultDomain: 'dependency', by: 'connection refused' },
      },
    },
    {
      line: '{"time":1795342272123,"http":{"method":"POST","url":"https://shop.example/orders?x=1","status_code":"201","useragent":"curl/8.5.0"},"latency":"12.3ms","service":"orders","release":"v42","request_id":"r-7"}',
      record: {
        timeMs: 1_795_342_272_123,
        method: 'POST',
        path: '/orders',
        host: 'shop.example',
        status: 201,
        durationMs: 12.3,
        service: 'orders',
        release: 'v42',
        requestId: 'r-7',
      },
    },
    {
      line: '{"time":"2026-11-22T10:11:12Z","remote_ip":"2001:db8::7","host":"shop.example","method":"GET","uri":"/a","status":200,"error":"","latency":35012345,"latency_human":"35.012345ms"}',
      record: { client: '2001:db8::7', path: '/a', status: 200, durationMs: 35.012345 },
    },
    {
      line: '{"time":"2026-11-22T10:11:12Z","level":"INFO","msg":"request","method":"GET","path":"/b","status":500,"elapsed":30001234567}',
      record: { path: '/b', status: 500, durationMs: 30_001.234567 },
    },
    {
      line: '{"timestamp":1795342272123000000,"severity_text":"INFO","body":"request","attributes":{"http.method":"GET","http.target":"/a?x","http.status_code":502,"net.peer.ip":"203.0.113.9"},"resource":{"service.name":"shop"}}',
      record: {
        timeMs: 1_795_342_272_123,
        method: 'GET',
        path: '/a',
        status: 502,
        client: '203.0.113.9',
        service: 'shop',
      },
    },
    {
      line: '{"Timestamp":"2026-11-22T10:11:12.123Z","Level":"Information","MessageTemplate":"HTTP {RequestMethod} {RequestPath} responded {StatusCode} in {Elapsed:0.0000} ms","Properties":{"RequestMethod":"GET","RequestPath":"/cart","StatusCode":200,"Elapsed":12.3456}}',
      record: { method: 'GET', path: '/cart', status: 200, durationMs: 12.3456 },
    },
    {
      line: '{"time":"2026-11-22T10:11:12.135Z","severity":"info","message":"GET /users/7 [Sent 502 in 12ms]","metadata":{"duration_us":12345}}',
      record: { method: 'GET', path: '/users/7', status: 502, durationMs: 12.345 },
    },
    {
      line: '{"time":"2026-11-22T10:11:12.123456Z","remote":"203.0.113.7","method":"GET","path":"/cart","status":200,"duration":0.031120}',
      record: { path: '/cart', status: 200, durationMs: 31.12 },
    },
    {
      line: '{"t":"2026-11-22T10:11:12+00:00","c":"203.0.113.7","req":"GET /cart HTTP/1.1","st":"504","rt":"0.031","up":"10.0.0.5:80"}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        path: '/cart',
        status: 504,
        durationMs: 31,
      },
    },
    {
      line: '{"timestamp":"2026-11-22 10:11:12","status_code":404,"took":3,"user_agent":"-","upstream":"10.0.0.5:8080"}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        localTime: true,
        status: 404,
        upstream: '10.0.0.5:8080',
      },
    },
  ],
  source: {
    url: 'https://github.com/ndjson/ndjson-spec',
    checked: '2026-11-24',
    kind: 'unverified',
  },
})
