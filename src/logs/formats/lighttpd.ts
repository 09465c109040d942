import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import { apachePieces } from '../text/apache-pattern.ts'
import { compilePattern } from '../text/pattern.ts'
import { readTail } from '../text/read-tail.ts'

const read = compilePattern(
  apachePieces('%h %V %u %t "%r" %>s %b "%{Referer}i" "%{User-Agent}i"'),
  (draft, rest) => {
    readTail(draft, rest)
    // %D is in microseconds.
    const micros = /^ (\d{1,12})$/.exec(rest)?.[1]
    if (micros !== undefined) draft.durationMs = Number(micros) / 1000
    return true
  },
)

export const lighttpd: LogFormat = defineFormat({
  id: 'lighttpd',
  name: 'lighttpd, mod_accesslog',
  product: 'lighttpd',
  log: 'access',
  reads: ['timeMs', 'client', 'host', 'method', 'path', 'status', 'agent', 'durationMs'],
  advice:
    'accesslog.format = "%h %V %u %t \\"%r\\" %>s %b \\"%{Referer}i\\" \\"%{User-Agent}i\\" %D"',
  start: stateless((line) => {
    // The second word is the host; the combined form has a dash there.
    const second = /^\S+ (\S+) \S+ \[/.exec(line)?.[1]
    return second === undefined ||
      !(second.includes('.') || second === 'localhost' || /:\d+$/.test(second))
      ? undefined
      : read(line)
  }),
  rank: 2,
  samples: [
    {
      line: '203.0.113.7 shop.example - [22/Nov/2026:10:11:12 +0000] "GET /x HTTP/1.1" 503 341 "-" "curl/8.5.0"',
      record: { client: '203.0.113.7', host: 'shop.example', path: '/x', status: 503 },
    },
    {
      line: '203.0.113.7 shop.example - [22/Nov/2026:10:11:12 +0000] "GET /x HTTP/1.1" 200 341 "-" "-" 482287',
      record: { host: 'shop.example', durationMs: 482.287 },
    },
    {
      line: '2001:db8::7 localhost ann [22/Nov/2026:10:11:12 +0000] "GET / HTTP/1.1" 200 341 "-" "say \\"hi\\""',
      record: { client: '2001:db8::7', host: 'localhost', status: 200, agent: 'say \\"hi\\"' },
    },
    {
      line: '- 192.0.2.5 - [22/Nov/2026:10:11:12 -0700] "HEAD /healthz HTTP/1.1" 200 0 158 128 0 "-" "curl/8.5.0"',
      record: { host: '192.0.2.5', path: '/healthz', agent: 'curl/8.5.0' },
    },
  ],
  source: {
    url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Mod_accesslog',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
