import { clf, dateAndTime, iso } from '../times.ts'
import type { Fault, Hit } from '../traffic.ts'
import { end, type Line, seconds, type Writer } from './line.ts'

const statuses: Readonly<Record<Fault, number>> = {
  refused: 502,
  'connect-timeout': 504,
  'read-timeout': 504,
  closed: 502,
  'no-live': 502,
  dns: 502,
  tls: 502,
  certificate: 502,
  limit: 503,
  left: 499,
  'too-large': 413,
  overload: 500,
}

export const nginxStatus = (hit: Hit): number =>
  hit.fault === null ? hit.status : statuses[hit.fault]

const request = (hit: Hit): string => `${hit.method} ${hit.path} ${hit.protocol}`

const start = (hit: Hit, zone: number): string =>
  `${hit.client} - - [${clf(end(hit), zone)}] "${request(hit)}" ${nginxStatus(hit)} ${hit.bytes} "${hit.referer}" "${hit.agent}"`

/** Whether nginx asked a server at all. */
const asked = (hit: Hit): boolean =>
  !hit.cached &&
  hit.fault !== 'limit' &&
  hit.fault !== 'too-large' &&
  hit.fault !== 'overload' &&
  hit.fault !== 'dns'

function upstreamFields(hit: Hit): {
  addr: string
  status: string
  connect: string
  header: string
  response: string
} {
  if (!asked(hit)) return { addr: '-', status: '-', connect: '-', header: '-', response: '-' }
  const fault = hit.fault
  if (fault === 'no-live') {
    return { addr: 'shop_app', status: '502', connect: '-', header: '-', response: '0.000' }
  }
  const connected =
    fault !== 'refused' && fault !== 'connect-timeout' && fault !== 'tls' && fault !== 'certificate'
  const answered = fault === null
  const spare = hit.tried
  const join = (before: string, own: string): string => [...spare.map(() => before), own].join(', ')
  return {
    addr: [...spare, hit.upstream].join(', '),
    status: join('502', fault === 'left' ? '-' : String(nginxStatus(hit))),
    connect: join('-', connected ? '0.001' : '-'),
    header: join('-', answered ? seconds(hit.ms) : '-'),
    response: join('0.001', seconds(hit.ms)),
  }
}

export const nginxCombined =
  (zone = 0): Writer =>
  (hit) => [{ at: end(hit), text: start(hit, zone) }]

export const nginxTimed: Writer = (hit) => {
  const up = upstreamFields(hit)
  return [
    {
      at: end(hit),
      text: `${start(hit, 0)} rt=${seconds(hit.ms)} uct="${up.connect}" uht="${up.header}" urt="${up.response}" ua="${up.addr}" us="${up.status}" rid=${hit.id}`,
    },
  ]
}

export const nginxJson: Writer = (hit) => {
  const up = upstreamFields(hit)
  return [
    {
      at: end(hit),
      text: JSON.stringify({
        time: `${iso(end(hit)).slice(0, 19)}+00:00`,
        remote_addr: hit.client,
        host: hit.host,
        request_id: hit.id,
        method: hit.method,
        uri: hit.path,
        protocol: hit.protocol,
        status: nginxStatus(hit),
        bytes_sent: hit.bytes,
        request_time: hit.ms / 1000,
        upstream_addr: up.addr,
        upstream_status: up.status,
        upstream_connect_time: up.connect,
        upstream_response_time: up.response,
        http_referrer: hit.referer,
        http_user_agent: hit.agent,
        ...(hit.release === '' ? {} : { release: hit.release }),
      }),
    },
  ]
}

export const ingressNginx: Writer = (hit) => {
  const up = upstreamFields(hit)
  const service = hit.path.startsWith('/api/') ? 'shop-api-8080' : 'shop-web-8080'
  const none = hit.fault === 'no-live'
  const length = 180 + hit.path.length
  const tail = none
    ? '- - - -'
    : `${up.addr} ${up.addr === '-' ? '-' : up.status === '-' || hit.fault !== null ? '0' : hit.bytes} ${up.response} ${up.status}`
  const text = none ? start(hit, 0).replace('" 502 ', '" 503 ') : start(hit, 0)
  return [
    {
      at: end(hit),
      text: `${text} ${length} ${seconds(hit.ms)} [${service}] [] ${tail} ${hit.id}`,
    },
  ]
}

const sentences: Partial<Record<Fault, (hit: Hit) => string>> = {
  refused: () => 'connect() failed (111: Connection refused) while connecting to upstream',
  'connect-timeout': () =>
    'upstream timed out (110: Connection timed out) while connecting to upstream',
  'read-timeout': () =>
    'upstream timed out (110: Connection timed out) while reading response header from upstream',
  closed: () =>
    'upstream prematurely closed connection while reading response header from upstream',
  'no-live': () => 'no live upstreams while connecting to upstream',
  dns: () => 'app.internal could not be resolved (110: Operation timed out)',
  tls: () =>
    'SSL_do_handshake() failed (SSL: error:0A000410:SSL routines::ssl/tls alert handshake failure:SSL alert number 40) while SSL handshaking to upstream',
  certificate: () =>
    'upstream SSL certificate verify error: (10:certificate has expired) while SSL handshaking to upstream',
  limit: () => 'limiting requests, excess: 20.640 by zone "perip"',
  'too-large': () => `client intended to send too large body: 10485761 bytes`,
  overload: () => '1024 worker_connections are not enough while connecting to upstream',
}

/** The error log beside the access log: local time, no zone. */
export const nginxError =
  (zone = 0): Writer =>
  (hit) => {
    const sentence = hit.fault === null ? undefined : sentences[hit.fault]
    if (sentence === undefined) return []
    const upstream = asked(hit)
      ? `, upstream: "http://${hit.fault === 'no-live' ? 'shop_app' : hit.upstream}${hit.path}"`
      : ''
    const line: Line = {
      at: end(hit),
      error: true,
      text: `${dateAndTime(end(hit) + zone * 60_000, ' ', '/')} [error] 812#812: *${hit.at % 1_000_000} ${sentence(hit)}, client: ${hit.client}, server: ${hit.host}, request: "${request(hit)}"${upstream}, host: "${hit.host}"`,
    }
    return [line]
  }

/** An access log and its error log. */
export const together =
  (...writers: readonly Writer[]): Writer =>
  (hit) =>
    writers.flatMap((writer) => writer(hit))
