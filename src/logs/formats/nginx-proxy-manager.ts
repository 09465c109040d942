import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { assign } from '../text/assign.ts'
import { nginxPieces } from '../text/nginx-pattern.ts'
import { compilePattern } from '../text/pattern.ts'

/** Hosts that are proxied have the upstream's status and the server asked; redirections and unknown hosts have not. */
const form =
  /^\[([^\]]+)\] (?:\S+ (-|\d{3}(?:(?:, | : )(?:\d{3}|-))*) )?(\d{3}) - (\S+) \S+ (\S+) "((?:[^"\\]|\\.)*)" \[Client ([^\]]+)\] \[Length [^\]]*\] \[Gzip [^\]]*\](?: \[Sent-to ([^\]]*)\])? "((?:[^"\\]|\\.)*)" "/

/** NPMplus, a fork, has a form of its own. */
const plus = compilePattern(
  nginxPieces('[$time_local] $host $remote_addr $request_time "$request" $status $bytes_sent '),
  (draft, rest) => {
    const agent = /^\d+ \S+ (.+)$/.exec(rest)?.[1]
    if (agent === undefined) return false
    return assign(draft, { is: 'agent' }, agent)
  },
)

function read(line: string): LogRecord | undefined {
  const match = form.exec(line)
  if (match === null) return plus(line)
  const [, time = '', upstreamStatus = '-', status = '', method = '', host = ''] = match
  const [target = '', client = '', server = '-', agent = ''] = match.slice(6)
  const draft: Draft = {}
  if (!assign(draft, { is: 'time', form: 'clf' }, time)) return undefined
  assign(draft, { is: 'status' }, status)
  assign(draft, { is: 'upstreamStatus' }, upstreamStatus)
  assign(draft, { is: 'method' }, method)
  assign(draft, { is: 'host' }, host)
  assign(draft, { is: 'target' }, target)
  assign(draft, { is: 'client' }, client)
  assign(draft, { is: 'upstream' }, server)
  assign(draft, { is: 'agent' }, agent)
  if (upstreamStatus.includes(',')) draft.tries = upstreamStatus.split(', ').length
  else delete draft.tries
  return draft
}

export const nginxProxyManager: LogFormat = defineFormat({
  id: 'nginx-proxy-manager',
  name: 'Nginx Proxy Manager',
  product: 'nginx',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'status',
    'upstreamStatus',
    'upstream',
    'agent',
    'durationMs',
  ],
  advice:
    'In the advanced tab of the host: access_log with $request_time and $upstream_response_time; they would tell slow from dead.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '[22/Nov/2026:10:11:12 +0000] - 502 502 - GET https shop.example "/api?x" [Client 203.0.113.7] [Length 150] [Gzip -] [Sent-to 10.0.0.15] "curl/8.5.0" "-"',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        status: 502,
        upstreamStatus: 502,
        method: 'GET',
        host: 'shop.example',
        path: '/api',
        client: '203.0.113.7',
        upstream: '10.0.0.15',
        agent: 'curl/8.5.0',
      },
    },
    {
      line: '[22/Nov/2026:10:11:12 +0000] MISS 502, 200 200 - GET https shop.example "/a" [Client 203.0.113.7] [Length 150] [Gzip 2.1] [Sent-to backend] "x" "-"',
      record: { status: 200, upstreamStatus: 200, tries: 2 },
    },
    {
      line: '[22/Nov/2026:10:11:12 +0000] 444 - GET https 192.0.2.1 "/.env" [Client 2001:db8::7] [Length 0] [Gzip -] "-" "-"',
      record: { status: 444, client: '2001:db8::7', path: '/.env' },
    },
    {
      line: '[22/Nov/2026:10:11:12 +0100] shop.example 203.0.113.7 0.227 "REPORT /dav/ HTTP/2.0" 504 125 440 - Mail/1.0 (X11)',
      record: { status: 504, durationMs: 227, host: 'shop.example', agent: 'Mail/1.0 (X11)' },
    },
  ],
  source: {
    url: 'https://github.com/NginxProxyManager/nginx-proxy-manager/blob/develop/docker/rootfs/etc/nginx/conf.d/include/log-proxy.conf',
    checked: '2026-11-24',
    kind: 'source',
  },
})
