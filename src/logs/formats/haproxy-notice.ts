import type { CauseType } from '../../model/cause.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { textLimits } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'

const form =
  /^(?:\[(\w+)\] +(?:\S+ )?\(\d+\) : )?((?:Health check for )?[Ss]erver (\S+) (?:is (DOWN|UP|going DOWN)|failed|succeeded)|backend (\S+) has no server available|Backup [Ss]erver (\S+) is (?:DOWN|UP)|Proxy \S+ (?:started|stopped)|[Ss]topping (?:frontend|backend|proxy) \S+)(.*)$/

/** What a failed health check met, in HAProxy's words. */
const reasons: readonly (readonly [RegExp, CauseType])[] = [
  [/Connection refused|Layer4 connection problem/i, 'connection_refused'],
  [/Layer4 timeout/i, 'connection_timeout'],
  [/Layer7 timeout/i, 'http_response_timeout'],
  [/Layer6 (?:timeout|invalid response)/i, 'tls_protocol_error'],
  [/Layer7 wrong status|Layer7 invalid response/i, 'application_error'],
  [/Socket error|Connection reset/i, 'connection_terminated'],
  [/no server available|is DOWN/i, 'destination_unavailable'],
]

/** HAProxy's own levels for these messages. */
function levelOf(line: string): string {
  if (line.includes('has no server available')) return 'emerg'
  return line.includes('is DOWN') ? 'alert' : 'notice'
}

/** `client:port [time] frontend/bind: why`, for a connection that ended before it was a session. */
const failed = /^(\[[^\]]+\]|\S+?):(\d+) \[([^\]]+)\] ([^\s/]+)\/([^\s:]+): ([A-Z].*)$/

const failures: readonly (readonly [RegExp, CauseType])[] = [
  [/certificate/i, 'tls_certificate_error'],
  [/closed during SSL handshake|Connection (?:closed|reset)/i, 'client_closed'],
  [/SSL handshake/i, 'tls_protocol_error'],
  [/PROXY|Timeout/i, 'http_request_error'],
]

function readFailedConnection(line: string): LogRecord | undefined {
  const [, client = '', , time = '', frontend = '', , message = ''] = failed.exec(line) ?? []
  const draft: Draft = { level: 'info', message: message.slice(0, textLimits.message) }
  if (message === '' || !readTime(draft, 'clf', time)) return undefined
  assign(draft, { is: 'client' }, client)
  draft.service = frontend
  const type = failures.find(([pattern]) => pattern.test(message))?.[1]
  if (type !== undefined) draft.cause = { type, faultDomain: 'client', by: message.slice(0, 120) }
  return draft
}

export const haproxyNotice: LogFormat = defineFormat({
  id: 'haproxy-notice',
  name: 'HAProxy, messages about servers',
  product: 'haproxy',
  log: 'error',
  reads: ['timeMs', 'client', 'service', 'level', 'upstream', 'cause'],
  start: stateless((line) => {
    const match = form.exec(line)
    if (match === null) return readFailedConnection(line)
    const [, level, , server, , backend] = match
    const draft: Draft = {
      level: (level ?? levelOf(line)).toLowerCase(),
      message: line.slice(0, textLimits.message),
    }
    const named = server ?? backend
    if (named !== undefined) draft.upstream = named.replace(/,$/, '')
    const type = / UP\b|succeeded|started/.test(line)
      ? undefined
      : reasons.find(([pattern]) => pattern.test(line))?.[1]
    if (type !== undefined) draft.cause = { type, by: line.slice(0, 120) }
    return draft
  }),
  rank: 2,
  samples: [
    {
      line: 'Server be_api/srv1 is DOWN, reason: Layer4 connection problem, info: "Connection refused", check duration: 0ms. 0 active and 0 backup servers left.',
      record: {
        upstream: 'be_api/srv1',
        cause: {
          type: 'connection_refused',
          by: 'Server be_api/srv1 is DOWN, reason: Layer4 connection problem, info: "Connection refused", check duration: 0ms. 0 active',
        },
      },
    },
    {
      line: 'backend be_api has no server available!',
      record: {
        upstream: 'be_api',
        cause: { type: 'destination_unavailable', by: 'backend be_api has no server available!' },
      },
    },
    {
      line: 'Server be_api/srv1 is UP, reason: Layer4 check passed, check duration: 0ms.',
      record: { upstream: 'be_api/srv1' },
    },
    {
      line: '[WARNING]  (4411) : Server be_api/srv2 is DOWN, reason: Layer7 timeout, check duration: 2001ms. 1 active and 0 backup servers left.',
      record: { level: 'warning', upstream: 'be_api/srv2' },
    },
    {
      line: '[2001:db8::7]:41030 [22/Nov/2026:10:11:12.655] fe_https/1: SSL handshake failure',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 655),
        client: '2001:db8::7',
        service: 'fe_https',
        cause: { type: 'tls_protocol_error', faultDomain: 'client', by: 'SSL handshake failure' },
      },
    },
  ],
  source: {
    url: 'https://docs.haproxy.org/3.0/management.html',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
