import type { LogFormat, LineReader } from '../format.ts'
import { defineFormat } from '../format.ts'
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
  { is: 'time', form: 'clf' },
  '] "',
  { is: 'request' },
  '" ',
  { is: 'status' },
  ' ',
]

/** The virtual host before everything else: what Debian writes to other_vhosts_access.log. */
function start(): LineReader {
  const combined = compilePattern(
    [...head, skip, ' "', skip, '" "', { is: 'agent' }, '"'],
    (draft, rest) => {
      const last = / (\d+)$/.exec(rest)?.[1]
      // A whole number at the end is %D, in microseconds; %T would rarely reach this.
      readTail(draft, rest, Number(last ?? 0) >= 1000)
      return true
    },
  )
  const common = compilePattern(head, (draft, rest) => {
    const match = /^(?:\d+|-)(?: (\d+))?$/.exec(rest)
    if (match?.[1] !== undefined) draft.durationMs = Number(match[1]) / 1000
    return match !== null
  })
  return (line) => {
    const [host = '', client = ''] = line.split(' ', 2)
    if (!isHost(host) || !/^[\d.]+$|:|^[\w-]+(?:\.[\w-]+)+$/.test(client)) return undefined
    return combined(line) ?? common(line)
  }
}

/** A name with a port, or a name with a dot that is no address. */
function isHost(text: string): boolean {
  return (
    /^[\w.-]+:\d{1,5}$/.test(text) || (/^[\w-]+(?:\.[\w-]+)+$/.test(text) && !/^[\d.]+$/.test(text))
  )
}

export const vhostCombined: LogFormat = defineFormat({
  id: 'vhost-combined',
  name: 'Apache, vhost_combined',
  product: 'apache-httpd',
  log: 'access',
  reads: ['timeMs', 'host', 'client', 'method', 'path', 'status', 'agent', 'durationMs'],
  advice: 'Append %D to the LogFormat: microseconds a request.',
  start,
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
