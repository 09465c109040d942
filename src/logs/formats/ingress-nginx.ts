import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import { nginxPieces } from '../text/nginx-pattern.ts'
import { compilePattern } from '../text/pattern.ts'

const access = compilePattern(
  nginxPieces(
    '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent" $request_length $request_time [$proxy_upstream_name] [$proxy_alternative_upstream_name] $upstream_addr $upstream_response_length $upstream_response_time $upstream_status $req_id',
  ),
)

/** The controller's own messages stand in the same stream. */
const klog = /^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{6} +\d+ \S+\.go:\d+\] /

function read(line: string): Reading {
  const draft = access(line)
  if (draft === undefined) return klog.test(line) ? 'no-event' : undefined
  if (draft.status === 503 && draft.service !== undefined && draft.upstream === undefined)
    draft.cause = {
      type: 'destination_unavailable',
      by: 'no upstream: the service has no endpoints',
    }
  return draft
}

export const ingressNginx: LogFormat = defineFormat({
  id: 'ingress-nginx',
  name: 'Kubernetes ingress-nginx',
  product: 'ingress-nginx',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'status',
    'upstreamStatus',
    'durationMs',
    'upstreamMs',
    'upstream',
    'service',
    'agent',
    'requestId',
  ],
  advice:
    'log-format-upstream: keep $upstream_status and $upstream_response_time in it, and add $host: with several sites it would tell which one fails.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /v2/some HTTP/1.1" 502 552 "-" "curl/8.5.0" 348 0.004 [default-web2-8080] [] 172.17.0.6:8080, 172.17.0.7:8080 0, 0 0.000, 0.004 502, 502 835136ae24486dbb4156dcbe21f5d402',
      record: {
        status: 502,
        durationMs: 4,
        service: 'default-web2-8080',
        upstream: '172.17.0.7:8080',
        tries: 2,
        upstreamStatus: 502,
        requestId: '835136ae24486dbb4156dcbe21f5d402',
      },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /a HTTP/1.1" 503 190 "-" "x" 348 0.000 [default-web-80] [] - - - - 529a007902362a5f51385a5fa7049884',
      record: {
        status: 503,
        service: 'default-web-80',
        cause: {
          type: 'destination_unavailable',
          by: 'no upstream: the service has no endpoints',
        },
      },
    },
    {
      line: '2001:db8::7 - - [22/Nov/2026:10:11:12 +0000] "GET /a HTTP/2.0" 200 61 "-" "x" 348 0.001 [default-web-80] [] [2001:db8::5]:80, unix:/run/web.sock - 0.100, - 502, - 529a007902362a5f51385a5fa7049884',
      record: { status: 200, tries: 2, upstream: 'unix:/run/web.sock', upstreamMs: 100 },
    },
    {
      line: 'W1122 10:11:12.123456       7 controller.go:1095] Service "default/web" does not have any active Endpoint.',
      record: 'no-event',
    },
  ],
  source: {
    url: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/log-format/',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
