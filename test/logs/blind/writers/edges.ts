import { iso, isoSeconds } from '../times.ts'
import type { Hit } from '../traffic.ts'
import { end, seconds, withoutQuery, type Writer } from './line.ts'

function cloudflareStatus(hit: Hit): number {
  switch (hit.fault) {
    case 'refused':
      return 521
    case 'connect-timeout':
      return 522
    case 'read-timeout':
      return 524
    case 'closed':
      return 520
    case 'no-live':
      return 523
    case 'dns':
      return 530
    case 'tls':
      return 525
    case 'certificate':
      return 526
    case 'limit':
      return 429
    case 'left':
      return 499
    case 'too-large':
      return 413
    case 'overload':
      return 503
    case null:
      return hit.status
  }
}

export const cloudflare =
  (source: (hit: Hit) => string = () => 'eyeball'): Writer =>
  (hit) => {
    const status = cloudflareStatus(hit)
    return [
      {
        at: end(hit),
        text: JSON.stringify({
          CacheCacheStatus: hit.fault === null && hit.cached ? 'hit' : 'dynamic',
          ClientCountry: hit.country.toLowerCase(),
          ClientIP: hit.client,
          ClientRequestHost: hit.host,
          ClientRequestMethod: hit.method,
          ClientRequestProtocol: hit.protocol === 'HTTP/2.0' ? 'HTTP/2' : 'HTTP/3',
          ClientRequestSource: source(hit),
          ClientRequestURI: hit.path,
          ClientRequestUserAgent: hit.agent,
          EdgeColoCode: hit.edge.slice(0, 3),
          EdgeEndTimestamp: isoSeconds(end(hit)),
          EdgeResponseBytes: hit.bytes,
          EdgeResponseStatus: status,
          EdgeStartTimestamp: isoSeconds(hit.at),
          EdgeTimeToFirstByteMs: hit.ms,
          OriginIP: hit.cached ? '' : '192.0.2.10',
          OriginResponseDurationMs: hit.fault === null && !hit.cached ? hit.ms : 0,
          OriginResponseStatus: hit.fault === null && !hit.cached ? status : 0,
          RayID: hit.id.slice(0, 16),
          SecurityAction: hit.fault === 'limit' ? 'block' : '',
        }),
      },
    ]
  }

function fastlyReason(hit: Hit): string | null {
  switch (hit.fault) {
    case 'refused':
      return 'connection refused'
    case 'connect-timeout':
      return 'connection timed out'
    case 'read-timeout':
      return 'first byte timeout'
    case 'closed':
      return 'backend read error'
    case 'no-live':
    case 'dns':
      return 'All backends failed or unhealthy'
    case 'tls':
      return 'SSL handshake error'
    case 'certificate':
      return 'certificate has expired'
    case 'limit':
    case 'overload':
      return 'Backend.max_conn reached'
    case 'left':
    case 'too-large':
    case null:
      return null
  }
}

export const fastly: Writer = (hit) => {
  const reason = fastlyReason(hit)
  return [
    {
      at: end(hit),
      text: JSON.stringify({
        timestamp: `${iso(hit.at).slice(0, 19)}+0000`,
        client_ip: hit.client,
        geo_country: hit.country === 'DE' ? 'germany' : 'france',
        geo_city: 'berlin',
        host: hit.host,
        url: hit.path,
        request_method: hit.method,
        request_protocol: hit.protocol,
        request_referer: hit.referer === '-' ? '' : hit.referer,
        request_user_agent: hit.agent,
        response_state: reason === null ? (hit.cached ? 'HIT' : 'MISS') : 'ERROR',
        response_status: reason === null ? hit.status : 503,
        response_reason: reason ?? 'OK',
        response_body_size: hit.bytes,
        fastly_server: `cache-fra-eddf8230021-${hit.edge.slice(0, 3)}`,
        fastly_is_edge: true,
        time_elapsed: hit.ms * 1000,
      }),
    },
  ]
}

