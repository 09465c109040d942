import { phrases } from '../catalog/phrases.ts'
import { responders } from '../catalog/responders/index.ts'
import type { CauseType } from '../model/cause.ts'
import type { HttpObservation, LogObservation, Observation } from '../model/observation.ts'
import type { Sign } from '../model/responder.ts'
import type { Trace } from '../model/trace.ts'
import { version } from '../model/version.ts'
import { cleanText } from './clean-text.ts'
import { findStatus } from './find-status.ts'
import { productOfContainer, readLogLine } from './log-forms.ts'
import { readFlagAlone } from './log-signals.ts'
import { readCodes } from './read-codes.ts'
import { readHar } from './read-har.ts'
import { readResponses } from './read-responses.ts'
import { readSubCodes } from './read-sub-codes.ts'

/** More of a paste than this is not read; a HAR is read whole. */
const mostText = 256 * 1024

/** Reads lines with log formats; undefined for a line that has none. */
export type LineObserver = (lines: readonly string[]) => readonly (LogObservation | undefined)[]

/**
 * Reads whatever a person pasted as a trace; one without observations when nothing in it is known. `observeLines` are
 * the log formats that this layer does not know itself.
 */
export function readPaste(input: string, now: Date, observeLines: LineObserver = () => []): Trace {
  const observations =
    readJson(input) ?? readText(cleanText(input.slice(0, mostText)), observeLines)
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

function readText(text: string, observeLines: LineObserver): readonly Observation[] {
  const trimmed = text.trim()
  if (trimmed === '') return []
  const alone = readFlagAlone(trimmed)
  if (alone !== undefined) return [alone]
  const lines = trimmed.split('\n')
  const responses = readResponses(trimmed)
  const logs = failing(readLogs(lines, observeLines))
  const codes = [...readCodes(trimmed), ...readSubCodes(trimmed)]
  const found: Observation[] = [...withStatus(responses, trimmed, logs), ...logs, ...codes]
  if (found.length === 0 && !hasKnownWords(trimmed)) return []
  if (found.every(({ kind }) => kind === 'code') && isAboutErrors(lines, trimmed)) return []
  return [...found, { kind: 'text', purpose: 'pasted', text: trimmed.slice(0, 65_536) }]
}

/** Log lines; where none has the form of a product, perhaps because somebody wrapped it: all as one line. */
function readLogs(lines: readonly string[], observeLines: LineObserver): readonly LogObservation[] {
  const logs = readLines(lines, observeLines)
  if (logs.some(({ responder }) => responder !== undefined) || lines.length > 60)
    return logs.slice(0, 200)
  const [whole] = lines.length === 1 ? [] : readLines([lines.join('')], observeLines)
  return whole?.responder === undefined ? logs.slice(0, 200) : [whole]
}

function readLines(
  lines: readonly string[],
  observeLines: LineObserver,
): readonly LogObservation[] {
  const some = lines.slice(0, 5000)
  const observed = observeLines(some)
  return some.flatMap((line, index) => {
    const form = readLogLine(line)
    const format = observed[index]
    if (form === undefined && format === undefined) return []
    // The forms of access lines are alike; the name of the container is not.
    const responder = format?.log === 'access' ? productOfContainer(line) : undefined
    return [
      {
        ...form,
        kind: 'log',
        purpose: 'pasted',
        line,
        ...format,
        ...(responder !== undefined && { responder }),
      },
    ]
  })
}

/** Words of a line that complains, whatever wrote it. */
const complaint =
  /error|crit\b|alert|emerg|fail|fatal|exception|time[d-]? ?out|refused|reset|closed|denied|dead|died|down\b|killed|unavailable|exceed|exhaust|exit|reached|limit|unable|cannot|no live|invalid|H\d\d/i

function complains({ status, cause, flags, line }: LogObservation): boolean {
  if (cause !== undefined) return true
  if (status !== undefined && status < 400) return /[A-Za-z]/.test(flags ?? '')
  return status !== undefined || flags !== undefined || complaint.test(line)
}

/** The lines of a log in which something failed; none where nothing did: a log of successes is no error. */
function failing(logs: readonly LogObservation[]): readonly LogObservation[] {
  return logs.some((log) => complains(log))
    ? logs.filter(({ status = 0, cause }) => status === 0 || status >= 400 || cause !== undefined)
    : []
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
  const timed = logs.find((log) => log.kind === 'log' && log.status === status)
  const totalMs = timed?.kind === 'log' ? timed.durationMs : undefined
  const body =
    text.length < 65_536 && logs.length === 0 ? { body: { text, receivedBytes: -1 } } : {}
  return [
    { kind: 'http', purpose: 'pasted', status, ...body, ...(totalMs !== undefined && { totalMs }) },
  ]
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

/** Programs are full of the names and words of errors, which nothing in them has met. */
const sourceLine =
  /[;{}]\s*$|^\s*(?:import|from|export|const|let|var|return|if|func|fn|def|class|public|private|raise|throw|except|catch|try|elif|else|end|rescue|#define|#include|case)\b|^\s*(?:await|(?:it|test|describe|expect)\()|=>|:=/

function isSource(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim().length > 2)
  const source = filled.filter((line) => sourceLine.test(line) && !/^\s*at /.test(line))
  return filled.length > 1 && source.length >= filled.length * 0.6
}

/** A program, a list of tests or a note that speaks of errors, none of which it has met. */
function isAboutErrors(lines: readonly string[], text: string): boolean {
  return isSource(lines) || isPassedTest(text) || namesManyStatuses(text)
}

/** As many statuses as this stand together only where somebody writes about statuses. */
const manyStatuses = 4

function namesManyStatuses(text: string): boolean {
  const bare = text.matchAll(/(?<![\w:./-])[45]\d\d(?![\w:/-]|\.\d)/g)
  return new Set([...bare].map(([status]) => status)).size >= manyStatuses
}

/** What runners of tests print: the names of tests are full of errors. */
const passed = /^\s*(?:[✓✔√] |ok \d+ |--- PASS: |PASS\b)/m
const failed = /^\s*(?:[✗✘✕×●] |not ok \d+ |--- FAIL: |FAIL\b)|^(?:Error|E  ) /m

function isPassedTest(text: string): boolean {
  return passed.test(text) && !failed.test(text)
}

/** Lines of a text that is read for its words alone. */
const mostLoneLines = 25

/** A product's own page, or words that name a network error: enough to go on without any number. */
function hasKnownWords(text: string): boolean {
  // A long text that only mentions an error is about something else.
  const long = text.split('\n').length > mostLoneLines
  const pages = responders.some(({ signs }) => signs.some((sign) => isPage(sign, long, text)))
  if (pages || long) return pages
  return phrases.some(
    ({ pattern, cause, alone }) => (alone === true || technical.has(cause)) && pattern.test(text),
  )
}

function isPage(sign: Sign, long: boolean, text: string): boolean {
  if (sign.on !== 'body' || sign.proves !== 'authorship') return false
  if (sign.strength !== 'certain' && (long || sign.strength !== 'strong')) return false
  const { pattern } = sign
  return typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text)
}
