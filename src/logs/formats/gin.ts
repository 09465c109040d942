import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'
import { stripColour } from '../text/strip-colour.ts'

const form =
  /^(?:\[[\w-]{1,40}\] )?(\d{4}\/\d\d\/\d\d) - (\d\d:\d\d:\d\d) \| *(\d{3}) *\| *([\dµa-z.]+) *\| *(\S+) *\| *([A-Z]+) +"?(\S+?)"?$/

function read(line: string): LogRecord | undefined {
  const match = form.exec(stripColour(line))
  if (match === null) return undefined
  const [, day, time, status = '', took = '', client = '', method = '', target = ''] = match
  const draft: Draft = {}
  if (!readTime(draft, 'iso', `${day} ${time}`)) return undefined
  if (!assign(draft, { is: 'status' }, status)) return undefined
  assign(draft, { is: 'durationWithUnit' }, took)
  assign(draft, { is: 'client' }, client)
  assign(draft, { is: 'method' }, method)
  assign(draft, { is: 'target' }, target)
  return draft
}

export const gin: LogFormat = defineFormat({
  id: 'gin',
  name: 'Gin (Go), its default logger',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'path', 'status', 'durationMs'],
  advice: 'Its times have no zone: write a LogFormatter with time.RFC3339, or log JSON.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '[GIN] 2026/11/22 - 10:11:12 | 502 |    1.204ms |     203.0.113.7 | GET      "/api/cart?id=7"',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        localTime: true,
        status: 502,
        durationMs: 1.204,
        client: '203.0.113.7',
        method: 'GET',
        path: '/api/cart',
      },
    },
    {
      line: '[GIN] 2026/11/22 - 10:11:12 | 200 |       1m3.2s |     2001:db8::7 | POST     "/a"',
      record: { status: 200, durationMs: 63_200, client: '2001:db8::7', method: 'POST' },
    },
  ],
  source: {
    url: 'https://github.com/gin-gonic/gin/blob/master/logger.go',
    checked: '2026-11-25',
    kind: 'unverified',
  },
})
