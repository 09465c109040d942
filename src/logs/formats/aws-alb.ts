import { readBalancerLine } from '../causes/aws-load-balancers.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'
import { splitQuoted } from '../text/split-quoted.ts'

const form =
  /^(?:https?|h2c?|grpcs?|wss?) \d{4}-\d\d-\d\dT\S+ \S+ \S+ \S+ -?[\d.]+ -?[\d.]+ -?[\d.]+ /

/** Columns are only ever appended, so what stands behind the ones that are read does not matter. */
function read(line: string): LogRecord | undefined {
  if (!form.test(line)) return undefined
  const parts = splitQuoted(line)
  const [, time = '', balancer = '', client = '', target = '-'] = parts
  const [requestText = '', targetText = '', responseText = '', status = '', targetStatus = '-'] =
    parts.slice(5)
  const draft: Draft = {}
  if (!readTime(draft, 'iso', time)) return undefined
  if (status !== '-' && !assign(draft, { is: 'status' }, status)) return undefined
  const times = [requestText, targetText, responseText].map(Number)
  const [requestTime = -1, targetTime = -1] = times
  const [, , request = '', agent = '', , , group = '', trace = '', host = '', , , created = ''] =
    parts.slice(10)
  const [actions = '', , reason = ''] = parts.slice(22)
  const tookMs = between(created, draft.timeMs)
  if (times.every((one) => one >= 0))
    draft.durationMs = Math.round(times.reduce((sum, one) => sum + one, 0) * 1e6) / 1000
  // Without times of its own, an answer at once has none that is worth to be called a duration.
  else if (tookMs !== undefined && tookMs > 0) draft.durationMs = tookMs
  if (targetTime >= 0) draft.upstreamMs = targetTime * 1000
  assign(draft, { is: 'client' }, client)
  assign(draft, { is: 'upstream' }, target)
  assign(draft, { is: 'upstreamStatus' }, targetStatus)
  assign(draft, { is: 'request' }, request)
  if (draft.host !== undefined) draft.host = draft.host.replace(/:(?:80|443)$/, '')
  if (host !== '-' && host !== '') draft.host = host.slice(0, 256)
  assign(draft, { is: 'agent' }, agent)
  assign(draft, { is: 'service' }, /targetgroup\/([^/]+)/.exec(group)?.[1] ?? balancer)
  assign(draft, { is: 'requestId' }, trace)
  const cause = readBalancerLine({
    status: draft.status ?? 0,
    targetStatus,
    target,
    requestTime,
    reason,
    actions,
    ...(tookMs !== undefined && { tookMs }),
  })
  if (cause !== undefined) draft.cause = cause
  return draft
}

/** Milliseconds from the request's creation to its end, where that is no more than a day. */
function between(created: string, endMs: number | undefined): number | undefined {
  const start: Draft = {}
  if (endMs === undefined || !readTime(start, 'iso', created)) return undefined
  const took = endMs - (start.timeMs ?? 0)
  return took >= 0 && took < 86_400_000 ? took : undefined
}

const rest =
  'ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/api/73e2d6bc24d8a067 "Root=1-58337262-36d228ad5d99923122bbe354" "shop.example" "arn:aws:acm:eu-central-1:111122223333:certificate/1"'

export const awsAlb: LogFormat = defineFormat({
  id: 'aws-alb',
  name: 'AWS Application Load Balancer',
  product: 'aws-alb',
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
    'requestId',
    'cause',
  ],
  advice:
    'Connection logs of the load balancer tell TLS failures of clients; CloudWatch HealthyHostCount tells when targets went away.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: `https 2026-11-22T10:11:12.186641Z app/my-lb/50dc6c495c0c9188 203.0.113.7:2817 10.0.0.5:80 0.001 -1 -1 504 - 34 366 "GET https://shop.example:443/report?id=7 HTTP/2.0" "curl/8.5.0" ${rest} 1 2026-11-22T10:10:12.185000Z "forward" "-" "-" "10.0.0.5:80" "-" "-" "-" TID_4711`,
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 186),
        client: '203.0.113.7',
        upstream: '10.0.0.5:80',
        status: 504,
        durationMs: 60_001,
        method: 'GET',
        path: '/report',
        host: 'shop.example',
        service: 'api',
        cause: { type: 'http_response_timeout', by: '504 -, target chosen' },
      },
    },
    {
      line: `h2 2026-11-22T10:11:12.186641Z app/my-lb/50dc6c495c0c9188 2001:db8::7:2817 10.0.0.5:80 -1 -1 -1 504 - 34 366 "GET https://shop.example:443/ HTTP/2.0" "curl/8.5.0" ${rest} 1 2026-11-22T10:11:02.180000Z "forward" "-" "-" "-" "-" "-" "-"`,
      record: {
        status: 504,
        durationMs: 10_006,
        cause: { type: 'connection_timeout', by: '504 -, target chosen' },
      },
    },
    {
      line: `http 2026-11-22T10:11:12.186641Z app/my-lb/50dc6c495c0c9188 203.0.113.7:2817 - -1 -1 -1 503 - 34 366 "GET http://shop.example:80/ HTTP/1.1" "a "quoted"agent" - - arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/api/73e2 "Root=1-5833" "-" "-" 0 2026-11-22T10:11:12.185000Z "forward" "-" "-" "-" "-" "-" "-"`,
      record: {
        status: 503,
        agent: 'a "quoted"agent',
        host: 'shop.example',
        cause: { type: 'destination_unavailable', by: '503 -, target -' },
      },
    },
    {
      line: `https 2026-11-22T10:11:12.186641Z app/my-lb/50dc6c495c0c9188 203.0.113.7:2817 10.0.0.5:80 0.001 0.250 0.001 502 502 34 366 "POST https://shop.example:443/a HTTP/2.0" "-" ${rest} 1 2026-11-22T10:11:11.934000Z "waf,forward" "-" "-" "10.0.0.5:80" "502" "-" "-" TID_4711 "-" "-" "-"`,
      record: { status: 502, upstreamStatus: 502, durationMs: 252, upstreamMs: 250 },
    },
    {
      line: `https 2026-11-22T10:11:12.186641Z app/my-lb/50dc6c495c0c9188 203.0.113.7:2817 10.0.0.5:80 0.000 -1 -1 502 - 34 366 "GET https://shop.example:443/a HTTP/2.0" "-" ${rest} 1 2026-11-22T10:11:12.180000Z "forward" "-" "-" "10.0.0.5:80" "-" "-" "-"`,
      record: { status: 502, cause: { type: 'connection_terminated', by: '502 -, target chosen' } },
    },
    {
      line: `https 2026-11-22T10:11:12.186641Z app/my-lb/50dc6c495c0c9188 203.0.113.7:2817 - 0.000 0.033 0.000 502 - 34 366 "GET https://shop.example:443/fn HTTP/2.0" "-" ${rest} 1 2026-11-22T10:11:12.150000Z "forward" "-" "LambdaInvalidResponse" "-" "-" "-" "-"`,
      record: {
        status: 502,
        cause: {
          type: 'http_protocol_error',
          faultDomain: 'application',
          by: 'LambdaInvalidResponse',
        },
      },
    },
  ],
  source: {
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
