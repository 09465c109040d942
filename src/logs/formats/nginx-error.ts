import { readNginxMessage } from '../causes/nginx-messages.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { textLimits } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'

const head = /^(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d) \[(\w+)\] \d+#\d+: (?:\*\d+ )?/

/** The message, then `, key: value` pairs, of which some are quoted. */
function read(line: string): LogRecord | undefined {
  const match = head.exec(line)
  if (match === null) return undefined
  const draft: Draft = { level: match[2] ?? '' }
  if (!readTime(draft, 'iso', match[1] ?? '')) return undefined
  const rest = line.slice(match[0].length)
  const pairs = rest.search(/, (?:client|server|upstream|context): /)
  draft.message = (pairs < 0 ? rest : rest.slice(0, pairs)).slice(0, textLimits.message)
  const tail = pairs < 0 ? '' : rest.slice(pairs)
  const client = /, client: ([^,]+)/.exec(tail)?.[1]
  if (client !== undefined) assign(draft, { is: 'client' }, client)
  const request = /, request: "([^"]*)/.exec(tail)?.[1]
  if (request !== undefined) assign(draft, { is: 'request' }, request)
  const upstream = /, upstream: "(?:[a-z]+:\/\/)?([^/"]+|unix:[^"]+?)(?:\/|"|:\/)/.exec(tail)?.[1]
  if (upstream !== undefined) draft.upstream = upstream.slice(0, textLimits.other)
  const host = /, host: "([^"]*)"/.exec(tail)?.[1]
  if (host !== undefined) draft.host = host.slice(0, textLimits.other)
  const cause = readNginxMessage(rest)
  if (cause !== undefined) draft.cause = cause
  return draft
}

export const nginxError: LogFormat = defineFormat({
  id: 'nginx-error',
  name: 'nginx, error.log',
  product: 'nginx',
  log: 'error',
  reads: ['timeMs', 'level', 'client', 'method', 'path', 'host', 'upstream', 'cause'],
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '2026/11/22 10:11:12 [error] 812#812: *9907 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.7, server: shop.example, request: "GET /api/cart HTTP/1.1", upstream: "http://10.0.0.5:8080/api/cart", host: "shop.example"',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        localTime: true,
        level: 'error',
        client: '203.0.113.7',
        path: '/api/cart',
        upstream: '10.0.0.5:8080',
        host: 'shop.example',
        cause: {
          type: 'connection_refused',
          by: 'connect() failed (111: Connection refused) while connecting to upstream',
        },
      },
    },
    {
      line: '2026/11/22 10:11:12 [error] 812#812: *7 no live upstreams while connecting to upstream, client: 203.0.113.7, server: , request: "GET / HTTP/1.1", upstream: "http://backend/", host: "shop.example"',
      record: {
        upstream: 'backend',
        cause: {
          type: 'destination_unavailable',
          by: 'no live upstreams while connecting to upstream',
        },
      },
    },
    {
      line: '2026/11/22 10:11:12 [notice] 1#1: signal 15 (SIGTERM) received from 1, exiting',
      record: { level: 'notice', message: 'signal 15 (SIGTERM) received from 1, exiting' },
    },
  ],
  source: {
    url: 'https://nginx.org/en/docs/ngx_core_module.html#error_log',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
