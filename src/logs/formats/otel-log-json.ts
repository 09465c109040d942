import { readApplicationError, readFailure } from '../causes/application-errors.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { textLimits } from '../record.ts'
import type { JsonObject } from '../text/json-lines.ts'
import { parseObject, readObject, textOf } from '../text/json-lines.ts'
import type { OtlpRecord } from '../text/otlp-records.ts'
import { otlpRecords } from '../text/otlp-records.ts'
import { readTime } from '../text/parse-time.ts'
import { readUsualDuration } from '../text/usual-durations.ts'
import { usualNames } from '../text/usual-names.ts'

/** 17 to 24 are errors, 13 to 16 warnings (OpenTelemetry, Logs Data Model). */
const firstError = 17
const firstWarning = 13

function textOfError({ attributes, body }: OtlpRecord): string {
  const named = ['error.type', 'exception.type', 'exception.message', 'error.message', 'error']
    .flatMap((key) => textOf(attributes[key]) ?? [])
    // `error.type` may be the status, which names no cause.
    .filter((one) => !/^\d{3}$/.test(one))
  return [...named, body ?? ''].join(' ').trim()
}

function draftOf(record: OtlpRecord): Draft {
  const reading = readObject(record.attributes, usualNames)
  const draft: Draft = typeof reading === 'object' ? { ...reading } : {}
  if (record.timeNanos !== undefined) readTime(draft, 'epoch', record.timeNanos)
  if (record.traceId !== undefined) draft.requestId = record.traceId
  if (record.level !== undefined) draft.level = record.level.slice(0, 20)
  return draft
}

/** Metrics by convention: the newer name is in seconds, the older in milliseconds. */
function readDuration(draft: Draft, attributes: JsonObject): void {
  const seconds = attributes['http.server.request.duration']
  const ms = attributes['http.server.duration']
  if (seconds !== undefined) draft.durationMs = Number(seconds) * 1000
  else if (ms !== undefined) draft.durationMs = Number(ms)
  else readUsualDuration(draft, Object.entries(attributes), { nanos: false })
  if (Number.isNaN(draft.durationMs)) delete draft.durationMs
}

/** The requests of a batch; an error elsewhere in it with the same trace says why. */
function requestsOf(records: readonly OtlpRecord[]): readonly LogRecord[] {
  return records.flatMap((record) => {
    const draft = draftOf(record)
    if (draft.status === undefined || draft.status === 0) return []
    readDuration(draft, record.attributes)
    if (draft.status < 500) return [draft]
    const other = records.find(
      (one) => one !== record && one.severity >= firstError && one.traceId === record.traceId,
    )
    const cause =
      readApplicationError(textOfError(record)) ??
      (other === undefined || record.traceId === undefined
        ? undefined
        : readFailure(textOfError(other)))
    return [cause === undefined ? draft : { ...draft, cause }]
  })
}

function complaintsOf(records: readonly OtlpRecord[]): readonly LogRecord[] {
  return records.flatMap((record) => {
    if (record.severity < firstWarning) return []
    const text = textOfError(record)
    const cause = readApplicationError(text)
    if (record.severity < firstError && cause === undefined) return []
    const draft = draftOf(record)
    draft.message = (record.body ?? text).slice(0, textLimits.message)
    const named = text !== (record.body ?? '').trim()
    if (cause !== undefined || named) draft.cause = cause ?? readFailure(text)
    return [draft]
  })
}

function batchOf(line: string): readonly OtlpRecord[] | undefined {
  const object = line.includes('"resourceLogs"') ? parseObject(line) : undefined
  return object === undefined ? undefined : otlpRecords(object)
}

const source = {
  url: 'https://opentelemetry.io/docs/specs/otel/protocol/file-exporter/',
  checked: '2026-11-24',
  kind: 'unverified',
} as const

