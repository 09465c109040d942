import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import { apachePieces } from '../text/apache-pattern.ts'
import { compilePattern } from '../text/pattern.ts'

export const common: LogFormat = defineFormat({
  id: 'common',
  name: 'common log format',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'path', 'status'],
  advice:
    'Apache: LogFormat "%h %l %u %t \\"%r\\" %>s %b \\"%{Referer}i\\" \\"%{User-Agent}i\\" %D"',
  start: stateless(
    compilePattern(
      apachePieces('%h %l %u %t "%r" %>s '),
      ({ client = '' }, rest) =>
        // What a logger puts before the line is no client.
        /^(?:\d+|-)$/.test(rest) && !/^\d\d:\d\d:\d\d|^[A-Z]{4,8}:/.test(client),
    ),
  ),
  rank: 1,
  samples: [
    {
      line: '203.0.113.7 - frank [22/Nov/2026:10:11:12 +0100] "GET /index.html HTTP/1.1" 200 2326',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 9, 11, 12),
        client: '203.0.113.7',
        path: '/index.html',
        status: 200,
      },
    },
    {
      line: 'host.example - - [22/Nov/2026:10:11:12 +0000] "POST /x?y HTTP/1.0" 503 -',
      record: { client: 'host.example', method: 'POST', path: '/x', status: 503 },
    },
    {
      line: '2001:db8::7 - - [22/Nov/2026:10:11:12 +0000] "-" 408 -',
      record: { client: '2001:db8::7', status: 408 },
    },
  ],
  source: {
    url: 'https://httpd.apache.org/docs/2.4/logs.html#common',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
