import type { JsonObject } from '../text/json-lines.ts'
import { isObject, lookUp, parseObject, textOf } from '../text/json-lines.ts'
import { readRequestColumns } from '../text/request-columns.ts'
import { readRequestWords } from '../text/request-words.ts'
import type { Unwrapped } from './unwrap.ts'
import { wrappedTime } from './wrapped-time.ts'

/**
 * Envelopes of shippers: the key that holds the line, others that must be there, and whether only they write so. In an
 * envelope that others write, too, the text must look like a line of a log.
 */
const envelopes: readonly (readonly [string, readonly string[], 'sure' | 'likely'])[] = [
  // Docker's json-file, and what reads it: Fluentd, Fluent Bit.
  ['log', ['stream'], 'sure'],
  ['log', ['kubernetes'], 'sure'],
  ['log', ['time'], 'likely'],
  ['log', ['date'], 'likely'],
  ['log', ['timestamp'], 'likely'],
  ['log', ['@timestamp'], 'likely'],
  ['log', ['container_name'], 'likely'],
  // journalctl -o json.
  ['MESSAGE', ['__REALTIME_TIMESTAMP'], 'sure'],
  ['MESSAGE', ['_HOSTNAME'], 'sure'],
  // Logstash, Elastic Agent and exports of Elasticsearch.
  ['event.original', [], 'sure'],
  ['_source.message', [], 'likely'],
  ['_source.event.original', [], 'likely'],
  // CloudWatch Logs Insights, its subscriptions and its command line.
  ['@message', [], 'sure'],
  ['message', ['logStreamName'], 'sure'],
  ['message', ['ingestionTime'], 'sure'],
  ['message', ['eventId', 'timestamp'], 'sure'],
  ['message', ['id', 'timestamp'], 'likely'],
  // Google Cloud Logging: a request that the record itself holds is read as it is.
  ['textPayload', ['logName'], 'sure'],
  ['textPayload', ['resource'], 'sure'],
  ['textPayload', ['timestamp'], 'likely'],
  ['jsonPayload', ['logName'], 'likely'],
  ['jsonPayload', ['resource'], 'likely'],
  // Graylog, Splunk, Loki, Vector, Filebeat, syslog in JSON.
  ['full_message', ['short_message'], 'likely'],
  ['short_message', ['version', 'host'], 'likely'],
  ['result._raw', [], 'sure'],
  ['_raw', [], 'sure'],
  ['event', ['sourcetype'], 'likely'],
  ['message', ['@timestamp'], 'likely'],
  ['message', ['source_type'], 'likely'],
  ['message', ['host'], 'likely'],
  ['message', ['hostname'], 'likely'],
  ['message', ['appname'], 'likely'],
  ['message', ['timestamp'], 'likely'],
  ['line', ['timestamp'], 'likely'],
  ['line', ['labels'], 'likely'],
  ['Log', ['TimeGenerated'], 'likely'],
  ['LogEntry', ['TimeGenerated'], 'likely'],
  ['LogMessage', ['TimeGenerated'], 'likely'],
  ['Log_s', ['TimeGenerated'], 'sure'],
  // Datadog, as its API and its archives have it.
  ['content.message', ['content'], 'likely'],
  ['attributes.message', ['attributes'], 'likely'],
]

const holders = new RegExp(
  `"(?:${[...new Set(envelopes.map(([key]) => key.split('.').at(-1) ?? key))].join('|')})"\\s*:`,
)

