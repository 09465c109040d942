import type { CauseType, FaultDomain } from '../../model/cause.ts'
import type { CauseReading } from '../record.ts'

/** `ErrorInfo` of Front Door and `error_info` of Application Gateway. Microsoft, the access log pages of both. */
const byInfo: Readonly<Record<string, readonly [CauseType, FaultDomain?]>> = {
  OriginTimeout: ['http_response_timeout'],
  OriginConnectionRefused: ['connection_refused'],
  OriginConnectionError: ['connection_refused'],
  OriginConnectionAborted: ['connection_terminated'],
  OriginError: ['http_protocol_error'],
  OriginInvalidResponse: ['http_protocol_error'],
  OriginInvalidRequest: ['http_request_error'],
  ResponseHeaderTooBig: ['http_response_header_section_size'],
  DNSFailure: ['dns_error'],
  DNSNameNotResolved: ['dns_error'],
  DNSTimeout: ['dns_timeout'],
  SSLHandshakeError: ['tls_protocol_error'],
  SSLInvalidCipher: ['tls_protocol_error'],
  SSLInvalidRootCA: ['tls_certificate_error'],
  SSLMismatchedSNI: ['tls_certificate_error'],
  CertificateError: ['tls_certificate_error'],
  CertificateNameCheckFailed: ['tls_certificate_error'],
  CertificateExpired: ['tls_certificate_error'],
  RestrictedIP: ['http_request_denied', 'edge'],
  ClientGeoBlocked: ['http_request_denied', 'edge'],
  ClientDisconnected: ['client_closed'],
  UnspecifiedClientError: ['http_request_error'],
  InvalidRequest: ['http_request_error'],
  UnspecifiedError: ['proxy_internal_error', 'edge'],
  ERRORINFO_UPSTREAM_NO_LIVE: ['destination_unavailable'],
  ERRORINFO_UPSTREAM_CLOSED_CONNECTION: ['connection_terminated'],
  ERRORINFO_UPSTREAM_TIMED_OUT: ['http_response_timeout'],
  ERRORINFO_CLIENT_CLOSED_REQUEST: ['client_closed'],
  ERRORINFO_CLIENT_TIMED_OUT: ['client_closed'],
}

/** What the field says; `NoError` and an empty field say nothing. */
export function readAzureError(info: string): CauseReading | undefined {
  const known = byInfo[info]
  if (known !== undefined) {
    const [type, faultDomain] = known
    return { type, by: info, ...(faultDomain !== undefined && { faultDomain }) }
  }
  const isRequest = /^ERRORINFO_(?:INVALID|REQUEST|HTTP)/.test(info)
  return isRequest ? { type: 'http_request_error', by: info.slice(0, 80) } : undefined
}
