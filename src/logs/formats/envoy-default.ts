import { readEnvoyFlags } from '../causes/envoy-flags.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'

const form =
  /^\[([^\]]+)\] "([^"]*)" (\d{1,3}) (\S+) (\d+) (\d+) (\d+|-) (\d+|-) "([^"]*)" "([^"]*)" "([^"]*)" "([^"]*)" "([^"]*)"\s*$/

export const envoyDefault: LogFormat = defineFormat({
  id: 'envoy-default',
  name: 'Envoy, default text',
  product: 'envoy',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'status',
    'upstreamStatus',
    'durationMs',
    'upstreamMs',
    'upstream',
    'agent',
    'requestId',
    'cause',
  ],
  advice:
    'Add %RESPONSE_CODE_DETAILS% and %UPSTREAM_TRANSPORT_FAILURE_REASON%: they tell a refused connection from TLS and from a time-out.',
  start: stateless((line) => {
    const match = form.exec(line)
    if (match === null) return undefined
    const [, time = '', request = '', status = '', flags = ''] = match
    const draft: Draft = { startsAt: true }
    if (!readTime(draft, 'iso', time)) return undefined
    assign(draft, { is: 'request' }, request)
    assign(draft, { is: 'status' }, status)
    assign(draft, { is: 'duration', unit: 'ms' }, match[7] ?? '')
    assign(draft, { is: 'upstreamDuration', unit: 'ms' }, match[8] ?? '')
    assign(draft, { is: 'forwardedFor' }, match[9] ?? '')
    assign(draft, { is: 'agent' }, match[10] ?? '')
    assign(draft, { is: 'requestId' }, match[11] ?? '')
    assign(draft, { is: 'host' }, match[12] ?? '')
    assign(draft, { is: 'upstream' }, (match[13] ?? '').replace(/^tcp:\/\//, ''))
    const cause = readEnvoyFlags(flags, '', draft.durationMs)
    if (cause !== undefined) draft.cause = cause
    else if (flags === '-' && draft.upstream !== undefined && draft.status !== undefined)
      draft.upstreamStatus = draft.status
    return draft
  }),
  rank: 2,
  samples: [
    {
      line: '[2026-11-22T10:11:12.310Z] "GET /api/cart HTTP/2" 503 UF 0 91 3 - "203.0.113.7" "curl/8.5.0" "cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2" "shop.example" "10.0.2.1:8080"',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 310),
        status: 503,
        durationMs: 3,
        client: '203.0.113.7',
        host: 'shop.example',
        upstream: '10.0.2.1:8080',
        cause: { type: 'connection_refused', by: 'UF' },
      },
    },
    {
      line: '[2026-11-22T10:11:12.310Z] "GET / HTTP/1.1" 200 - 0 91 12 11 "-" "x" "a" "shop.example" "10.0.2.1:8080"',
      record: { status: 200, upstreamStatus: 200, upstreamMs: 11 },
    },
    {
      line: '[2026-11-22T10:11:12.310Z] "GET / HTTP/1.1" 0 DC 0 0 8000 - "-" "x" "a" "shop.example" "10.0.2.1:8080"',
      record: { status: 0, cause: { type: 'client_closed', by: 'DC' } },
    },
  ],
  source: {
    url: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
