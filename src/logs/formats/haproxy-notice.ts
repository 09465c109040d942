import type { CauseType } from '../../model/cause.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { textLimits } from '../record.ts'

const form =
  /^(?:\[(\w+)\]\s+\S+ \(\d+\) : )?((?:Health check for )?[Ss]erver (\S+) (?:is (DOWN|UP|going DOWN)|failed|succeeded)|backend (\S+) has no server available|Backup [Ss]erver (\S+) is (?:DOWN|UP)|Proxy \S+ (?:started|stopped)|[Ss]topping (?:frontend|backend|proxy) \S+)(.*)$/

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

export const haproxyNotice: LogFormat = defineFormat({
  id: 'haproxy-notice',
  name: 'HAProxy, messages about servers',
  product: 'haproxy',
  log: 'error',
  reads: ['level', 'upstream', 'cause'],
  start: stateless((line) => {
    const match = form.exec(line)
    if (match === null) return undefined
    const [, level, , server, , backend] = match
    const draft: Draft = {
      level: (level ?? 'alert').toLowerCase(),
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
  ],
  source: {
    url: 'https://docs.haproxy.org/3.0/management.html',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
