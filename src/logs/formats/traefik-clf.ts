import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Meaning } from '../text/assign.ts'
import { compilePattern } from '../text/pattern.ts'

const skip: Meaning = { is: 'skip' }

const read = compilePattern([
  { is: 'client' },
  ' - ',
  skip,
  ' [',
  { is: 'time', form: 'clf' },
  '] "',
  { is: 'request' },
  '" ',
  { is: 'status' },
  ' ',
  skip,
  ' "',
  skip,
  '" "',
  { is: 'agent' },
  '" ',
  skip,
  ' "',
  { is: 'service' },
  '" "',
  { is: 'upstream' },
  '" ',
  { is: 'durationWithUnit' },
])

export const traefikClf: LogFormat = defineFormat({
  id: 'traefik-clf',
  name: 'Traefik access log, common',
  product: 'traefik',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'status',
    'agent',
    'service',
    'upstream',
    'durationMs',
  ],
  advice:
    'accessLog.format: json also has OriginStatus: it would tell whether the application or Traefik made the error.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /api/cart HTTP/1.1" 502 11 "-" "-" 4711 "api@docker" "http://10.0.0.5:8080" 3ms',
      record: {
        client: '203.0.113.7',
        path: '/api/cart',
        status: 502,
        service: 'api@docker',
        upstream: 'http://10.0.0.5:8080',
        durationMs: 3,
      },
    },
    {
      line: '203.0.113.7 - ann [22/Nov/2026:10:11:12 +0000] "GET /x HTTP/2.0" 404 19 "-" "curl/8.5.0" 12 "-" "-" 0ms',
      record: { status: 404, durationMs: 0, agent: 'curl/8.5.0' },
    },
  ],
  source: {
    url: 'https://doc.traefik.io/traefik/observability/access-logs/',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
