import { apacheErrorTime, clf } from '../times.ts'
import type { Fault, Hit } from '../traffic.ts'
import { end, type Writer } from './line.ts'

const statuses: Readonly<Record<Fault, number>> = {
  refused: 503,
  'connect-timeout': 503,
  'read-timeout': 504,
  closed: 502,
  'no-live': 503,
  dns: 502,
  tls: 502,
  certificate: 502,
  limit: 429,
  left: 200,
  'too-large': 413,
  overload: 503,
}

const statusOf = (hit: Hit): number => (hit.fault === null ? hit.status : statuses[hit.fault])

const escaped = (text: string): string => text.replaceAll('"', '\\"')

/** Apache writes the start of a request, in the order in which requests end. */
export const apacheCombined =
  (zone = 60, withMicroseconds = false): Writer =>
  (hit) => [
    {
      at: end(hit),
      text: `${hit.client} - - [${clf(hit.at, zone)}] "${hit.method} ${hit.path} HTTP/1.1" ${statusOf(hit)} ${hit.bytes} "${hit.referer}" "${escaped(hit.agent)}"${withMicroseconds ? ` ${hit.ms * 1000 + 417}` : ''}`,
    },
  ]

export const apacheVhost: Writer = (hit) => [
  {
    at: end(hit),
    text: `${hit.host}:443 ${hit.client} - - [${clf(hit.at, 60)}] "${hit.method} ${hit.path} HTTP/1.1" ${statusOf(hit)} ${hit.bytes} "${hit.referer}" "${escaped(hit.agent)}"`,
  },
]

function sentencesOf(hit: Hit): readonly string[] {
  const from = `[client ${hit.client}:${30_000 + (hit.at % 30_000)}]`
  const module = hit.path.includes('.php') ? 'proxy_fcgi' : 'proxy'
  switch (hit.fault) {
    case 'refused':
      return module === 'proxy_fcgi'
        ? [
            `[proxy:error] [pid 812:tid 139913] (111)Connection refused: AH02454: FCGI: attempt to connect to Unix domain socket /run/php/php8.3-fpm.sock (localhost:8000) failed`,
            `[proxy_fcgi:error] [pid 812:tid 139913] ${from} AH01079: failed to make connection to backend: httpd-UDS`,
          ]
        : [
            `[proxy:error] [pid 812:tid 139913] (111)Connection refused: AH00957: http: attempt to connect to ${hit.upstream} (${hit.upstream.split(':')[0] ?? ''}) failed`,
            `[proxy_http:error] [pid 812:tid 139913] ${from} AH01114: HTTP: failed to make connection to backend: ${hit.upstream.split(':')[0] ?? ''}`,
          ]
    case 'read-timeout':
      return [
        `[proxy_http:error] [pid 812:tid 139913] (70007)The timeout specified has expired: ${from} AH01102: error reading status line from remote server ${hit.upstream}`,
        `[proxy:error] [pid 812:tid 139913] ${from} AH00898: Error reading from remote server returned by ${hit.path}`,
      ]
    case 'closed':
      return [
        `[proxy_http:error] [pid 812:tid 139913] (20014)Internal error (specific information not available): ${from} AH01102: error reading status line from remote server ${hit.upstream}`,
        `[proxy:error] [pid 812:tid 139913] ${from} AH00898: Error reading from remote server returned by ${hit.path}`,
      ]
    case 'dns':
      return [
        `[proxy:error] [pid 812:tid 139913] ${from} AH00898: DNS lookup failure for: app.internal returned by ${hit.path}`,
      ]
    case 'connect-timeout':
    case 'no-live':
    case 'tls':
    case 'certificate':
    case 'limit':
    case 'left':
    case 'too-large':
    case 'overload':
    case null:
      return hit.message === '' ? [] : [`[php:error] [pid 812] ${from} ${hit.message}`]
  }
}

/** The zone is that of the access log, which the error log does not write. */
export const apacheError =
  (zone = 60): Writer =>
  (hit) =>
    sentencesOf(hit).map((text) => ({
      at: end(hit),
      error: true,
      text: `[${apacheErrorTime(end(hit) + zone * 60_000)}] ${text}`,
    }))
