import { readEnvoyFlags } from '../causes/envoy-flags.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'

const form =
  /^\[([^\]]+)\] "([^"]*)" (\d{1,3}) (\S+) (\S+) (\S+) "([^"]*)" (\d+) (\d+) (\d+|-) (\d+|-) "([^"]*)" "([^"]*)" "([^"]*)" "([^"]*)" "([^"]*)" (\S+) (\S+) (\S+) (\S+) (\S+) (\S+)\s*$/

export const istioText: LogFormat = defineFormat({
  id: 'istio-text',
  name: 'Istio, default text',
  product: 'istio',
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
    'service',
    'agent',
    'requestId',
    'cause',
  ],
  advice: 'meshConfig.accessLogEncoding: JSON has the same fields by name.',
  start: stateless((line) => {
    const match = form.exec(line)
    if (match === null) return undefined
    const [, time = '', request = '', status = '', flags = '', details = '', , transport = ''] =
      match
    const draft: Draft = { startsAt: true }
    if (!readTime(draft, 'iso', time)) return undefined
    assign(draft, { is: 'request' }, request)
    assign(draft, { is: 'status' }, status)
    assign(draft, { is: 'duration', unit: 'ms' }, match[10] ?? '')
    assign(draft, { is: 'upstreamDuration', unit: 'ms' }, match[11] ?? '')
    assign(draft, { is: 'forwardedFor' }, match[12] ?? '')
    assign(draft, { is: 'agent' }, match[13] ?? '')
    assign(draft, { is: 'requestId' }, match[14] ?? '')
    assign(draft, { is: 'host' }, match[15] ?? '')
    assign(draft, { is: 'upstream' }, (match[16] ?? '').replace(/^tcp:\/\//, ''))
    assign(draft, { is: 'service' }, match[17] ?? '')
    if (draft.client === undefined) assign(draft, { is: 'client' }, match[20] ?? '')
    const cause = readEnvoyFlags(flags, transport === '-' || transport === '' ? details : transport)
    if (cause !== undefined) draft.cause = cause
    else if (details === 'via_upstream' && draft.status !== undefined)
      draft.upstreamStatus = draft.status
    // The callee's side of the same request: the caller's line counts.
    if (draft.service?.startsWith('inbound|')) draft.double = 'mesh-inbound'
    return draft
  }),
  rank: 2,
  samples: [
    {
      line: '[2026-11-22T10:11:12.118Z] "GET /productpage HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "203.0.113.7" "curl/8.5.0" "7c20db9a" "shop.example" "-" outbound|9080||productpage.default.svc.cluster.local - 10.124.2.10:8080 10.128.0.60:21742 - default',
      record: {
        status: 503,
        durationMs: 0,
        host: 'shop.example',
        service: 'outbound|9080||productpage.default.svc.cluster.local',
        cause: { type: 'destination_unavailable', by: 'UH no_healthy_upstream' },
      },
    },
    {
      line: '[2026-11-22T10:11:12.118Z] "GET /x HTTP/1.1" 200 - via_upstream - "-" 0 178 2 1 "-" "curl/8.5.0" "785918d6" "details:9080" "10.68.2.10:9080" inbound|9080|| 127.0.0.6:1 10.68.2.10:9080 10.68.2.11:2 outbound_.9080_._.details default',
      record: { status: 200, upstreamStatus: 200, double: 'mesh-inbound', client: '10.68.2.11' },
    },
    {
      line: '[2026-11-22T10:11:12.118Z] "GET /reviews HTTP/1.1" 503 UF upstream_reset_before_response_started{connection_failure,delayed_connect_error:_111} - "-" 0 145 0 - "-" "x" "5644" "reviews:9080" "[2001:db8::14]:9080" outbound|9080||reviews - 10.124.2.14:9080 [2001:db8::6]:48816 - default',
      record: {
        status: 503,
        client: '2001:db8::6',
        upstream: '[2001:db8::14]:9080',
        cause: {
          type: 'connection_refused',
          by: 'UF upstream_reset_before_response_started{connection_failure,delayed_connect_error:_111}',
        },
      },
    },
    {
      line: '[2026-11-22T10:11:12.118Z] "- - HTTP/1.1" 400 DPE http1.codec_error - "-" 0 11 46 - "-" "-" "-" "-" "-" - - 10.124.2.10:8080 10.128.0.60:51643 - -',
      record: {
        status: 400,
        client: '10.128.0.60',
        cause: { type: 'http_request_error', by: 'DPE http1.codec_error' },
      },
    },
  ],
  source: {
    url: 'https://istio.io/latest/docs/tasks/observability/logs/access-log/',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