const aLine = [
  /^\s*\{.*\}\s*$/,
  /" \d{3}(?: |$)/,
  /\[(?:error|warn|crit|alert|emerg|notice|info)\]/,
  /\d{4}.*\d\d:\d\d/,
  /^\S+ \S+ \S+ \[/,
  /^\d{9,10}\.\d{1,6}[ \t]/,
  /\bstatus(?:_code)?=\d{3}\b/,
  /^\S+:\d+ \[/,
  /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \S{0,200}\/\S{0,2000} .{0,200}\b[1-5]\d\d\b/,
  /^(?:\[[\w-]{1,64}\] )?(?:Started [A-Z]+ "|Processing by \S+#|Completed \d{3} )/,
  /^\[pid: \d+\|/,
  /^(?:trce|dbug|info|warn|fail|crit): [\w.+`]{1,200}\[\d+\]/,
  /^ {6}\S/,
  /^[A-Z-]{1,11}\|\d{3}\|\d{13}\|/,
  /^Function execution took \d/,
]

/** Keys of a record that says itself what became of a request; what else is in it is no envelope. */
const own = [
  'httpRequest',
  'jsonPayload.statusDetails',
  'status',
  'status_code',
  'statusCode',
  'http',
  'res.statusCode',
  'meta.res.statusCode',
]

/** Whether a line with the same keys could be an envelope, whatever the texts in it. */
export function mayBeEnvelope(line: string): boolean {
  const object = holders.test(line) ? parseObject(line) : undefined
  if (object === undefined) return false
  const isOwn = own.some((name) => lookUp(object, name) !== undefined)
  return envelopes.some(
    ([key, others, trust]) =>
      (trust === 'sure' || !isOwn) &&
      !isRemark(key, object) &&
      lookUp(object, key) !== undefined &&
      others.every((other) => Object.hasOwn(object, other)),
  )
}

/** The line inside a shipper's object; undefined when the object is a record of its own. */
export function unwrapEnvelope(line: string): Unwrapped | undefined {
  if (!holders.test(line)) return undefined
  const object = parseObject(line)
  if (object === undefined) return undefined
  for (const [key, others, trust] of envelopes) {
    if (!others.every((other) => Object.hasOwn(object, other))) continue
    const value = lookUp(object, key)
    if (isObject(value)) {
      if (key !== 'jsonPayload' && key !== 'log')
        return { line: JSON.stringify(value), ...timeIn(object) }
      if (!own.some((name) => lookUp(object, name) !== undefined) && hasRequest(value))
        return { line: JSON.stringify(value), ...timeIn(object) }
      continue
    }
    const text = textIn(value)
    if (text === undefined || text.trim() === '') continue
    if (isRemark(key, object)) continue
    // Some write the message of their own record under the same key.
    if (trust === 'likely' && own.some((name) => lookUp(object, name) !== undefined)) continue
    if (trust === 'likely' && !isLine(text)) continue
    const isCut =
      key === 'log' && others[0] === 'stream' && !text.endsWith('\n') && text.length >= 16_000
    return { line: text.replace(/\r?\n$/, ''), ...timeIn(object), ...(isCut && { goesOn: true }) }
  }
  return undefined
}

/** What Google says of a request beside it is no line of its own. */
function isRemark(key: string, object: JsonObject): boolean {
  return key === 'textPayload' && Object.hasOwn(object, 'httpRequest')
}

function isLine(text: string): boolean {
  const head = text.slice(0, 2000)
  return (
    aLine.some((form) => form.test(head)) ||
    readRequestWords(head) !== undefined ||
    readRequestColumns(head) !== undefined
  )
}

/** A payload that is a line of its own, and not the particulars of the record around it. */
function hasRequest(payload: JsonObject): boolean {
  return [
    'status',
    'statusCode',
    'status_code',
    'http_status',
    'response_code',
    'message',
    'msg',
    'req',
    'request',
  ].some((name) => Object.hasOwn(payload, name))
}

/** journald writes what is no UTF-8 as a list of bytes. */
function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return undefined
  const bytes = value.filter((one) => Number.isInteger(one) && one >= 0 && one < 256).map(Number)
  return bytes.length === value.length && bytes.length > 0
    ? new TextDecoder().decode(Uint8Array.from(bytes))
    : undefined
}

function timeIn(object: JsonObject): { readonly timeMs?: number } {
  for (const key of [
    'time',
    '@timestamp',
    'timestamp',
    '__REALTIME_TIMESTAMP',
    'date',
    'TimeGenerated',
    '_source.@timestamp',
    'result._time',
    'content.timestamp',
    'attributes.timestamp',
  ]) {
    const text = textOf(lookUp(object, key))
    const time = text === undefined ? {} : wrappedTime(text)
    if (time.timeMs !== undefined) return time
  }
  return {}
}
