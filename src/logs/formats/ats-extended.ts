import { readTrafficServerCode } from '../causes/traffic-server-codes.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import { apachePieces } from '../text/apache-pattern.ts'
import { compilePattern } from '../text/pattern.ts'

/** Size, the origin's status, seven sizes, the seconds it took; `extended2` adds route, finish codes and cache result. */
const tail = /^(?:\d+|-) (\d{3}|-) (?:(?:\d+|-) ){7}(\d+)(?: ([A-Z_]+|-) \S+ \S+ ([A-Z_]+|-))?$/

const read = compilePattern(apachePieces('%h - %u %t "%r" %s '), (draft, rest) => {
  const match = tail.exec(rest)
  if (match === null) return false
  const [, origin = '-', seconds = '', , code] = match
  // 000: the origin server was not asked, or it did not answer.
  if (/^[1-9]/.test(origin)) draft.upstreamStatus = Number(origin)
  draft.durationMs = Number(seconds) * 1000
  const cause = code === undefined ? undefined : readTrafficServerCode(code)
  if (cause !== undefined) draft.cause = cause
  return true
})

export const atsExtended: LogFormat = defineFormat({
  id: 'ats-extended',
  name: 'Apache Traffic Server, extended and extended2',
  product: 'apache-traffic-server',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'host',
    'path',
    'status',
    'upstreamStatus',
    'durationMs',
    'cause',
  ],
  advice:
    'Add %<ttms> (milliseconds a request), %<sssc> (the status of the origin server) and %<crc> (the result code) to the format.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET http://shop.example/x?y HTTP/1.1" 502 297 000 0 0 0 129 60 0 0 2 DIRECT FIN FIN ERR_CONNECT_FAIL',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        status: 502,
        host: 'shop.example',
        path: '/x',
        durationMs: 2000,
        cause: { type: 'destination_unavailable', by: 'ERR_CONNECT_FAIL' },
      },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET http://shop.example/ HTTP/1.1" 200 9297 200 9297 0 0 129 230 170 210 0',
      record: { status: 200, upstreamStatus: 200, durationMs: 0 },
    },
    {
      line: '2001:db8::7 - ann [22/Nov/2026:10:11:12 +0000] "GET http://shop.example/ HTTP/1.1" 000 0 503 12 0 0 129 0 170 210 8 DIRECT INTR FIN ERR_CLIENT_ABORT',
      record: {
        status: 0,
        upstreamStatus: 503,
        client: '2001:db8::7',
        cause: { type: 'client_closed', by: 'ERR_CLIENT_ABORT' },
      },
    },
  ],
  source: {
    url: 'https://docs.trafficserver.apache.org/en/latest/admin-guide/logging/examples.en.html',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
