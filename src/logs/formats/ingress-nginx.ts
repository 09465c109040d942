import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import { nginxPieces } from '../text/nginx-pattern.ts'
import { compilePattern } from '../text/pattern.ts'

const read = compilePattern(
  nginxPieces(
    '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent" $request_length $request_time [$proxy_upstream_name] [$proxy_alternative_upstream_name] ',
  ),
  (draft, rest) => {
    // Four lists of equal length, one value a try, then the id.
    const words = rest.trim().split(/(?<!,) /)
    const [address = '-', , time = '-', status = '-', id = '-'] = words
    if (address !== '-') {
      const tries = address.split(/, ?/)
      draft.tries = tries.length
      draft.upstream = tries.at(-1) ?? address
    } else if (draft.status === 503) {
      draft.cause = {
        type: 'destination_unavailable',
        by: 'no upstream: the service has no endpoints',
      }
    }
    const last = status.split(/, ?/).at(-1) ?? ''
    if (/^[1-5]\d\d$/.test(last)) draft.upstreamStatus = Number(last)
    const times = time
      .split(/, ?/)
      .map(Number)
      .filter((one) => !Number.isNaN(one))
    if (times.length > 0) draft.upstreamMs = times.reduce((sum, one) => sum + one, 0) * 1000
    if (id !== '-') draft.requestId = id
    return words.length >= 4
  },
)

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
      record: { status: 503, service: 'default-web-80' },
    },
  ],
  source: {
    url: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/log-format/',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