export const otelLogJson: LogFormat = defineFormat({
  id: 'otel-log-json',
  name: 'OpenTelemetry logs, OTLP/JSON, with requests',
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
    'service',
    'release',
    'level',
    'cause',
    'upstreamMs',
  ],
  advice: 'Put http.response.status_code, http.request.method and url.path on the records.',
  start: stateless((line) => {
    const records = batchOf(line)
    const requests = records === undefined ? [] : requestsOf(records)
    return requests.length === 0 ? undefined : requests
  }),
  rank: 2,
  samples: [
    {
      line: '{"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"cart"}},{"key":"service.version","value":{"stringValue":"v42"}}]},"scopeLogs":[{"logRecords":[{"timeUnixNano":"1795342272123000000","severityNumber":17,"severityText":"ERROR","body":{"stringValue":"request failed"},"attributes":[{"key":"http.request.method","value":{"stringValue":"GET"}},{"key":"url.path","value":{"stringValue":"/cart"}},{"key":"http.response.status_code","value":{"intValue":"503"}},{"key":"http.server.request.duration","value":{"doubleValue":0.0315}}],"traceId":"5b8e"},{"timeUnixNano":"1795342272124000000","severityNumber":17,"body":{"stringValue":"dial tcp 10.0.0.9:6379: connect: connection refused"},"traceId":"5b8e"},{"timeUnixNano":"1795342272200000000","severityNumber":9,"attributes":[{"key":"http.method","value":{"stringValue":"POST"}},{"key":"http.target","value":{"stringValue":"/orders?x"}},{"key":"http.status_code","value":{"intValue":201}}]}]}]}]}',
      record: [
        {
          timeMs: 1_795_342_272_123,
          service: 'cart',
          release: 'v42',
          level: 'error',
          method: 'GET',
          path: '/cart',
          status: 503,
          durationMs: 31.5,
          requestId: '5b8e',
          cause: {
            type: 'connection_refused',
            faultDomain: 'dependency',
            by: 'connection refused',
          },
        },
        { timeMs: 1_795_342_272_200, method: 'POST', path: '/orders', status: 201 },
      ],
    },
    {
      line: '{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"0","observedTimeUnixNano":"1795342272123000000","attributes":[{"key":"http.response.status_code","value":{"stringValue":"404"}},{"key":"client.address","value":{"stringValue":"2001:db8::7"}},{"key":"duration_ms","value":{"doubleValue":1.5}}]}]}]}]}',
      record: [{ timeMs: 1_795_342_272_123, client: '2001:db8::7', status: 404, durationMs: 1.5 }],
    },
    {
      line: '{"resourceLogs":[{"resource":{},"scopeLogs":[{"logRecords":[{"timeUnixNano":"1795342272123000000","attributes":[{"key":"http.response.status_code","value":{"intValue":"500"}},{"key":"error.type","value":{"stringValue":"java.net.UnknownHostException"}}]}]}]}]}',
      record: [
        {
          status: 500,
          cause: { type: 'dns_error', faultDomain: 'dependency', by: 'UnknownHostException' },
        },
      ],
    },
  ],
  source,
})

export const otelLogMessages: LogFormat = defineFormat({
  id: 'otel-log-messages',
  name: 'OpenTelemetry logs, OTLP/JSON, without requests',
  log: 'error',
  reads: ['timeMs', 'level', 'service', 'requestId', 'cause'],
  start: stateless((line) => {
    const records = batchOf(line)
    if (records === undefined || requestsOf(records).length > 0) return undefined
    const complaints = complaintsOf(records)
    return complaints.length === 0 ? 'no-event' : complaints
  }),
  rank: 2,
  samples: [
    {
      line: '{"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"orders"}}]},"scopeLogs":[{"logRecords":[{"timeUnixNano":"1795342272123000000","severityNumber":17,"severityText":"ERROR","body":{"stringValue":"update failed: canceling statement due to statement timeout"},"traceId":"6c9b"},{"timeUnixNano":"1795342273000000000","severityNumber":9,"body":{"stringValue":"retrying"}}]}]}]}',
      record: [
        {
          timeMs: 1_795_342_272_123,
          level: 'error',
          service: 'orders',
          requestId: '6c9b',
          message: 'update failed: canceling statement due to statement timeout',
          cause: {
            type: 'http_response_timeout',
            faultDomain: 'dependency',
            by: 'canceling statement due to statement timeout',
          },
        },
      ],
    },
    {
      line: '{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"1795342272123000000","severityNumber":21,"severityText":"FATAL","body":{"stringValue":"bye"},"attributes":[{"key":"exception.type","value":{"stringValue":"java.lang.OutOfMemoryError"}}]}]}]}]}',
      record: [
        {
          level: 'fatal',
          message: 'bye',
          cause: {
            type: 'application_error',
            faultDomain: 'application',
            by: 'OutOfMemoryError',
          },
        },
      ],
    },
    {
      line: '{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"1795342272123000000","severityNumber":9,"body":{"stringValue":"ready"}}]}]}]}',
      record: 'no-event',
    },
  ],
  source,
})
