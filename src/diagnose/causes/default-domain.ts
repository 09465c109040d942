import type { CauseType, FaultDomain } from '../../model/cause.ts'
import type { HopRole } from '../../model/responder.ts'

/** Causes for which the gateway that met them is usually to be mended, not the server behind it. */
const gatewayCauses: ReadonlySet<CauseType> = new Set([
  'tls_protocol_error',
  'tls_certificate_error',
  'tls_alert_received',
  'dns_error',
  'dns_timeout',
  'destination_ip_prohibited',
  'proxy_internal_response',
  'proxy_internal_error',
  'proxy_configuration_error',
  'connection_limit_reached',
  'http_response_header_section_size',
  'http_response_header_size',
])

const clientCauses: ReadonlySet<CauseType> = new Set([
  'http_request_error',
  'http_request_denied',
  'rate_limited',
  'client_closed',
])

const linkCauses: ReadonlySet<CauseType> = new Set([
  'connection_refused',
  'connection_timeout',
  'destination_ip_unroutable',
  'tls_protocol_error',
  'tls_certificate_error',
  'tls_alert_received',
  'dns_error',
  'dns_timeout',
])

/** Where a cause lies when no emission says so, by the role of the hop that reported it. */
export function defaultDomain(cause: CauseType, reporter: HopRole): FaultDomain {
  if (clientCauses.has(cause)) return 'client'
  if (reporter === 'edge' && linkCauses.has(cause)) return 'edge_to_origin'
  if (reporter === 'client') return domainSeenByClient(cause)
  return gatewayCauses.has(cause) ? 'origin_proxy' : 'application'
}

/** Where it lies when we, the client, met it ourselves. */
function domainSeenByClient(cause: CauseType): FaultDomain {
  if (cause.startsWith('dns_')) return 'dns'
  if (cause.startsWith('tls_')) return 'tls'
  if (cause === 'connection_timeout' || cause === 'destination_ip_unroutable') return 'network'
  if (cause === 'destination_ip_prohibited') return 'client'
  if (cause === 'proxy_loop_detected' || cause === 'proxy_configuration_error')
    return 'origin_proxy'
  return 'application'
}
