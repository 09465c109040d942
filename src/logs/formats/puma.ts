import { readApplicationError, readFailure } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { textLimits } from '../record.ts'
import { readTime } from '../text/parse-time.ts'

/** Lines of the cluster: `[pid] ! …` for trouble, `[pid] - …` for news. */
const cluster =
  /^(?:\[\d+\] )?([!-]) ((?:Terminating timed out worker|Unable to |Detected parent died|Worker \d+ \(PID|Gracefully |Goodbye|Starting (?:phased|refork)|Stopping worker|WARNING: |Shutting down).*)$/
/** `Time.now`, a title, and the exception as Ruby inspects it. */
const dump =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}) ((?:Rack app|HTTP parse error|HTTP connection error|Read|Listen loop|Reactor|Error|SSL error|Out-of-band|Worker)[^#]{0,200}: #<.+)$/
const rest = /^(?:Handling request \{ |Headers: \{|Body: )/

function read(line: string): Reading {
  const dumped = dump.exec(line)
  if (dumped !== null) {
    const [, time = '', message = ''] = dumped
    const draft: Draft = { level: 'error', message: message.slice(0, textLimits.message) }
    if (!readTime(draft, 'iso', time)) return undefined
    draft.cause = /HttpParserError/.test(message)
      ? { type: 'http_request_error', faultDomain: 'client', by: 'Puma::HttpParserError' }
      : readFailure(message)
    return draft
  }
  const told = cluster.exec(line)
  if (told === null) return rest.test(line) ? 'no-event' : undefined
  const [, sign, message = ''] = told
  const draft: Draft = {
    level: sign === '!' ? 'error' : 'info',
    message: message.slice(0, textLimits.message),
  }
  const cause = readApplicationError(message)
  if (cause !== undefined) draft.cause = cause
  return draft
}

export const puma: LogFormat = defineFormat({
  id: 'puma',
  name: 'Puma, messages',
  product: 'puma',
  log: 'error',
  reads: ['timeMs', 'level', 'cause'],
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '[1] ! Terminating timed out worker (Worker 2 failed to check in within 60 seconds): 31',
      record: {
        level: 'error',
        cause: {
          type: 'http_response_timeout',
          faultDomain: 'application',
          by: 'Terminating timed out worker',
        },
      },
    },
    {
      line: '2026-11-22 10:11:12 +0000 Rack app ("GET /cart" - (203.0.113.7)): #<PG::ConnectionBad: FATAL:  sorry, too many clients already>',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        level: 'error',
        cause: {
          type: 'connection_limit_reached',
          faultDomain: 'dependency',
          by: 'too many clients already',
        },
      },
    },
    {
      line: '2026-11-22 11:11:12 +0100 HTTP parse error, malformed request: #<Puma::HttpParserError: Invalid HTTP format, parsing fails. Are you trying to open an SSL connection to a non-SSL Puma?>',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        cause: {
          type: 'http_request_error',
          faultDomain: 'client',
          by: 'Puma::HttpParserError',
        },
      },
    },
    {
      line: '[1] - Worker 0 (PID: 94) booted in 0.01s, phase: 0',
      record: { level: 'info', message: 'Worker 0 (PID: 94) booted in 0.01s, phase: 0' },
    },
    { line: 'Headers: {"HOST"=>"shop.example"}', record: 'no-event' },
  ],
  source: {
    url: 'https://github.com/puma/puma/blob/master/lib/puma/error_logger.rb',
    checked: '2026-11-24',
    kind: 'source',
  },
})
