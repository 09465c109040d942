import { readBalancerLine } from '../causes/aws-load-balancers.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'
import { splitQuoted } from '../text/split-quoted.ts'

const form =
  /^\d{4}-\d\d-\d\dT\S+ \S+ \S+:\d+ (?:-|\S+:\d+) -?[\d.]+ -?[\d.]+ -?[\d.]+ (?:\d{3}|-|0) (?:\d{3}|-|0) \d+ \d+ "/

function read(line: string): LogRecord | undefined {
  if (!form.test(line)) return undefined
  const [time = '', balancer = '', client = '', backend = '-', ...more] = splitQuoted(line)
  const [status = '-', backendStatus = '-', , , request = '', agent = ''] = more.slice(3)
  const times = more.slice(0, 3).map(Number)
  const [requestTime = -1, backendTime = -1] = times
  const draft: Draft = { startsAt: true }
  if (!readTime(draft, 'iso', time)) return undefined
  // A listener for TCP has no statuses: its lines say only that bytes went through.
  if (status !== '-' && !assign(draft, { is: 'status' }, status)) return undefined
  if (times.every((one) => one >= 0))
    draft.durationMs = Math.round(times.reduce((sum, one) => sum + one, 0) * 1e9) / 1e6
  if (backendTime >= 0) draft.upstreamMs = Math.round(backendTime * 1e9) / 1e6
  assign(draft, { is: 'client' }, client)
  assign(draft, { is: 'upstream' }, backend)
  if (backendStatus !== '0') assign(draft, { is: 'upstreamStatus' }, backendStatus)
  if (!request.startsWith('- - ')) assign(draft, { is: 'request' }, request)
  if (draft.host !== undefined) draft.host = draft.host.replace(/:(?:80|443)$/, '')
  assign(draft, { is: 'agent' }, agent)
  draft.service = balancer.slice(0, 256)
  if (draft.status === undefined) return draft
  const targetStatus = backendStatus === '0' ? '-' : backendStatus
  const cause = readBalancerLine({
    status: draft.status,
    targetStatus,
    target: backend,
    requestTime,
  })
  if (cause !== undefined) draft.cause = cause
  return draft
}

export const awsElbClassic: LogFormat = defineFormat({
  id: 'aws-elb-classic',
  name: 'AWS Classic Load Balancer',
  product: 'aws-elb-classic',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'agent',
    'status',
    'upstreamStatus',
    'durationMs',
    'upstreamMs',
    'upstream',
    'service',
    'cause',
  ],
  advice:
    'The Classic Load Balancer logs no request id and no reason; an Application Load Balancer logs both.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '2026-11-22T10:11:12.945958Z my-lb 203.0.113.7:2817 10.0.0.5:80 0.000073 -1 -1 504 0 0 0 "GET http://shop.example:80/ HTTP/1.1" "curl/8.5.0" - -',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 945),
        client: '203.0.113.7',
        upstream: '10.0.0.5:80',
        status: 504,
        method: 'GET',
        path: '/',
        host: 'shop.example',
        service: 'my-lb',
        cause: { type: 'http_response_timeout', by: '504 -, target chosen' },
      },
    },
    {
      line: '2026-11-22T10:11:12.945958Z my-lb 203.0.113.7:2817 10.0.0.5:80 0.000073 0.001048 0.000057 200 200 0 29 "GET http://shop.example:80/a HTTP/1.1"',
      record: { status: 200, upstreamStatus: 200, durationMs: 1.178, upstreamMs: 1.048 },
    },
    {
      line: '2026-11-22T10:11:12.945958Z my-lb 203.0.113.7:2817 - -1 -1 -1 503 0 0 0 "GET http://shop.example:80/ HTTP/1.1" "-" - -',
      record: { status: 503, cause: { type: 'destination_unavailable', by: '503 -, target -' } },
    },
    {
      line: '2026-11-22T10:11:12.945958Z my-lb 203.0.113.7:2817 10.0.0.5:80 0.000932 0.000010 0.000025 - - 82 305 "- - - " "-" - -',
      record: { client: '203.0.113.7', upstream: '10.0.0.5:80' },
    },
  ],
  source: {
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/access-log-collection.html',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
