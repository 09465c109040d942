import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'
import { endOfQuoted } from '../text/pattern.ts'
import { readTail } from '../text/read-tail.ts'

/** Apache's ssl_request_log: the number at its end is bytes, and a status is nowhere. */
const sslRequest =
  /^\[[^\]]{18,40}\] \S+ (?:TLSv\d\S*|SSLv\d\S*|-) (?:[A-Z\d_-]+|-) "(?:[^"\\]|\\.)*" (?:\d+|-)$/

/**
 * Any line with a time in brackets, then the request in quotes, then the status, whatever stands before and after. It
 * takes the lines that no known form fits; the fast scanner reads the same.
 */
function read(line: string): Reading {
  if (sslRequest.test(line)) return 'no-event'
  const open = line.indexOf('[')
  const close = line.indexOf(']', open)
  if (open < 0 || close < 0) return undefined
  const draft: Draft = {}
  if (!readTime(draft, 'clf', line.slice(open + 1, close))) return undefined
  const quote = line.indexOf('"', close)
  if (quote < 0) return undefined
  const end = endOfQuoted(line, quote + 1)
  if (end < 0 || line[end + 1] !== ' ') return undefined
  if (!assign(draft, { is: 'status' }, line.slice(end + 2, end + 5).trimEnd())) return undefined
  assign(draft, { is: 'request' }, line.slice(quote + 1, end))
  const before = line.slice(0, open).trim().split(' ')
  const client = before.find((word) =>
    /^(?:\d{1,3}\.){3}\d{1,3}$|^[\da-f]*:[\da-f:.]+$/i.test(word),
  )
  if (client !== undefined) draft.client = client
  readRest(draft, line.slice(end + 5))
  return draft
}

/** Bytes, then referer and user agent where two quoted texts follow, then whatever was appended. */
function readRest(draft: Draft, rest: string): void {
  const quoted = /^ (?:\d+|-) "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)"/.exec(rest)
  if (quoted?.[1] !== undefined) assign(draft, { is: 'agent' }, quoted[1])
  const tail = rest.slice(quoted?.[0].length ?? / (?:\d+|-)/.exec(rest)?.[0].length ?? 0)
  readTail(draft, tail)
}

export const clfLike: LogFormat = defineFormat({
  id: 'clf-like',
  name: 'a custom access log in the common style',
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
    'host',
  ],
  advice:
    "Give the format string with --format, so that durations and upstreams can be read: --format '$remote_addr … $status …' or --format '%h … %>s …'.",
  start: stateless(read),
  rank: 0,
  samples: [
    {
      line: 'shop.example 203.0.113.7 s-12 ann [22/Nov/2026:10:11:12 +0000] "GET /a HTTP/1.1" 500 12 1.25 gold "x"',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        method: 'GET',
        path: '/a',
        status: 500,
      },
    },
    {
      line: '[22/Nov/2026:10:11:12 +0000] 203.0.113.7 TLSv1.3 TLS_AES_256_GCM_SHA384 "GET /a HTTP/1.1" 512',
      record: 'no-event',
    },
  ],
  source: {
    url: 'https://httpd.apache.org/docs/2.4/logs.html#common',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
