import type { LineReader, LogFormat } from '../format.ts'
import { defineFormat } from '../format.ts'
import { apachePieces } from '../text/apache-pattern.ts'
import { startUnitGuess } from '../text/guess-unit.ts'
import { compilePattern } from '../text/pattern.ts'

const form =
  /^(?:\d+|-)(?: "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)")? \*{0,2}(\d{1,12})(?:([/ ])(\d{1,12}))?\*{0,2}$/

/**
 * The common or the combined form and one whole number behind it, in milliseconds or microseconds; or two of which one is
 * the same time in seconds, as `%T/%D` writes it.
 */
function start(): LineReader {
  const unitOf = startUnitGuess()
  let twice = false
  return compilePattern(apachePieces('%h %l %u %t "%r" %>s '), (draft, rest) => {
    const match = form.exec(rest)
    if (match === null) return false
    const [, agent = '-', first, between, second] = match
    if (second === undefined) {
      const number = Number(first)
      const unit = unitOf(number)
      if (unit !== undefined) draft.durationMs = number / (unit === 'us' ? 1000 : 1)
    } else {
      const inMs = sameTime(Number(first), Number(second))
      // Two numbers beside each other may be anything, until they once were the same time and not nought.
      twice ||= inMs !== undefined && (between === '/' || (first !== '0' && second !== '0'))
      if (inMs === undefined || !twice) return false
      draft.durationMs = inMs
    }
    if (agent !== '-' && agent !== '') draft.agent = agent.slice(0, 300)
    return true
  })
}

/** Milliseconds, when one number is the whole seconds of the other, which is in microseconds or else in milliseconds. */
function sameTime(a: number, b: number): number | undefined {
  const [seconds, parts] = a < b ? [a, b] : [b, a]
  if (Math.floor(parts / 1e6) === seconds) return parts / 1000
  return Math.floor(parts / 1000) === seconds ? parts : undefined
}

export const combinedTimed: LogFormat = defineFormat({
  id: 'combined-timed',
  name: 'common or combined log format with the duration behind it',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'path', 'status', 'agent', 'durationMs'],
  advice:
    "Apache writes microseconds (%D), Jetty and Tomcat before 10 milliseconds; where the numbers do not tell which, give the format string with --format '… %D' or '… %{ms}T'.",
  start,
  rank: 1,
  samples: [
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /a?b HTTP/1.1" 504 341 "-" "curl/8.5.0" 60002113',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        status: 504,
        path: '/a',
        agent: 'curl/8.5.0',
        durationMs: 60_002.113,
      },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:13 +0000] "GET /a HTTP/1.1" 200 341 "-" "say \\"hi\\"" 812',
      record: { status: 200, durationMs: 0.812, agent: 'say \\"hi\\"' },
    },
    {
      line: '2001:db8::7 - ann [22/Nov/2026:10:11:13 +0000] "-" 408 - 2500000',
      record: { status: 408, client: '2001:db8::7', durationMs: 2500 },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:13 +0000] "GET /a HTTP/1.1" 429 5120 "-" "curl/8.5.0" 6/6811229',
      record: { status: 429, durationMs: 6811.229 },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:13 +0000] "GET /a HTTP/1.1" 200 5120 "-" "-" **0/170635**',
      record: { status: 200, durationMs: 170.635 },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:13 +0000] "GET /a HTTP/1.1" 200 5120 "-" "curl/8.5.0" 2350112 2',
      record: { status: 200, durationMs: 2350.112 },
    },
  ],
  source: {
    url: 'https://httpd.apache.org/docs/2.4/mod/mod_log_config.html#formats',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
