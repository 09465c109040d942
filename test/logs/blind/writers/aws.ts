import { clf, dateAndTime, iso } from '../times.ts'
import type { Hit } from '../traffic.ts'
import { end, queryOf, seconds, withoutQuery, type Writer } from './line.ts'

function albStory(hit: Hit): { status: number; target: string; times: string; address: string } {
  const none = '-1 -1 -1'
  switch (hit.fault) {
    case 'refused':
    case 'closed':
    case 'tls':
    case 'certificate':
      return { status: 502, target: '-', times: '0.001 -1 -1', address: hit.upstream }
    case 'connect-timeout':
    case 'read-timeout':
      return { status: 504, target: '-', times: `0.001 -1 -1`, address: hit.upstream }
    case 'no-live':
    case 'dns':
    case 'overload':
      return { status: 503, target: '-', times: none, address: '-' }
    case 'limit':
      return {
        status: 429,
        target: '429',
        times: `0.001 ${seconds(hit.ms)} 0.000`,
        address: hit.upstream,
      }
    case 'left':
      return { status: 460, target: '-', times: none, address: hit.upstream }
    case 'too-large':
      return { status: 413, target: '-', times: none, address: '-' }
    case null:
      return {
        status: hit.status,
        target: String(hit.status),
        times: `0.000 ${seconds(hit.ms)} 0.000`,
        address: hit.upstream,
      }
  }
}

/** The time of an Application Load Balancer is the end; the last fields have the start. */
export const alb: Writer = (hit) => {
  const story = albStory(hit)
  const micro = (ms: number): string => iso(ms).replace('Z', '417Z')
  return [
    {
      at: end(hit),
      text: `${hit.protocol === 'HTTP/2.0' ? 'h2' : 'https'} ${micro(end(hit))} app/shop/50dc6c495c0c9188 ${hit.client}:${20_000 + (hit.at % 40_000)} ${story.address} ${story.times} ${story.status} ${story.target} ${200 + hit.path.length} ${hit.bytes} "${hit.method} https://${hit.host}:443${hit.path} ${hit.protocol}" "${hit.agent}" TLS_AES_128_GCM_SHA256 TLSv1.3 arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/73e2d6bc24d8a067 "Root=1-${hit.id.slice(0, 8)}-${hit.id.slice(8)}" "${hit.host}" "arn:aws:acm:eu-central-1:111122223333:certificate/1" 0 ${micro(hit.at)} "forward" "-" "-" "${story.address}" "${story.target}" "-" "-" TID_${hit.id}`,
    },
  ]
}

function cloudfrontStory(hit: Hit): { status: string; type: string; detail: string } {
  switch (hit.fault) {
    case 'refused':
      return { status: '502', type: 'Error', detail: 'OriginConnectError' }
    case 'connect-timeout':
    case 'read-timeout':
      return { status: '504', type: 'Error', detail: 'OriginCommError' }
    case 'closed':
      return { status: '502', type: 'Error', detail: 'OriginReadError' }
    case 'dns':
      return { status: '502', type: 'Error', detail: 'OriginDnsError' }
    case 'tls':
    case 'certificate':
      return { status: '502', type: 'Error', detail: 'OriginConnectError' }
    case 'no-live':
    case 'overload':
      return { status: '503', type: 'CapacityExceeded', detail: 'CapacityExceeded' }
    case 'limit':
      return { status: '503', type: 'LimitExceeded', detail: 'LimitExceeded' }
    case 'left':
      return { status: '000', type: 'Error', detail: 'ClientCommError' }
    case 'too-large':
      return { status: '413', type: 'Error', detail: 'Error' }
    case null: {
      const type = hit.status >= 400 ? 'Error' : hit.cached ? 'Hit' : 'Miss'
      return { status: String(hit.status), type, detail: type }
    }
  }
}

export const cloudfrontHead: readonly string[] = [
  '#Version: 1.0',
  '#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields c-port time-to-first-byte x-edge-detailed-result-type sc-content-type sc-content-len sc-range-start sc-range-end',
]

export const cloudfront: Writer = (hit) => {
  const story = cloudfrontStory(hit)
  const agent = hit.agent.replaceAll('%', '%25').replaceAll(' ', '%20').replaceAll('"', '%22')
  return [
    {
      at: end(hit),
      text: [
        dateAndTime(end(hit), '\t'),
        hit.edge,
        hit.bytes,
        hit.client,
        hit.method,
        'd111111abcdef8.cloudfront.net',
        withoutQuery(hit.path),
        story.status,
        hit.referer,
        agent,
        queryOf(hit.path),
        '-',
        story.type,
        `${hit.id}Qg==`,
        hit.host,
        'https',
        300,
        seconds(hit.ms),
        '-',
        'TLSv1.3',
        'TLS_AES_128_GCM_SHA256',
        story.type,
        hit.protocol,
        '-',
        '-',
        20_000 + (hit.at % 40_000),
        seconds(Math.max(1, hit.ms - 1)),
        story.detail,
        'text/html',
        hit.bytes,
        '-',
        '-',
      ].join('\t'),
    },
  ]
}

/** The JSON that AWS's own page proposes, with the fields of integrations added. */
export const apiGateway: Writer = (hit) => {
  const timedOut = hit.fault === 'read-timeout'
  const broken = hit.fault === 'closed'
  const status = timedOut
    ? 504
    : broken
      ? 502
      : hit.fault === 'limit'
        ? 429
        : hit.fault === 'no-live'
          ? 503
          : hit.status
  const error = timedOut
    ? 'Endpoint request timed out'
    : broken
      ? 'Internal server error'
      : hit.fault === 'limit'
        ? 'Too Many Requests'
        : '-'
  return [
    {
      at: end(hit),
      text: JSON.stringify({
        requestId: hit.id,
        ip: hit.client,
        caller: '-',
        user: '-',
        requestTime: clf(hit.at),
        httpMethod: hit.method,
        resourcePath: withoutQuery(hit.path).replace(/\d+$/u, '{id}'),
        status: String(status),
        protocol: hit.protocol,
        responseLength: String(hit.bytes),
        integrationStatus:
          timedOut || hit.fault === 'limit' ? '-' : broken ? '200' : String(status),
        integrationLatency: hit.fault === 'limit' ? '-' : String(hit.ms),
        responseLatency: String(hit.ms + 3),
        errorMessage: error,
      }),
    },
  ]
}

export const s3: Writer = (hit) => {
  const status = hit.fault === 'overload' ? 503 : hit.status
  const code =
    status === 503
      ? 'SlowDown'
      : status === 500
        ? 'InternalError'
        : status === 404
          ? 'NoSuchKey'
          : status === 403
            ? 'AccessDenied'
            : '-'
  return [
    {
      at: end(hit),
      text: `79a59df900b949e55d96a1e698fbaced shop-media [${clf(hit.at)}] ${hit.client} - ${hit.id.slice(0, 16).toUpperCase()} REST.GET.OBJECT ${withoutQuery(hit.path).slice(1)} "GET /shop-media${hit.path} HTTP/1.1" ${status} ${code} ${hit.bytes} ${status === 200 ? hit.bytes : '-'} ${hit.ms} ${Math.max(1, hit.ms - 2)} "${hit.referer}" "${hit.agent}" - ${hit.id}= SigV4 TLS_AES_128_GCM_SHA256 AuthHeader shop-media.s3.eu-central-1.amazonaws.com TLSv1.3 - -`,
    },
  ]
}