function googleStory(hit: Hit): { status: number; details: string } {
  switch (hit.fault) {
    case 'refused':
    case 'connect-timeout':
    case 'tls':
    case 'certificate':
      return { status: 502, details: 'failed_to_connect_to_backend' }
    case 'read-timeout':
      return { status: 504, details: 'backend_timeout' }
    case 'closed':
      return { status: 502, details: 'backend_connection_closed_before_data_sent_to_client' }
    case 'no-live':
    case 'dns':
    case 'overload':
      return { status: 503, details: 'failed_to_pick_backend' }
    case 'limit':
      return { status: 429, details: 'throttled_by_security_policy' }
    case 'left':
      return { status: 499, details: 'client_disconnected_before_any_response' }
    case 'too-large':
      return { status: 413, details: 'response_sent_by_backend' }
    case null:
      return {
        status: hit.status,
        details: hit.cached ? 'response_from_cache' : 'response_sent_by_backend',
      }
  }
}

export const google: Writer = (hit) => {
  const story = googleStory(hit)
  return [
    {
      at: end(hit),
      text: JSON.stringify({
        httpRequest: {
          latency: `${(hit.ms / 1000).toFixed(6)}s`,
          remoteIp: hit.client,
          requestMethod: hit.method,
          requestSize: '412',
          requestUrl: `https://${hit.host}${hit.path}`,
          responseSize: String(hit.bytes),
          ...(story.details === 'failed_to_pick_backend'
            ? {}
            : { serverIp: hit.upstream.split(':')[0] }),
          status: story.status,
          userAgent: hit.agent,
        },
        insertId: hit.id.slice(0, 14),
        jsonPayload: {
          '@type': 'type.googleapis.com/google.cloud.loadbalancing.type.LoadBalancerLogEntry',
          remoteIp: hit.client,
          statusDetails: story.details,
        },
        logName: 'projects/shop/logs/requests',
        receiveTimestamp: iso(end(hit) + 900).replace('Z', '551Z'),
        resource: {
          labels: {
            backend_service_name: 'shop-web',
            forwarding_rule_name: 'fr',
            url_map_name: 'um',
            zone: 'global',
          },
          type: 'http_load_balancer',
        },
        severity: story.status >= 400 ? 'WARNING' : 'INFO',
        timestamp: iso(hit.at).replace('Z', '651Z'),
      }),
    },
  ]
}

export const applicationGateway: Writer = (hit) => {
  const status =
    hit.fault === null
      ? hit.status
      : hit.fault === 'read-timeout'
        ? 504
        : hit.fault === 'left'
          ? 499
          : 502
  const info =
    hit.fault === null
      ? 'ERRORINFO_NO_ERROR'
      : hit.fault === 'read-timeout'
        ? 'ERRORINFO_UPSTREAM_TIMED_OUT'
        : hit.fault === 'left'
          ? 'ERRORINFO_CLIENT_CLOSED_REQUEST'
          : hit.fault === 'closed'
            ? 'ERRORINFO_UPSTREAM_CLOSED_CONNECTION'
            : 'ERRORINFO_UPSTREAM_NO_LIVE'
  return [
    {
      at: end(hit),
      text: JSON.stringify({
        timeStamp: `${iso(end(hit)).slice(0, 19)}+00:00`,
        resourceId:
          '/SUBSCRIPTIONS/1/RESOURCEGROUPS/SHOP/PROVIDERS/MICROSOFT.NETWORK/APPLICATIONGATEWAYS/SHOP',
        listenerName: 'https',
        backendPoolName: 'pool1',
        operationName: 'ApplicationGatewayAccess',
        category: 'ApplicationGatewayAccessLog',
        properties: {
          instanceId: 'appgw_1',
          clientIP: hit.client,
          httpMethod: hit.method,
          originalRequestUriWithArgs: hit.path,
          requestUri: withoutQuery(hit.path),
          userAgent: hit.agent,
          httpStatus: status,
          httpVersion: hit.protocol,
          sentBytes: hit.bytes,
          timeTaken: Number(seconds(hit.ms)),
          transactionId: hit.id,
          sslEnabled: 'on',
          serverRouted: info.endsWith('NO_LIVE') ? '' : hit.upstream,
          serverStatus: hit.fault === null ? String(status) : '',
          serverResponseLatency: hit.fault === null ? seconds(hit.ms) : '',
          host: hit.host,
          error_info: info,
        },
      }),
    },
  ]
}
