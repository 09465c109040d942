import { readApplicationError, readFailure } from '../causes/application-errors.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { textLimits } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'

const form =
  /^\[(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4})\] \[\d+\] \[(DEBUG|INFO|WARNING|ERROR|CRITICAL)\] (.+)$/

/** Messages that say that requests were lost, beyond those that name their cause. */
const failing =
  /^Error handling request|^Exception in worker|^Worker failed to boot|was sent SIG(?:KILL|ABRT|SEGV)|^Socket error|^Error in ASGI Framework/

function read(line: string): LogRecord | undefined {
  const match = form.exec(line)
  if (match === null) return undefined
  const [, time = '', level = '', message = ''] = match
  // Hypercorn writes its access log with the same prefix.
  if (/" \d{3} \S+ "/.test(message)) return undefined
  const draft: Draft = {
    level: level.toLowerCase(),
    message: message.slice(0, textLimits.message),
  }
  if (!readTime(draft, 'iso', time)) return undefined
  const target = /^Error handling request (\S+)$/.exec(message)?.[1]
  if (target !== undefined) assign(draft, { is: 'target' }, target)
  const cause = failing.test(message) ? readFailure(message) : readApplicationError(message)
  if (cause !== undefined) draft.cause = cause
  return draft
}

export const gunicornError: LogFormat = defineFormat({
  id: 'gunicorn-error',
  name: 'Gunicorn or Hypercorn, messages',
  product: 'gunicorn',
  log: 'error',
  reads: ['timeMs', 'level', 'path', 'cause'],
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '[2026-11-22 10:11:12 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:19)',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        level: 'critical',
        message: 'WORKER TIMEOUT (pid:19)',
        cause: {
          type: 'http_response_timeout',
          faultDomain: 'application',
          by: 'WORKER TIMEOUT',
        },
      },
    },
    {
      line: '[2026-11-22 10:11:13 +0000] [7] [ERROR] Worker (pid:19) was sent SIGKILL! Perhaps out of memory?',
      record: {
        level: 'error',
        cause: { type: 'application_error', faultDomain: 'application', by: 'out of memory' },
      },
    },
    {
      line: '[2026-11-22 11:11:14 +0100] [23] [ERROR] Error handling request /api/cart?id=7',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 14),
        path: '/api/cart',
        cause: {
          type: 'application_error',
          faultDomain: 'application',
          by: 'Error handling request /api/cart?id=7',
        },
      },
    },
    {
      line: '[2026-11-22 10:11:15 +0000] [23] [INFO] Booting worker with pid: 23',
      record: { level: 'info', message: 'Booting worker with pid: 23' },
    },
  ],
  source: {
    url: 'https://github.com/benoitc/gunicorn/blob/master/gunicorn/arbiter.py',
    checked: '2026-11-24',
    kind: 'source',
  },
})
