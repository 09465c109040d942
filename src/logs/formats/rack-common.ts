import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import { apachePieces } from '../text/apache-pattern.ts'
import { compilePattern } from '../text/pattern.ts'

/** The common format and seconds with four decimals. */
const read = compilePattern(apachePieces('%h %l %u %t "%r" %>s %b '), (draft, rest) => {
  if (!/^\d+\.\d{4}$/.test(rest)) return false
  draft.durationMs = Number(rest) * 1000
  return true
})

export const rackCommon: LogFormat = defineFormat({
  id: 'rack-common',
  name: 'Rack::CommonLogger, as Puma, Rackup and Sinatra use it',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'path', 'status', 'durationMs'],
  advice:
    'Rack::CommonLogger has no user agent and no request id; Lograge or rack-timeout’s log have both.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /cart?id=7 HTTP/1.1" 500 145 0.0312',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        method: 'GET',
        path: '/cart',
        status: 500,
        durationMs: 31.2,
      },
    },
    {
      line: '::1 - ann [22/Nov/2026:11:11:12 +0100] "POST /orders HTTP/1.1" 503 - 30.0012',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '::1',
        path: '/orders',
        status: 503,
      },
    },
    {
      line: '- - - [22/Nov/2026:10:11:12 +0000] "GET /a\\"b HTTP/1.1" 200 5 0.0001',
      record: { path: '/a\\"b', status: 200 },
    },
  ],
  source: {
    url: 'https://github.com/rack/rack/blob/main/lib/rack/common_logger.rb',
    checked: '2026-11-24',
    kind: 'secondary',
  },
})
