import { iso } from '../times.ts'
import type { Hit } from '../traffic.ts'
import { end, type Writer } from './line.ts'

interface Story {
  readonly status: number
  readonly flag: string
  readonly details: string
  readonly reason: string
  readonly host: string
}

function storyOf(hit: Hit): Story {
  const host = hit.upstream
  switch (hit.fault) {
    case 'refused':
      return {
        status: 503,
        flag: 'UF',
        details: 'upstream_reset_before_response_started{connection_failure}',
        reason: 'delayed_connect_error:_111',
        host,
      }
    case 'connect-timeout':
      return {
        status: 503,
        flag: 'UF',
        details: 'upstream_reset_before_response_started{connection_timeout}',
        reason: 'connection_timeout',
        host,
      }
    case 'read-timeout':
      return { status: 504, flag: 'UT', details: 'response_timeout', reason: '-', host }
    case 'closed':
      return {
        status: 503,
        flag: 'UC',
        details: 'upstream_reset_before_response_started{connection_termination}',
        reason: '-',
        host,
      }
    case 'no-live':
    case 'dns':
      return { status: 503, flag: 'UH', details: 'no_healthy_upstream', reason: '-', host: '-' }
    case 'tls':
    case 'certificate':
      return {
        status: 503,
        flag: 'UF',
        details: 'upstream_reset_before_response_started{connection_failure}',
        reason: 'TLS_error:_268435581:SSL_routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED',
        host,
      }
    case 'limit':
      return { status: 429, flag: 'RL', details: 'local_rate_limited', reason: '-', host: '-' }
    case 'left':
      return { status: 0, flag: 'DC', details: 'downstream_remote_disconnect', reason: '-', host }
    case 'too-large':
      return {
        status: 413,
        flag: '-',
        details: 'request_payload_too_large',
        reason: '-',
        host: '-',
      }
    case 'overload':
      return {
        status: 503,
        flag: 'UO',
        details: 'upstream_reset_before_response_started{overflow}',
        reason: '-',
        host: '-',
      }
    case null:
      return { status: hit.status, flag: '-', details: 'via_upstream', reason: '-', host }
  }
}

const protocolOf = (hit: Hit): string => (hit.protocol === 'HTTP/2.0' ? 'HTTP/2' : hit.protocol)

/** Envoy writes the start; the line comes at the end. */
export const envoy: Writer = (hit) => {
  const story = storyOf(hit)
  const time = story.flag === '-' ? String(hit.ms) : '-'
  return [
    {
      at: end(hit),
      text: `[${iso(hit.at)}] "${hit.method} ${hit.path} ${protocolOf(hit)}" ${story.status} ${story.flag} 0 ${hit.bytes} ${hit.ms} ${time} "${hit.client}" "${hit.agent}" "${hit.id}" "${hit.host}" "${story.host}"`,
    },
  ]
}

export const istioJson: Writer = (hit) => {
  const story = storyOf(hit)
  return [
    {
      at: end(hit),
      text: JSON.stringify({
        authority: hit.host,
        bytes_received: 0,
        bytes_sent: hit.bytes,
        connection_termination_details: null,
        downstream_local_address: '10.0.0.60:8443',
        downstream_remote_address: `${hit.client}:${20_000 + (hit.at % 40_000)}`,
        duration: hit.ms,
        method: hit.method,
        path: hit.path,
        protocol: protocolOf(hit),
        request_id: hit.id,
        requested_server_name: hit.host,
        response_code: story.status,
        response_code_details: story.details,
        response_flags: story.flag,
        route_name: 'default',
        start_time: iso(hit.at),
        upstream_cluster: 'outbound|8080||shop.default.svc.cluster.local',
        upstream_host: story.host === '-' ? null : story.host,
        upstream_local_address: null,
        upstream_service_time: story.flag === '-' ? String(hit.ms) : null,
        upstream_transport_failure_reason: story.reason === '-' ? null : story.reason,
        user_agent: hit.agent,
        x_forwarded_for: hit.client,
      }),
    },
  ]
}
