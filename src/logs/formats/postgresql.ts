import { readApplicationError, readFailure } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { textLimits } from '../record.ts'
import { readTime } from '../text/parse-time.ts'

/** `log_line_prefix` is free; the severity with a colon and two spaces is not. Behind syslog no time is left. */
const form =
  /^(?:(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?)(?: (UTC|GMT)| [A-Z]{3,5}| ?[+-]\d\d)? [^\n"]{0,200}?\b|(?:\[[\d-]+\] ?){0,3}(?:\S{1,100}@\S{1,100} )?)(LOG|FATAL|ERROR|PANIC|WARNING|NOTICE|HINT|DETAIL|STATEMENT|CONTEXT|QUERY): {2}(.*)$/
/** Statements of the log that explain an outage. */
const telling =
  /^(?:database system (?:is|was)|received (?:fast|smart|immediate) shutdown|starting PostgreSQL|terminating any other active server|all server processes terminated)/
const crashed = /was terminated by signal|exited with exit code [1-9]|No space left|out of memory/

function read(line: string): Reading {
  const match = form.exec(line)
  if (match === null) return undefined
  const [, time, utc, severity = '', message = ''] = match
  if (/^(?:HINT|DETAIL|STATEMENT|CONTEXT|QUERY|NOTICE)$/.test(severity)) return 'no-event'
  const grave = severity === 'FATAL' || severity === 'PANIC'
  const broken = crashed.test(message)
  const named = severity === 'LOG' && !broken ? undefined : readApplicationError(message)
  const cause = named ?? (broken ? readFailure(message) : undefined)
  if (cause === undefined && !grave && !(severity === 'LOG' && telling.test(message)))
    return 'no-event'
  const draft: Draft = {
    level: severity.toLowerCase(),
    message: message.slice(0, textLimits.message),
  }
  if (time !== undefined && !readTime(draft, 'iso', utc === undefined ? time : `${time} UTC`))
    return undefined
  if (cause !== undefined) draft.cause = { ...cause, faultDomain: 'dependency' }
  return draft
}

export const postgresql: LogFormat = defineFormat({
  id: 'postgresql',
  name: 'PostgreSQL server log',
  log: 'error',
  reads: ['timeMs', 'level', 'cause'],
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '2026-11-22 10:11:12.123 UTC [812] FATAL:  sorry, too many clients already',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        level: 'fatal',
        message: 'sorry, too many clients already',
        cause: {
          type: 'connection_limit_reached',
          faultDomain: 'dependency',
          by: 'too many clients already',
        },
      },
    },
    {
      line: '2026-11-22 10:11:12 CET [812]: [3-1] user=shop,db=shop,host=10.0.0.7 FATAL:  remaining connection slots are reserved for roles with the SUPERUSER attribute',
      record: {
        localTime: true,
        cause: {
          type: 'connection_limit_reached',
          faultDomain: 'dependency',
          by: 'remaining connection slots are reserved',
        },
      },
    },
    {
      line: '2026-11-22 10:11:12.123 UTC [812] ERROR:  canceling statement due to statement timeout',
      record: {
        level: 'error',
        cause: {
          type: 'http_response_timeout',
          faultDomain: 'dependency',
          by: 'canceling statement due to statement timeout',
        },
      },
    },
    {
      line: '2026-11-22 10:11:12.123 UTC [1] LOG:  server process (PID 812) was terminated by signal 9: Killed',
      record: {
        level: 'log',
        cause: {
          type: 'application_error',
          faultDomain: 'dependency',
          by: 'server process (PID 812) was terminated by signal 9: Killed',
        },
      },
    },
    {
      line: '2026-11-22 10:11:12.123 UTC [1] LOG:  database system is ready to accept connections',
      record: { level: 'log', message: 'database system is ready to accept connections' },
    },
    {
      line: '2026-11-22 10:11:12.123 UTC [812] ERROR:  duplicate key value violates unique constraint "a"',
      record: 'no-event',
    },
    {
      line: '[3-1] shop@shop FATAL:  the database system is starting up',
      record: {
        cause: {
          type: 'destination_unavailable',
          faultDomain: 'dependency',
          by: 'the database system is starting up',
        },
      },
    },
    { line: '2026-11-22 10:11:12.123 UTC [812] STATEMENT:  SELECT 1', record: 'no-event' },
  ],
  source: {
    url: 'https://www.postgresql.org/docs/current/runtime-config-logging.html',
    checked: '2026-11-24',
    kind: 'unverified',
  },
})
