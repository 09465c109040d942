import { readApplicationError, readFailure } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { textLimits } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'

/** Both the manager's log and that of PHP itself put the month's name between dashes. */
const form =
  /^\[(\d\d)-([A-Z][a-z]{2})-(\d{4} \d\d:\d\d:\d\d(?:\.\d{1,6})?)(?: (UTC)| [\w/+-]{1,40})?\] (?:(NOTICE|WARNING|ERROR|ALERT|DEBUG): |(PHP (?:Fatal error|Parse error|Warning|Notice|Deprecated|Recoverable fatal error|message)): {1,2})?(.+)$/

const phpLevels: Readonly<Record<string, string>> = {
  'PHP Fatal error': 'error',
  'PHP Parse error': 'error',
  'PHP Recoverable fatal error': 'error',
  'PHP Warning': 'warn',
  'PHP Notice': 'notice',
  'PHP Deprecated': 'notice',
}

/** A child that went down took its request with it. */
const failing =
  /^\[pool [^\]]+\] child \d+(?:, script .{0,300}?)? exited (?:on signal|with code [1-9])/

function read(line: string): Reading {
  const match = form.exec(line)
  if (match === null)
    return /^(?:Stack trace:|#\d+ |  thrown in )/.test(line) ? 'no-event' : undefined
  const [, day = '', month = '', rest = '', utc, level, php, message = ''] = match
  const draft: Draft = {
    level: level?.toLowerCase() ?? phpLevels[php ?? ''] ?? 'error',
    message: message.slice(0, textLimits.message),
  }
  const time = `${day}/${month}/${rest}${utc === undefined ? '' : ' UTC'}`
  if (!readTime(draft, 'clf', time)) return undefined
  const pool = /^\[pool ([^\]]+)\]/.exec(message)?.[1]
  if (pool !== undefined) draft.service = pool.slice(0, textLimits.other)
  const request = /\(request: "([^"]*)"\)/.exec(message)?.[1]
  if (request !== undefined) assign(draft, { is: 'request' }, request)
  const fatal = failing.test(message) || (php !== undefined && draft.level === 'error')
  const cause = fatal ? readFailure(message) : readApplicationError(message)
  if (cause !== undefined) draft.cause = cause
  return draft
}

export const phpFpmError: LogFormat = defineFormat({
  id: 'php-fpm-error',
  name: 'PHP-FPM and PHP error log',
  product: 'php-fpm',
  log: 'error',
  reads: ['timeMs', 'level', 'service', 'method', 'path', 'cause'],
  advice: 'request_slowlog_timeout = 5s and slowlog = … tell which line of which script was slow.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '[22-Nov-2026 10:11:12] WARNING: [pool www] server reached pm.max_children setting (5), consider raising it',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        localTime: true,
        level: 'warning',
        service: 'www',
        cause: {
          type: 'overload',
          faultDomain: 'application',
          by: 'reached pm.max_children',
        },
      },
    },
    {
      line: '[22-Nov-2026 10:11:12] WARNING: [pool www] child 53, script \'/srv/app/index.php\' (request: "GET /index.php?r=cart") execution timed out (31.204871 sec), terminating',
      record: {
        method: 'GET',
        path: '/index.php',
        cause: {
          type: 'http_response_timeout',
          faultDomain: 'application',
          by: 'execution timed out (',
        },
      },
    },
    {
      line: '[22-Nov-2026 10:11:12.417392] WARNING: [pool www] child 53 exited on signal 11 (SIGSEGV - core dumped) after 5.015934 seconds from start',
      record: {
        service: 'www',
        cause: { type: 'application_error', faultDomain: 'application', by: 'SIGSEGV' },
      },
    },
    {
      line: '[22-Nov-2026 10:11:12 UTC] PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes) in /srv/app/cart.php on line 7',
      record: {
        level: 'error',
        cause: {
          type: 'application_error',
          faultDomain: 'application',
          by: 'Allowed memory size of',
        },
      },
    },
    {
      line: '[22-Nov-2026 10:11:12 Europe/Berlin] PHP Fatal error:  Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /srv/app/db.php:12',
      record: {
        localTime: true,
        cause: { type: 'connection_refused', faultDomain: 'dependency', by: 'Connection refused' },
      },
    },
    { line: '#0 /srv/app/db.php(12): PDO->__construct()', record: 'no-event' },
    {
      line: '[22-Nov-2026 10:11:12] NOTICE: fpm is running, pid 1',
      record: { level: 'notice', message: 'fpm is running, pid 1' },
    },
  ],
  source: {
    url: 'https://github.com/php/php-src/blob/master/sapi/fpm/fpm/fpm_process_ctl.c',
    checked: '2026-11-24',
    kind: 'secondary',
  },
})
