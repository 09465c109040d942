import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import type { Piece } from '../text/pattern.ts'
import { compilePattern } from '../text/pattern.ts'
import { readTail } from '../text/read-tail.ts'

const skip: Meaning = { is: 'skip' }
const head: readonly Piece[] = [
  { is: 'host' },
  ' ',
  { is: 'client' },
  ' ',
  skip,
  ' ',
  skip,
  ' [',
  { is: 'time', form: 'clf', start: true },
  '] "',
  { is: 'request' },
  '" ',
  { is: 'status' },
  ' ',
]

/** The virtual host before everything else: what Debian writes to other_vhosts_access.log. */
const combined = compilePattern(
  [...head, skip, ' "', skip, '" "', { is: 'agent' }, '"'],
  (draft, rest) => {
    readTail(draft, rest)
    readMicros(draft, / (\d+)$/.exec(rest)?.[1])
    return true
  },
)

const common = compilePattern(head, (draft, rest) => {
  const match = /^(?:\d+|-)(?: (\d+))?$/.exec(rest)
  readMicros(draft, match?.[1])
  return match !== null
})

/** After a name with its port whatever follows is read. */
const custom = compilePattern(head, (draft, rest) => {
  readTail(draft, rest)
  return /^(?:\d+|-) /.test(rest)
})

/** %D is in microseconds; %T, in seconds, hardly ever has three digits. */
function readMicros(draft: Draft, number: string | undefined): void {
  if (number !== undefined && number.length > 2) draft.durationMs = Number(number) / 1000
}

function read(line: string): LogRecord | undefined {
  const [host = '', client = ''] = line.split(' ', 2)
  if (!/^[\d.]+$|:|^[\w-]+(?:\.[\w-]+)*$/.test(client)) return undefined
  const hasPort = /^(?:[\w.-]+|[\da-f:]+|\[[\da-f:.]+\]):\d{1,5}$/i.test(host)
  const isName = /^[\w-]+(?:\.[\w-]+)+$/.test(host) && !/^[\d.]+$/.test(host)
  if (!hasPort && !isName) return undefined
  return combined(line) ?? common(line) ?? (hasPort ? custom(line) : undefined)
}

export const vhostCombined: LogFormat = defineFormat({
  id: 'vhost-combined',
  name: 'Apache, vhost_combined',
  product: 'apache-httpd',
  log: 'access',
  reads: ['timeMs', 'host', 'client', 'method', 'path', 'status', 'agent', 'durationMs'],
  advice: 'Append %D to the LogFormat: microseconds a request.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: 'shop.example:443 203.0.113.7 - - [22/Nov/2026:10:11:12 +0100] "GET /a HTTP/1.1" 200 5316 "-" "curl/8.5.0"',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 9, 11, 12),
        host: 'shop.example:443',
        client: '203.0.113.7',
        path: '/a',
        status: 200,
      },
    },
    {
      line: 'localhost:443 203.0.113.9 1j0v jsmith [22/Nov/2026:10:11:12 +0000] "GET /b HTTP/2.0" 503 17163 "-" "x" 116075',
      record: { host: 'localhost:443', status: 503, durationMs: 116.075 },
    },
    {
      line: '2001:db8:1ce::1:82 203.0.113.1 - - [22/Nov/2026:10:11:12 +0000] "GET / HTTP/1.1" 301 1130 1202 409 https',
      record: { host: '2001:db8:1ce::1:82', client: '203.0.113.1', status: 301 },
    },
    {
      line: 'www.example.com 203.0.113.7 - ann [22/Nov/2026:10:11:12 -0500] "GET / HTTP/1.0" 301 368',
      record: { host: 'www.example.com', status: 301, timeMs: Date.UTC(2026, 10, 22, 15, 11, 12) },
    },
  ],
  source: {
    url: 'https://httpd.apache.org/docs/2.4/mod/mod_log_config.html',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
