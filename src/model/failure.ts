/**
 * The error types of RFC 9209 section 2.3, in the order of the registry. They name what went wrong between
 * one hop and the next, whoever saw it: an intermediary, or this program as the client.
 */
export const proxyErrorTypes = [
  'dns_timeout',
  'dns_error',
  'destination_not_found',
  'destination_unavailable',
  'destination_ip_prohibited',
  'destination_ip_unroutable',
  'connection_refused',
  'connection_terminated',
  'connection_timeout',
  'connection_read_timeout',
  'connection_write_timeout',
  'connection_limit_reached',
  'tls_protocol_error',
  'tls_certificate_error',
  'tls_alert_received',
  'http_request_error',
  'http_request_denied',
  'http_response_incomplete',
  'http_response_header_section_size',
  'http_response_header_size',
  'http_response_body_size',
  'http_response_trailer_section_size',
  'http_response_trailer_size',
  'http_response_transfer_coding',
  'http_response_content_coding',
  'http_response_timeout',
  'http_upgrade_failed',
  'http_protocol_error',
  'proxy_internal_response',
  'proxy_internal_error',
  'proxy_configuration_error',
  'proxy_loop_detected',
] as const

export type ProxyErrorType = (typeof proxyErrorTypes)[number]

/** What one step ran into. A failing target is a result, never an exception. */
export interface Failure {
  readonly type: ProxyErrorType
  /** The system's, resolver's or TLS library's own word: `ECONNREFUSED`, `NXDOMAIN`, `CERT_HAS_EXPIRED`. */
  readonly code?: string
  /** One sentence for people; it may quote the target and is escaped where it is shown. */
  readonly detail?: string
  /** With `destination_ip_prohibited`: the class of address that the guard refused, such as `loopback`. */
  readonly reason?: string
}
