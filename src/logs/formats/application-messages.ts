import { readApplicationError, readFailure } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { Draft } from '../record.ts'
import { textLimits } from '../record.ts'
import type { MessageHead } from '../text/message-head.ts'
import { readMessageHead } from '../text/message-head.ts'
import { readRequestColumns } from '../text/request-columns.ts'
import { readRequestPairs } from '../text/request-pairs.ts'
import { readRequestWords } from '../text/request-words.ts'
import { stripColour } from '../text/strip-colour.ts'

/** A line about a request belongs to an access log, whatever stands before it. */
const request =
  /" ?[1-5]\d\d(?= |$)|["\s]status(?:_?code)?"?[=:] ?["[]?[1-5]\d\d\b|\bCompleted [1-5]\d\d |\bStarted [A-Z]+ "|\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \/\S* (?:HTTP\/\S+ )?[1-5]\d\d\b|\(HTTP\/[\d.]+ \d{3}\)/
/** Heads of products that have formats of their own. */
const others =
  /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[\w+\] \d+#\d+:|^\[[^\]]{19,30}\] \[\d+\] \[[A-Z]+\] |^\d{4}-\d\d-\d\d .{0,200}\b(?:LOG|FATAL|ERROR|PANIC|WARNING|HINT|DETAIL|STATEMENT|CONTEXT): {2}\S|\[MY-\d+\]|^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d (?:http: |kid\d+\|)|\bdjango\.request[: ]/

const failing = /^(?:err|error|severe|critical|fatal|panic|alert|emergency)$/
const warning = /^warn(?:ing)?$/
/** Calm messages that explain an outage all the same. */
const restarting =
  /\b(?:SIGTERM|SIGINT|graceful(?:ly)? (?:shut|stop|exit)|shutting down|Restarting|Application startup complete|Started server process)\b/i

/** The line that names an exception: its class, then what it says. */
const exception =
  /^(?:\[[\w-]{6,100}\] )?(?:\(node:\d+\) |Exception in thread "[^"]{0,200}" |Unhandled [Ee]xception[.:]? |Uncaught |UnhandledPromiseRejectionWarning: |fatal: )*((?:[\w$]+(?:\.|::|\/))*[A-Z][\w$]*(?:Error|Exception|Timeout|Refused|Interrupt|Failure|Fault|Bad|Exit|NotFound)|Error)(?: \[\w+\])?(?::+ | \(|:?$)/
/** All that the first line of .NET's console says. */
const category = /^[A-Za-z_][\w.+`]{1,200}\[\d{1,9}\]$/
const panic =
  /^(?:panic: |fatal error: |FATAL ERROR: |thread '[^']{0,100}' (?:\(\d+\) )?panicked at |Segmentation fault|Unhandled promise rejection|\[UnhandledPromiseRejection)/
/** After "Traceback", whatever begins a line without a blank names the exception. */
const pythonException = /^[A-Za-z_][\w.]*(?::|$)/
const trace =
  /^(?:\s+at \S|\s+File "|\s+\.\.\. \d+ (?:more|common frames)|\tfrom \S|\s*\^+\s*$|During handling of the above|The above exception was the direct|created by \S|Node\.js v\d|Suppressed: |goroutine \d+ \[|<--- |exit status \d+$|note: run with `RUST_BACKTRACE|stack backtrace:|(?:file:\/\/)?\/\S{1,300}\.[cm]?[jt]sx?:\d+$|node:internal\/\S{1,200}:\d+$)/
const traceGoesOn = /^(?:\s|[}\])]+[,;]?$|[\w./*()-]{1,200}\(.{0,300}\)$)/

interface State {
  /** Inside a message that goes on over several lines. */
  inTrace: boolean
  /** "Traceback" was read, and the exception not yet. */
  python: boolean
  /** The console of .NET: the head, while the message is to come on the next line. */
  awaits?: MessageHead | undefined
  /** In a message of that console, whose lines are all indented. */
  indented: boolean
  /** When the message that the trace belongs to was written. */
  time: Draft
}

function leave(state: State): void {
  state.awaits = undefined
  state.indented = false
  state.inTrace = false
  state.python = false
  state.time = {}
}

function readHead({ time, level, message }: MessageHead, state: State): Reading {
  leave(state)
  const named = readApplicationError(message)
  const bad = level !== undefined && failing.test(level)
  if (level === undefined && named === undefined) return undefined
  const news = !bad && named === undefined && restarting.test(message)
  const telling =
    bad || news || (named !== undefined && (level === undefined || warning.test(level)))
  if (!telling) return 'no-event'
  if (!news) {
    state.inTrace = true
    state.time = time
  }
  const draft: Draft = {
    ...time,
    level: level ?? 'error',
    message: message.slice(0, textLimits.message),
  }
  // The name of an exception in the line itself; without one the trace below may have it.
  const cause = named ?? (bad && exception.test(message) ? readFailure(message) : undefined)
  if (cause !== undefined) draft.cause = cause
  return draft
}

function readException(line: string, state: State): Reading {
  const draft: Draft = {
    ...state.time,
    level: 'error',
    message: line.slice(0, textLimits.message),
    cause: readFailure(line),
  }
  state.inTrace = true
  state.python = false
  return draft
}

function isRequest(line: string): boolean {
  return (
    request.test(line) ||
    readRequestWords(line) !== undefined ||
    readRequestColumns(line) !== undefined ||
    readRequestPairs(line) !== undefined
  )
}

/** Lines under a head of .NET's console: the first is the message, an exception may follow. */
function readIndented(line: string, state: State): Reading {
  if (!/^ {6}\S/.test(line)) {
    state.awaits = undefined
    state.indented &&= /^\s/.test(line)
    return undefined
  }
  const head = state.awaits
  if (head !== undefined) {
    const reading = readHead({ ...head, message: `${head.message}: ${line.trim()}` }, state)
    state.indented = true
    return reading
  }
  return state.indented && exception.test(line.trim())
    ? readException(line.trim(), state)
    : undefined
}

