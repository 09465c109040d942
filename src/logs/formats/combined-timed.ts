import type { LineReader, LogFormat } from '../format.ts'
import { defineFormat } from '../format.ts'
import { apachePieces } from '../text/apache-pattern.ts'
import { startUnitGuess } from '../text/guess-unit.ts'
import { compilePattern } from '../text/pattern.ts'

/** The common or the combined form and one whole number behind it, in milliseconds or microseconds. */
function start(): LineReader {
  const unitOf = startUnitGuess()
  return compilePattern(apachePieces('%h %l %u %t "%r" %>s '), (draft, rest) => {
    const match = /^(?:\d+|-)(?: "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)")? (\d{1,12})$/.exec(rest)
    if (match === null) return false
    const [, agent = '-', number] = match
    if (agent !== '-' && agent !== '') draft.agent = agent.slice(0, 300)
    const unit = unitOf(Number(number))
    if (unit !== undefined) draft.durationMs = Number(number) / (unit === 'us' ? 1000 : 1)
    return true
  })
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
  ],
  source: {
    url: 'https://httpd.apache.org/docs/2.4/mod/mod_log_config.html#formats',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
