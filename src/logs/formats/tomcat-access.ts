import type { LineReader, LogFormat } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { Draft } from '../record.ts'
import { apachePieces } from '../text/apache-pattern.ts'
import { startUnitGuess } from '../text/guess-unit.ts'
import { compilePattern } from '../text/pattern.ts'

/** %D, %F, and the name of the thread (%I), which no other server has. */
const tail =
  /^(?:\d+|-)(?: "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)")?((?: (?:\d+(?:\.\d+)?|-)){0,3})(?: "?\[?((?:https?|ajp)-[\w.-]+-exec-\d+|[\w-]*catalina-exec-\d+)\]?"?)?$/

/**
 * The common or combined form, then `%D`, or `%D %F`. `%D` is in microseconds since Tomcat 10 and in milliseconds
 * before; `%F`, the time until the response began, always is in milliseconds and never longer.
 */
function start(): LineReader {
  const unitOf = startUnitGuess()
  return compilePattern(apachePieces('%h %l %u %t "%r" %s '), (draft, rest) => {
    const [, agent = '-', numbers = '', thread] = tail.exec(rest) ?? []
    const [took, first, more] = numbers.trim().split(' ')
    if (thread === undefined && (first === undefined || more !== undefined || agent !== '-'))
      return false
    // nginx appends seconds with decimals.
    if (thread === undefined && !/^(?:\d+|-) (?:\d+|-)$/.test(numbers.trim())) return false
    if (agent !== '-' && agent !== '') draft.agent = agent.slice(0, 300)
    return readDuration(draft, took, first, unitOf)
  })
}

function readDuration(
  draft: Draft,
  took: string | undefined,
  first: string | undefined,
  unitOf: (value: number) => 'ms' | 'us' | undefined,
): boolean {
  if (took === undefined || !/^\d+$/.test(took)) return true
  const value = Number(took)
  const begun = first === undefined || !/^\d+$/.test(first) ? undefined : Number(first)
  if (begun !== undefined && begun > value) return false
  const guessed = unitOf(value)
  const unit = begun !== undefined && begun > 0 && value >= begun * 1000 ? 'us' : guessed
  if (unit !== undefined) draft.durationMs = value / (unit === 'us' ? 1000 : 1)
  return true
}

export const tomcatAccess: LogFormat = defineFormat({
  id: 'tomcat-access',
  name: 'Tomcat, AccessLogValve with %D %F or the thread',
  product: 'tomcat',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'path', 'status', 'agent', 'durationMs'],
  advice: 'pattern="%h %l %u %t &quot;%r&quot; %s %b %D %F %I": durations and the thread.',
  start,
  rank: 2,
  samples: [
    {
      line: '203.0.113.7 - admin [22/Nov/2026:10:11:12 +0100] "GET /manager/html HTTP/1.1" 500 2473 4 3 http-nio-8080-exec-3',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 9, 11, 12),
        client: '203.0.113.7',
        path: '/manager/html',
        status: 500,
        durationMs: 4,
      },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0100] "GET /a HTTP/1.1" 200 - 118 117',
      record: { status: 200, durationMs: 118 },
    },
    {
      line: '0:0:0:0:0:0:0:1 - - [22/Nov/2026:10:11:12 +0100] "-" 400 - "-" "-" 0 https-jsse-nio-8443-exec-12',
      record: { status: 400, client: '0:0:0:0:0:0:0:1', durationMs: 0 },
    },
  ],
  source: {
    url: 'https://tomcat.apache.org/tomcat-10.1-doc/config/valve.html#Access_Log_Valve',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