function readLine(raw: string, state: State): Reading {
  const line = stripColour(raw)
  if (line.startsWith('{') || isRequest(line) || others.test(line)) return undefined
  if (line.startsWith('Traceback (most recent call last)')) {
    state.inTrace = true
    state.python = true
    return 'no-event'
  }
  // What lies beneath counts only when it says more than that something failed.
  if (/^\s*Caused by: /.test(line))
    return readApplicationError(line) === undefined ? 'no-event' : readException(line.trim(), state)
  const dotnet = readIndented(line, state)
  if (dotnet !== undefined) return dotnet
  if (trace.test(line)) {
    state.inTrace = true
    return 'no-event'
  }
  const head = readMessageHead(line)
  if (head !== undefined) {
    if (!category.test(head.message)) return readHead(head, state)
    leave(state)
    state.awaits = head
    return 'no-event'
  }
  if (state.python && pythonException.test(line)) return readException(line, state)
  if (exception.test(line) || panic.test(line)) return readException(line, state)
  if (state.inTrace && traceGoesOn.test(line)) return 'no-event'
  leave(state)
  return undefined
}

export const applicationMessages: LogFormat = defineFormat({
  id: 'application-messages',
  name: 'Messages and stack traces of an application',
  log: 'error',
  reads: ['timeMs', 'level', 'cause'],
  advice:
    'Let the logger write the time with its zone, the level and the id of the request in every line.',
  start: () => {
    const state: State = { inTrace: false, python: false, indented: false, time: {} }
    return (line) => readLine(line, state)
  },
  rank: 0,
  samples: [
    {
      line: '2026-11-22 10:11:12.123 ERROR 1 --- [nio-8080-exec-1] o.a.c.c.C.[dispatcherServlet] : Servlet.service() threw exception',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        localTime: true,
        level: 'error',
      },
    },
    {
      line: 'org.springframework.web.client.ResourceAccessException: I/O error on GET request for "http://stock:8080/7"',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        cause: {
          type: 'application_error',
          faultDomain: 'application',
          by: 'org.springframework.web.client.ResourceAccessException: I/O error on GET request for "http://stock:8080/7"',
        },
      },
    },
    { line: '\tat org.example.Cart.load(Cart.java:17)', record: 'no-event' },
    {
      line: 'Caused by: java.net.ConnectException: Connection refused',
      record: {
        cause: { type: 'connection_refused', faultDomain: 'dependency', by: 'Connection refused' },
      },
    },
    { line: '\t... 42 more', record: 'no-event' },
    { line: 'ERROR:    Exception in ASGI application', record: { level: 'error' } },
    { line: 'Traceback (most recent call last):', record: 'no-event' },
    { line: '  File "/srv/app.py", line 7, in cart', record: 'no-event' },
    { line: '    raise KeyError(name)', record: 'no-event' },
    {
      line: 'sqlalchemy.exc.TimeoutError: QueuePool limit of size 5 overflow 10 reached, connection timed out, timeout 30.00',
      record: {
        level: 'error',
        cause: {
          type: 'connection_limit_reached',
          faultDomain: 'dependency',
          by: 'QueuePool limit of size',
        },
      },
    },
    { line: '/srv/app/cart.js:12', record: 'no-event' },
    { line: '    throw new Error(name)', record: 'no-event' },
    {
      line: 'Error: getaddrinfo ENOTFOUND stock.internal',
      record: { cause: { type: 'dns_error', faultDomain: 'dependency', by: 'ENOTFOUND' } },
    },
    {
      line: '    at GetAddrInfoReqWrap.onlookup [as oncomplete] (node:dns:71:26) {',
      record: 'no-event',
    },
    { line: "  code: 'ENOTFOUND'", record: 'no-event' },
    { line: '}', record: 'no-event' },
    {
      line: 'panic: runtime error: index out of range [5] with length 3',
      record: {
        cause: {
          type: 'application_error',
          faultDomain: 'application',
          by: 'panic: runtime error: index out of range [5] with length 3',
        },
      },
    },
    { line: 'goroutine 1 [running]:', record: 'no-event' },
    { line: 'main.load(0xc000010000)', record: 'no-event' },
    {
      line: 'F, [2026-11-22T10:11:12.123456 #812] FATAL -- : [b1946ac9] ActiveRecord::ConnectionTimeoutError (could not obtain a connection from the pool within 5.000 seconds):',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        level: 'fatal',
        cause: {
          type: 'connection_limit_reached',
          faultDomain: 'dependency',
          by: 'ConnectionTimeoutError',
        },
      },
    },
    {
      line: '[2026-11-22 10:11:12] production.ERROR: cURL error 28: Operation timed out {"exception":"[object]"}',
      record: { timeMs: Date.UTC(2026, 10, 22, 10, 11, 12), level: 'error' },
    },
    { line: '2026-11-22T10:11:12Z INFO cart loaded in 3 ms', record: 'no-event' },
    { line: 'fail: Microsoft.AspNetCore.Server.Kestrel[13]', record: 'no-event' },
    {
      line: '      Connection id "0HN7": An unhandled exception was thrown by the application.',
      record: { level: 'error' },
    },
    {
      line: '      System.Net.Http.HttpRequestException: Connection refused (stock:8080)',
      record: {
        cause: { type: 'connection_refused', faultDomain: 'dependency', by: 'Connection refused' },
      },
    },
  ],
  source: {
    url: 'https://docs.python.org/3/library/traceback.html',
    checked: '2026-11-24',
    kind: 'unverified',
  },
})
