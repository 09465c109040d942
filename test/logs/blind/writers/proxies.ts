import { clf, dateAndTime, iso } from '../times.ts'
import type { Hit } from '../traffic.ts'
import { end, queryOf, seconds, withoutQuery, type Writer } from './line.ts'
import { nginxStatus } from './nginx.ts'

/** Traefik and Caddy name a dead server 502, none left 503, a slow one 504. */
function goStatus(hit: Hit): number {
  if (hit.fault === 'no-live' || hit.fault === 'overload') return 503
  return hit.fault === 'limit' ? 429 : nginxStatus(hit)
}

const routerOf = (hit: Hit): string => hit.host.replaceAll('.', '-')

export const traefikJson: Writer = (hit) => {
  const status = goStatus(hit)
  const nano = hit.ms * 1_000_000 + 425_284
  const asked = hit.fault !== 'no-live' && hit.fault !== 'limit'
  return [
    {
      at: end(hit),
      text: JSON.stringify({
        ClientAddr: `${hit.client.includes(':') ? `[${hit.client}]` : hit.client}:${20_000 + (hit.at % 40_000)}`,
        ClientHost: hit.client,
        DownstreamContentSize: hit.bytes,
        DownstreamStatus: status,
        Duration: nano,
        ...(asked
          ? {
              OriginContentSize: hit.bytes,
              OriginDuration: nano - 90_000,
              OriginStatus: status,
              Overhead: 90_000,
            }
          : {}),
        RequestAddr: hit.host,
        RequestContentSize: 0,
        RequestHost: hit.host,
        RequestMethod: hit.method,
        RequestPath: hit.path,
        RequestProtocol: hit.protocol,
        RetryAttempts: 0,
        RouterName: `${routerOf(hit)}@docker`,
        ServiceAddr: hit.upstream,
        ServiceName: `${routerOf(hit)}@docker`,
        ServiceURL: `http://${hit.upstream}`,
        StartLocal: iso(hit.at),
        StartUTC: iso(hit.at),
        entryPointName: 'websecure',
        level: 'info',
        msg: '',
        'request_User-Agent': hit.agent,
        time: `${iso(end(hit)).slice(0, 19)}Z`,
      }),
    },
  ]
}

export const traefikClf: Writer = (hit) => [
  {
    at: end(hit),
    text: `${hit.client} - - [${clf(hit.at)}] "${hit.method} ${hit.path} ${hit.protocol}" ${goStatus(hit)} ${hit.bytes} "-" "-" ${hit.at % 900_000} "${routerOf(hit)}@docker" "${hit.fault === 'no-live' ? '-' : `http://${hit.upstream}`}" ${hit.ms}ms`,
  },
]

/** A router that is gone: Traefik's own 404, with no service. */
export const traefikLost: Writer = (hit) => [
  {
    at: end(hit),
    text: `${hit.client} - - [${clf(hit.at)}] "${hit.method} ${hit.path} ${hit.protocol}" 404 19 "-" "-" ${hit.at % 900_000} "-" "-" 0ms`,
  },
]

export const caddy: Writer = (hit) => {
  const status = goStatus(hit)
  return [
    {
      at: end(hit),
      text: JSON.stringify({
        level: status >= 500 ? 'error' : 'info',
        ts: end(hit) / 1000,
        logger: 'http.log.access.log0',
        msg: 'handled request',
        request: {
          remote_ip: hit.client,
          remote_port: String(20_000 + (hit.at % 40_000)),
          client_ip: hit.client,
          proto: hit.protocol,
          method: hit.method,
          host: hit.host,
          uri: hit.path,
          headers: { 'User-Agent': [hit.agent], Accept: ['*/*'] },
          tls: {
            resumed: false,
            version: 772,
            cipher_suite: 4865,
            proto: 'h2',
            server_name: hit.host,
          },
        },
        bytes_read: 0,
        user_id: '',
        duration: hit.ms / 1000 + 0.000_417,
        size: hit.bytes,
        status,
        resp_headers: { Server: ['Caddy'] },
      }),
    },
  ]
}

export const varnish: Writer = (hit) => [
  {
    at: end(hit),
    text: `${hit.client} - - [${clf(end(hit))}] "${hit.method} http://${hit.host}${hit.path} HTTP/1.1" ${hit.fault === null ? hit.status : 503} ${hit.bytes} "${hit.referer}" "${hit.agent}"`,
  },
]

/** As a forward proxy: the hosts are those of others. */
export const squid: Writer = (hit) => {
  const status = hit.fault === null ? hit.status : hit.fault === 'read-timeout' ? 504 : 503
  const code =
    hit.fault === null
      ? hit.cached
        ? 'TCP_MEM_HIT'
        : status === 403
          ? 'TCP_DENIED'
          : 'TCP_MISS'
      : 'TCP_MISS'
  const via =
    hit.fault === 'dns' || code !== 'TCP_MISS'
      ? 'HIER_NONE/-'
      : `HIER_DIRECT/${hit.upstream.split(':')[0] ?? '-'}`
  return [
    {
      at: end(hit),
      text: `${seconds(end(hit))} ${String(hit.ms).padStart(6)} ${hit.client} ${code}/${status} ${hit.bytes} ${hit.method} http://${hit.host}${hit.path} - ${via} text/html`,
    },
  ]
}

export const iisHead = (ms: number): readonly string[] => [
  '#Software: Microsoft Internet Information Services 10.0',
  '#Version: 1.0',
  `#Date: ${dateAndTime(ms)}`,
  '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken',
]

/** IIS with Application Request Routing in front of the application. */
export const iis: Writer = (hit) => {
  const [status, sub, win32] =
    hit.fault === 'read-timeout'
      ? [502, 3, 12_002]
      : hit.fault === 'refused'
        ? [502, 3, 12_029]
        : hit.fault === 'closed'
          ? [502, 3, 12_030]
          : hit.fault === 'left'
            ? [200, 0, 64]
            : hit.status === 401
              ? [401, 2, 5]
              : hit.message.startsWith('500.30')
                ? [500, 30, 0]
                : [hit.status, 0, 0]
  const agent = hit.agent.replaceAll(' ', '+')
  return [
    {
      at: end(hit),
      text: `${dateAndTime(end(hit))} 10.0.0.5 ${hit.method} ${withoutQuery(hit.path)} ${queryOf(hit.path)} 443 - ${hit.client} ${agent} ${hit.referer} ${status} ${sub} ${win32} ${hit.ms}`,
    },
  ]
}
