import { phrases } from '../catalog/phrases.ts'
import { responders } from '../catalog/responders/index.ts'
import type { CauseType } from '../model/cause.ts'
import type { HttpObservation, LogObservation, Observation } from '../model/observation.ts'
import type { Trace } from '../model/trace.ts'
import { version } from '../model/version.ts'
import { cleanText } from './clean-text.ts'
import { findStatus } from './find-status.ts'
import { readLogLine } from './log-forms.ts'
import { readCodes } from './read-codes.ts'
import { readHar } from './read-har.ts'
import { readResponses } from './read-responses.ts'
import { readSubCodes } from './read-sub-codes.ts'

/** More of a paste than this is not read; a HAR is read whole. */
const mostText = 256 * 1024

/** Reads whatever a person pasted as a trace; one without observations when nothing in it is known. */
export function readPaste(input: string, now: Date): Trace {
  const observations = readJson(input) ?? readText(cleanText(input.slice(0, mostText)))
  return {
    traceVersion: 1,
    tool: { name: 'statusdetector', version },
    startedAt: now.toISOString(),
    target: { input: input.trim().slice(0, 200) },
    options: {},
    observations,
  }
}

/** The observations of a HAR; undefined when the text is no HAR. */
function readJson(input: string): readonly Observation[] | undefined {
  if (!/^\s*\{/.test(input) || !input.includes('"entries"')) return undefined
  try {
    return readHar(JSON.parse(input))
  } catch {
    return undefined
  }
}

function readText(text: string): readonly Observation[] {
  const trimmed = text.trim()
  if (trimmed === '') return []
  const lines = trimmed.split('\n')
  const responses = readResponses(lines)
  const logs = readLogs(lines)
  const codes = [...readCodes(trimmed), ...readSubCodes(trimmed)]
  const found: Observation[] = [...withStatus(responses, trimmed, logs), ...logs, ...codes]
  if (found.length === 0 && !hasKnownWords(trimmed)) return []
  return [...found, { kind: 'text', purpose: 'pasted', text: trimmed.slice(0, 65_536) }]
}

/** Log lines; where none has the form of a product, perhaps because somebody wrapped it: all as one line. */
function readLogs(lines: readonly string[]): readonly LogObservation[] {
  const logs = lines.slice(0, 5000).flatMap((line) => readLogLine(line) ?? [])
  if (logs.some(({ responder }) => responder !== undefined) || lines.length > 60)
    return logs.slice(0, 200)
  const whole = lines.length === 1 ? undefined : readLogLine(lines.join(''))
  return whole?.responder === undefined ? logs.slice(0, 200) : [whole]
}

/** Completes a head without its status line, or makes a response of a text that names a status. */
function withStatus(
  responses: readonly HttpObservation[],
  text: string,
  logs: readonly Observation[],
): readonly Observation[] {
  if (responses.some(({ status }) => status !== undefined)) return responses
  const logged = logs
    .map((log) => (log.kind === 'log' ? log.status : undefined))
    .filter((status) => status !== undefined)
  const status =
    findStatus(text) ??
    logged.find((one) => one >= 500) ??
    logged.find((one) => one >= 400) ??
    logged[0]
  const [head] = responses
  if (head !== undefined) return [status === undefined ? head : { ...head, status }]
  if (status === undefined) return []
  const body =
    text.length < 65_536 && logs.length === 0 ? { body: { text, receivedBytes: -1 } } : {}
  return [{ kind: 'http', purpose: 'pasted', status, ...body }]
}

/** Causes whose words nobody uses but for an error on the way to a server. */
const technical: ReadonlySet<CauseType> = new Set([
  'connection_refused',
  'connection_terminated',
  'connection_timeout',
  'dns_error',
  'dns_timeout',
  'tls_certificate_error',
  'tls_protocol_error',
  'tls_alert_received',
  'http_response_header_section_size',
  'http_protocol_error',
  'destination_unavailable',
  'destination_ip_unroutable',
  'proxy_loop_detected',
])

/** Lines of a text that is read for its words alone. */
const mostLoneLines = 25

/** A product's own page, or words that name a network error: enough to go on without any number. */
function hasKnownWords(text: string): boolean {
  const pages = responders.some(({ signs }) =>
    signs.some(
      (sign) =>
        sign.on === 'body' &&
        sign.strength === 'certain' &&
        sign.proves === 'authorship' &&
        (typeof sign.pattern === 'string' ? text.includes(sign.pattern) : sign.pattern.test(text)),
    ),
  )
  // A long text that only mentions an error is about something else.
  if (pages || text.split('\n').length > mostLoneLines) return pages
  return phrases.some(({ pattern, cause }) => technical.has(cause) && pattern.test(text))
}
