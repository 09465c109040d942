import type { CauseType, FaultDomain } from '../../model/cause.ts'
import { causeTypes } from '../../model/cause.ts'
import type { CauseReading } from '../record.ts'

/** `statusDetails` of Google's load balancers. Google Cloud, "HTTP(S) load balancing logging", failure messages. */
const byDetails: readonly (readonly [RegExp, CauseType, FaultDomain?])[] = [
  [/^failed_to_connect_to_backend/, 'connection_refused'],
  [
    /^(?:failed_to_pick_backend|no_healthy_backend|backend_503_propagated)/,
    'destination_unavailable',
  ],
  [/^(?:backend_timeout|response_timeout|request_timeout)/, 'http_response_timeout'],
  [/^backend_connection_closed_after_partial/, 'http_response_incomplete'],
  [/^backend_connection_closed/, 'connection_terminated'],
  [/^backend_response_headers_too_long/, 'http_response_header_section_size'],
  [
    /^(?:backend_response_corrupted|backend_early_response|aborted_request_due_to_backend)/,
    'http_protocol_error',
  ],
  [/^failed_to_negotiate_alpn/, 'tls_protocol_error'],
  [/^ssl_certificate/, 'tls_certificate_error'],
  [/^ssl_/, 'tls_protocol_error'],
  [/^invalid_external_origin_endpoint/, 'dns_error'],
  [/^throttled_by_security_policy/, 'rate_limited', 'edge'],
  [/^(?:denied_by_security_policy|secure_url_rejected)/, 'http_request_denied', 'edge'],
  [/^fault_filter_abort/, 'proxy_internal_response'],
  [
    /^(?:config_not_found|serverless_neg_routing_failed|handled_by_identity_aware_proxy_fail)/,
    'proxy_configuration_error',
  ],
  [/^(?:internal_error|error_uncategorized)/, 'proxy_internal_error', 'edge'],
  [
    /^(?:byte_range_caching_.*(?:abort|abandon|failed)|cache_lookup_failed)/,
    'proxy_internal_error',
    'edge',
  ],
  [/^(?:client_disconnected|client_timed_out|websocket_closed)/, 'client_closed'],
  [
    /^(?:body_not_allowed|headers_too_long|http_version_not_supported|invalid_|malformed_|required_body|unsupported_method|upgrade_header|uri_too_long|websocket_handshake)/,
    'http_request_error',
  ],
]

/** What a word says; `response_sent_by_backend`, answers from the cache and redirects say nothing. */
export function readGoogleStatusDetails(details: string): CauseReading | undefined {
  const known = byDetails.find(([pattern]) => pattern.test(details))
  if (known === undefined) return undefined
  const [, type, faultDomain] = known
  const by = details.slice(0, 120)
  return { type, by, ...(faultDomain !== undefined && { faultDomain }) }
}

/** The load balancers built on Envoy say it as RFC 9209 does: `error="connection_timeout"; details="…"`. */
export function readProxyStatusText(text: string): CauseReading | undefined {
  const said = /\berror="?([a-z_]+)"?/.exec(text)?.[1]
  const type = causeTypes.find((one) => one === said)
  if (type !== undefined) return { type, by: text.slice(0, 120) }
  const details = /\bdetails="?([a-z_]+)"?/.exec(text)?.[1]
  return details === undefined ? undefined : readGoogleStatusDetails(details)
}
