import { readApplicationError, readFailure } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { textLimits } from '../record.ts'
import { readTime } from '../text/parse-time.ts'

/** Time, thread, severity; since 8.0 also the error number and the part of the server. */
const form =
  /^(\d{4}-\d\d-\d\d[T ] ?\d{1,2}:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)?) +(?:0x[\da-f]+ +|\d+ +)?\[(System|Note|Warning|ERROR)\] (?:\[MY-\d+\] \[\w+\] )?(.+)$/
/** Statements that explain an outage. */
const telling =
  /ready for connections|Received SHUTDOWN|Normal shutdown|Shutdown complete|Starting (?:MySQL|MariaDB)/
const crashed = /got signal \d+|No space left|Out of memory|corrupt/i

function read(line: string): Reading {
  const match = form.exec(line)
  if (match === null) return undefined
  const [, time = '', severity = '', message = ''] = match
  const cause =
    readApplicationError(message) ?? (crashed.test(message) ? readFailure(message) : undefined)
  if (cause === undefined && severity !== 'ERROR' && !telling.test(message)) return 'no-event'
  const draft: Draft = {
    level: severity.toLowerCase(),
    message: message.slice(0, textLimits.message),
  }
  if (!readTime(draft, 'iso', time)) return undefined
  if (cause !== undefined) draft.cause = { ...cause, faultDomain: 'dependency' }
  return draft
}

export const mysql: LogFormat = defineFormat({
  id: 'mysql',
  name: 'MySQL or MariaDB error log',
  log: 'error',
  reads: ['timeMs', 'level', 'cause'],
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '2026-11-22T10:11:12.123456Z 12 [ERROR] [MY-010334] [Server] Too many connections',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        level: 'error',
        message: 'Too many connections',
        cause: {
          type: 'connection_limit_reached',
          faultDomain: 'dependency',
          by: 'Too many connections',
        },
      },
    },
    {
      line: '2026-11-22 10:11:12 12 [ERROR] InnoDB: Lock wait timeout exceeded; try restarting transaction',
      record: {
        localTime: true,
        cause: {
          type: 'application_error',
          faultDomain: 'dependency',
          by: 'Lock wait timeout exceeded',
        },
      },
    },
    {
      line: '2026-11-22T10:11:12.123456Z 0 [System] [MY-010931] [Server] /usr/sbin/mysqld: ready for connections. Version: 8.4.0',
      record: { level: 'system' },
    },
    {
      line: "2026-11-22T10:11:12.123456Z 9 [Note] [MY-010914] [Server] Aborted connection 9 to db: 'shop' user: 'shop' host: '10.0.0.7' (Got timeout reading communication packets).",
      record: 'no-event',
    },
  ],
  source: {
    url: 'https://dev.mysql.com/doc/refman/8.4/en/error-log-format.html',
    checked: '2026-11-24',
    kind: 'unverified',
  },
})
