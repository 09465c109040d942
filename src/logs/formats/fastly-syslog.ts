import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'

const form =
  /^(\S+) ("?-"?|\S+) ("?-"?|\S+) ([A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})) "?([A-Z]{3,12}) (\S+?)(?: HTTP\/[\d.]+)?"? (\d{3})(?: (.*))?$/

/** Version 1 of Fastly's log format: its time is written as in a header field. */
function read(line: string): LogRecord | undefined {
  const match = form.exec(line)
  if (match === null) return undefined
  const [, client = '', , , time = '', method = '', target = '', status = ''] = match
  const draft: Draft = { method }
  if (!readTime(draft, 'http', time)) return undefined
  if (!assign(draft, { is: 'status' }, status)) return undefined
  assign(draft, { is: 'client' }, client)
  assign(draft, { is: 'target' }, target)
  return draft
}

export const fastlySyslog: LogFormat = defineFormat({
  id: 'fastly-syslog',
  name: 'Fastly real-time log, first version of the default line',
  product: 'fastly',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'path', 'status'],
  advice:
    'Choose version 2 of the log format and a line with %{resp.response}V, %{time.elapsed.usec}V and %{server.datacenter}V: they would tell why, how slow and where.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '203.0.113.7 "-" "-" Sun, 22 Nov 2026 10:11:12 GMT GET /a?b=1 503',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        method: 'GET',
        path: '/a',
        status: 503,
      },
    },
    {
      line: '2001:db8::7 - - Sun, 22 Nov 2026 10:11:12 GMT POST /b HTTP/1.1 200 512',
      record: { client: '2001:db8::7', method: 'POST', path: '/b', status: 200 },
    },
    {
      line: '203.0.113.7 - - Sun, 22 Nov 2026 10:11:12 GMT "GET /c HTTP/2" 502',
      record: { path: '/c', status: 502 },
    },
  ],
  source: {
    url: 'https://www.fastly.com/documentation/guides/integrations/streaming-logs/custom-log-formats/',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
