import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import { haproxyPieces } from '../text/haproxy-pattern.ts'
import { anythingElse, compilePattern } from '../text/pattern.ts'

/** HAProxy, log.c: `clf_http_log_format`; captured cookies and headers follow. */
const read = compilePattern(
  haproxyPieces(
    '%{+Q}o %{-Q}ci - - [%trg] %r %ST %B "" "" %cp %ms %ft %b %s %TR %Tw %Tc %Tr %Ta %tsc %ac %fc %bc %sc %rc %sq %bq',
  ).concat(' '),
  anythingElse,
)

export const haproxyClf: LogFormat = defineFormat({
  id: 'haproxy-clf',
  name: 'HAProxy, option httplog clf',
  product: 'haproxy',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'status',
    'durationMs',
    'upstreamMs',
    'connectMs',
    'upstream',
    'service',
    'tries',
    'cause',
  ],
  advice:
    'option httplog without clf has the same and is read by more programs; %{+Q}[bc_err_str] would tell why a connection failed.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /a?b HTTP/1.1" 504 212 "" "" 33317 655 "fe" "be" "srv1" 0 0 1 -1 60001 "sH--" 1 1 0 0 +1 0 0 "-" "-" ',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        status: 504,
        path: '/a',
        upstream: 'be/srv1',
        durationMs: 60_001,
        connectMs: 1,
        tries: 2,
        cause: { type: 'http_response_timeout', by: 'sH--' },
      },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET / HTTP/1.1" 200 212 "" "" 33317 655 "fe" "be" "srv1" 0 0 1 4 5 "----" 1 1 0 0 0 0 0 "-" "-" ',
      record: { status: 200, upstreamMs: 4, durationMs: 5 },
    },
    {
      line: '2001:db8::7 - - [22/Nov/2026:10:11:12 +0000] "<BADREQ>" 400 0 "" "" 33317 655 "fe" "fe" "<NOSRV>" -1 -1 -1 -1 12 "PR--" 1 1 0 0 0 0 0 "-" "-" ',
      record: {
        status: 400,
        client: '2001:db8::7',
        cause: { type: 'http_request_denied', by: 'PR--' },
      },
    },
  ],
  source: {
    url: 'https://docs.haproxy.org/3.0/configuration.html#4.2-option%20httplog',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
