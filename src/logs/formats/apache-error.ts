import { readApacheMessage } from '../causes/apache-messages.ts'
import type { LineReader, LogFormat } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { CauseReading, Draft, LogRecord } from '../record.ts'
import { textLimits } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'

const head =
  /^\[([A-Z][a-z]{2} [A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d(?:\.\d+)? \d{4})\] \[(?:(\w*):)?(\w+)\] (?:\[pid [^\]]+\] )?/

function read(line: string): LogRecord | undefined {
  const match = head.exec(line)
  if (match === null) return undefined
  const draft: Draft = { level: match[3] ?? '' }
  if (!readTime(draft, 'ctime', match[1] ?? '')) return undefined
  let rest = line.slice(match[0].length)
  const client = /\[client (\[[^\]]+\]:\d+|[^\]]+)\] ?/.exec(rest)
  if (client !== null) {
    assign(draft, { is: 'client' }, client[1] ?? '')
    rest = rest.slice(0, client.index) + rest.slice(client.index + client[0].length)
  }
  draft.message = rest.replace(/, referer: .*$/, '').slice(0, textLimits.message)
  const upstream =
    /(?:connect to|backend:?|server|worker) (?:\S+:\/\/)?([\w.-]+:\d+|\*)|\(([\d.]+:\d+)\)/.exec(
      rest,
    )
  const address = upstream?.[1] ?? upstream?.[2]
  if (address !== undefined) draft.upstream = address
  const cause = readApacheMessage(rest)
  if (cause !== undefined) draft.cause = cause
  return draft
}

/** A handshake that fails for a certificate has two lines: the certificate's, then the handshake's of the same thread. */
function start(): LineReader {
  let thread = ''
  let certificate: CauseReading | undefined
  return (line) => {
    const record = read(line)
    if (record === undefined) return undefined
    const own = /\[pid ([^\]]+)\]/.exec(line)?.[1] ?? ''
    if (record.cause?.type === 'tls_certificate_error') {
      thread = own
      certificate = record.cause
    } else if (
      record.cause?.type === 'tls_protocol_error' &&
      certificate !== undefined &&
      own === thread
    )
      return { ...record, cause: certificate }
    return record
  }
}

export const apacheError: LogFormat = defineFormat({
  id: 'apache-error',
  name: 'Apache httpd, error log',
  product: 'apache-httpd',
  log: 'error',
  reads: ['timeMs', 'level', 'client', 'upstream', 'cause'],
  start,
  rank: 2,
  samples: [
    {
      line: '[Sun Nov 22 10:11:12.123456 2026] [proxy:error] [pid 812:tid 139913] (111)Connection refused: AH00957: http: attempt to connect to 10.0.0.5:8080 (10.0.0.5:8080) failed',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        localTime: true,
        level: 'error',
        upstream: '10.0.0.5:8080',
        cause: {
          type: 'connection_refused',
          by: '(111)Connection refused: AH00957: http: attempt to connect to 10.0.0.5:8080 (10.0.0.5:8080) failed',
        },
      },
    },
    {
      line: '[Sun Nov 22 10:11:12.5 2026] [proxy_http:error] [pid 8] (70007)The timeout specified has expired: [client 203.0.113.7:4711] AH01102: error reading status line from remote server 10.0.0.5:8080',
      record: {
        client: '203.0.113.7',
        cause: {
          type: 'http_response_timeout',
          by: '(70007)The timeout specified has expired: AH01102: error reading status line from remote server 10.0.0.5:8080',
        },
      },
    },
    {
      line: '[Sun Nov 22 10:11:12 2026] [error] [client 203.0.113.7] File does not exist: /var/www/favicon.ico',
      record: {
        level: 'error',
        client: '203.0.113.7',
        message: 'File does not exist: /var/www/favicon.ico',
      },
    },
  ],
  source: {
    url: 'https://httpd.apache.org/docs/2.4/logs.html#errorlog',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
