import type { LineReader, LogFormat } from '../format.ts'
import { defineFormat } from '../format.ts'
import { apachePieces } from '../text/apache-pattern.ts'
import { compilePattern } from '../text/pattern.ts'
import { readTail } from '../text/read-tail.ts'

/** The combined form, and behind it times, upstreams or addresses. */
function start(): LineReader {
  const read = compilePattern(
    apachePieces('%h %l %u %t "%r" %>s %b "%{Referer}i" "%{User-Agent}i" '),
    (draft, rest) => {
      if (rest === '') return false
      readTail(draft, rest)
      return (
        draft.durationMs !== undefined ||
        draft.upstream !== undefined ||
        draft.host !== undefined ||
        /^"[^"]*"$/.test(rest)
      )
    },
  )
  return read
}

export const nginxTiming: LogFormat = defineFormat({
  id: 'nginx-timing',
  name: 'nginx, combined or main with times and upstreams appended',
  product: 'nginx',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'status',
    'agent',
    'durationMs',
    'upstream',
    'upstreamStatus',
    'upstreamMs',
    'connectMs',
    'requestId',
    'host',
  ],
  advice:
    'log_format … $request_time "$upstream_addr" "$upstream_status" "$upstream_response_time" $host;',
  start,
  rank: 1,
  samples: [
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /report HTTP/1.1" 504 167 "-" "curl/8.5.0" rt=60.001 uct="0.001" uht="-" urt="60.000" ua="10.0.0.5:8080" us="504" rid=4c7d2079340e68353c7d0dfff00b904b',
      record: {
        status: 504,
        durationMs: 60_001,
        connectMs: 1,
        upstreamMs: 60_000,
        upstream: '10.0.0.5:8080',
        upstreamStatus: 504,
      },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET / HTTP/2.0" 200 612 "-" "x" "198.51.100.4, 10.0.0.9"',
      record: { status: 200, client: '198.51.100.4', path: '/' },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /a HTTP/1.1" 502 552 "-" "x" 0.004 0.000, 0.004 10.0.0.5:8080, 10.0.0.6:8080 502, 502',
      record: {
        status: 502,
        durationMs: 4,
        upstream: '10.0.0.6:8080',
        tries: 2,
        upstreamStatus: 502,
        upstreamMs: 4,
      },
    },
    {
      line: '2001:db8::7 - - [22/Nov/2026:10:11:12 +0000] "GET /a HTTP/1.1" 502 552 "-" "say \\x22hi\\x22" 1.250 [2001:db8::5]:80, 10.0.0.6:80 : unix:/run/app.sock 502, 502 : 504 0.250, 0.000 : 1.000 shop.example',
      record: {
        durationMs: 1250,
        upstream: 'unix:/run/app.sock',
        tries: 3,
        upstreamStatus: 504,
        upstreamMs: 1250,
        host: 'shop.example',
      },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /a HTTP/1.1" 502 552 "-" "x" "0.003" [10.0.0.5:8080] [0.002] [502]',
      record: { durationMs: 3, upstream: '10.0.0.5:8080', upstreamMs: 2, upstreamStatus: 502 },
    },
  ],
  source: {
    url: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#variables',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
