import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import { apachePieces } from '../text/apache-pattern.ts'
import { compilePattern } from '../text/pattern.ts'

const read = compilePattern(apachePieces('%h %l %u %t "%r" %>s %b "%{Referer}i" "%{User-Agent}i"'))

const plainLine =
  /^[\da-f.:]{3,45} - \S+ \[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] "[A-Z]{1,32} \/(?:[^"\\]|\\.)* HTTP\/[\d.]{1,3}" \d{3} (?:\d+|-) "(?:[^"\\]|\\.)*" "(?:[^"\\]|\\.)*"$/

/** A line of this form that no more telling form can be: an address, a request as usual, two texts, and nothing besides. */
export function isPlainCombined(line: string): boolean {
  return plainLine.test(line)
}

/** What nginx, Apache, H2O, Varnish, Tomcat, Jetty and many others write when nobody chose otherwise. */
export const combined: LogFormat = defineFormat({
  id: 'combined',
  name: 'combined log format',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'path', 'status', 'agent'],
  advice:
    'nginx: append `$request_time "$upstream_addr" "$upstream_status" "$upstream_response_time"` to log_format; Apache: append `%D`.',
  start: stateless(read),
  rank: 1,
  samples: [
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /api/cart?id=7 HTTP/1.1" 502 157 "-" "curl/8.5.0"',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        method: 'GET',
        path: '/api/cart',
        status: 502,
        agent: 'curl/8.5.0',
      },
    },
    {
      line: '2001:db8::7 - ann [22/Nov/2026:11:11:12 +0100] "\\x16\\x03\\x01" 400 0 "-" "-"',
      record: { timeMs: Date.UTC(2026, 10, 22, 10, 11, 12), client: '2001:db8::7', status: 400 },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /a\\"b HTTP/1.1" 200 5 "-" "say \\"hi\\""',
      record: { timeMs: Date.UTC(2026, 10, 22, 10, 11, 12), path: '/a\\"b', status: 200 },
    },
  ],
  source: {
    url: 'https://httpd.apache.org/docs/2.4/mod/mod_log_config.html#formats',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
