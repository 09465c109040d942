import { readFailure } from '../causes/application-errors.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { textLimits } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'

const time = /^([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}) - /
const failing =
  /^(?:\*\*\* (?:HARAKIRI ON WORKER|uWSGI listen queue of socket)|HARAKIRI (?:ON WORKER|\[core)|DAMN ! worker \d+ .{0,60}died|SIGPIPE: writing to a closed pipe|uwsgi_response_\w{1,40}\(\): |no python application found|--- no python application found)/
const telling =
  /^(?:Respawned uWSGI worker|spawned uWSGI worker|worker \d+ buried|\.\.\.gracefully killing workers|\.\.\. ?(?:brutally|gracefully) (?:killing|\(re\)?)|SIGINT\/SIGTERM received|goodbye to uWSGI|\*\*\* Starting uWSGI )/

function read(line: string): LogRecord | undefined {
  const stamp = time.exec(line)
  const message = stamp === null ? line : line.slice(stamp[0].length)
  const failed = failing.test(message)
  if (!failed && !telling.test(message)) return undefined
  const draft: Draft = {
    level: failed ? 'error' : 'info',
    message: message.slice(0, textLimits.message),
  }
  if (stamp?.[1] !== undefined) readTime(draft, 'ctime', stamp[1])
  const request = /(?: - |on request )(?:([A-Z]+) )?(\/\S*)/.exec(message)
  if (request?.[1] !== undefined) draft.method = request[1]
  if (request?.[2] !== undefined) assign(draft, { is: 'target' }, request[2])
  if (failed) draft.cause = readFailure(message)
  return draft
}

export const uwsgiError: LogFormat = defineFormat({
  id: 'uwsgi-error',
  name: 'uWSGI, messages',
  product: 'uwsgi',
  log: 'error',
  reads: ['timeMs', 'level', 'method', 'path', 'cause'],
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: 'Sun Nov 22 10:11:12 2026 - *** HARAKIRI ON WORKER 3 (pid: 812, try: 1) ***',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        localTime: true,
        level: 'error',
        cause: { type: 'http_response_timeout', faultDomain: 'application', by: 'HARAKIRI' },
      },
    },
    {
      line: 'Sun Nov 22 10:11:12 2026 - HARAKIRI [core 0] 203.0.113.7 - POST /export?id=7 since 1795342272',
      record: { method: 'POST', path: '/export' },
    },
    {
      line: '*** uWSGI listen queue of socket "127.0.0.1:8000" (fd: 3) full !!! (101/100) ***',
      record: {
        cause: { type: 'overload', faultDomain: 'application', by: 'listen queue of socket' },
      },
    },
    {
      line: 'DAMN ! worker 2 (pid: 31) died, killed by signal 9 :( trying respawn ...',
      record: {
        cause: {
          type: 'application_error',
          faultDomain: 'application',
          by: 'DAMN ! worker 2 (pid: 31) died, killed by signal 9 :( trying respawn ...',
        },
      },
    },
    {
      line: 'SIGPIPE: writing to a closed pipe/socket/fd (probably the client disconnected) on request /cart?id=7 (ip 203.0.113.7) !!!',
      record: {
        path: '/cart',
        cause: {
          type: 'client_closed',
          faultDomain: 'client',
          by: 'probably the client disconnected',
        },
      },
    },
    {
      line: 'Respawned uWSGI worker 2 (new pid: 94)',
      record: { level: 'info', message: 'Respawned uWSGI worker 2 (new pid: 94)' },
    },
  ],
  source: {
    url: 'https://github.com/unbit/uwsgi/blob/master/core/master.c',
    checked: '2026-11-24',
    kind: 'secondary',
  },
})
