import type { LogObservation } from '../../model/observation.ts'
import type { LogFormat, Reading } from '../format.ts'
import { formats } from '../formats/index.ts'
import type { LogRecord } from '../record.ts'
import { detectFormats } from './detect.ts'
import { unwrap } from './unwrap.ts'

/**
 * Logs of what stands beside or beneath a web server. A few lines of them, pasted alone, say nothing of a request, and
 * other programs write much like them.
 */
const beside: ReadonlySet<string> = new Set([
  'application-messages',
  'json-messages',
  'otel-log-messages',
  'mysql',
  'postgresql',
  'systemd-kernel',
  'logfmt',
])

const known: readonly LogFormat[] = formats.filter(({ id }) => !beside.has(id))

/** A paste is short: more formats than these in one are a mistake of the detection. */
const mostFormats = 6

const longestLine = 8192

/** Reads pasted lines with the formats that the log reader knows; undefined where a line has none of them. */
export function observeLines(lines: readonly string[]): readonly (LogObservation | undefined)[] {
  const unwrapped = lines.map((line) => unwrap(line.slice(0, longestLine).trim()).line)
  const readers = detectFormats(unwrapped, known)
    .slice(0, mostFormats)
    .toSorted((a, b) => b.rank - a.rank)
    .map((format) => ({ format, read: format.start() }))
  return unwrapped.map((line) => {
    let found: LogObservation | undefined
    // Every reader sees every line: some remember a header line or the start of a trace.
    for (const { format, read } of readers) {
      const record = recordOf(read(line))
      if (record !== undefined) found ??= observationOf(line, format, record)
    }
    return found
  })
}

function recordOf(reading: Reading | readonly LogRecord[]): LogRecord | undefined {
  if (reading === undefined || reading === 'no-event') return undefined
  return isList(reading) ? (reading.find(({ status = 0 }) => status >= 400) ?? reading[0]) : reading
}

function isList(reading: LogRecord | readonly LogRecord[]): reading is readonly LogRecord[] {
  return Array.isArray(reading)
}

function observationOf(
  line: string,
  { product, log }: LogFormat,
  { status, durationMs, cause }: LogRecord,
): LogObservation {
  return {
    kind: 'log',
    purpose: 'pasted',
    line,
    log,
    ...(product !== undefined && { responder: product }),
    ...(status !== undefined && status >= 100 && { status }),
    ...(durationMs !== undefined && { durationMs }),
    ...(cause !== undefined && { cause }),
  }
}
