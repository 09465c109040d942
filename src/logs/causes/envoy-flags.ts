import type { CauseType } from '../../model/cause.ts'
import type { CauseReading } from '../record.ts'

/** Envoy's response flags. Documentation of Envoy, "Access logging", %RESPONSE_FLAGS%. */
const byFlag: Readonly<Record<string, CauseType>> = {
  UH: 'destination_unavailable',
  UF: 'connection_refused',
  UO: 'circuit_open',
  NR: 'proxy_configuration_error',
  NC: 'proxy_configuration_error',
  URX: 'connection_refused',
  UT: 'http_response_timeout',
  UC: 'connection_terminated',
  UR: 'connection_terminated',
  LR: 'connection_terminated',
  LH: 'destination_unavailable',
  UPE: 'http_protocol_error',
  SI: 'connection_read_timeout',
  UMSDR: 'http_response_timeout',
  DT: 'http_response_timeout',
  DF: 'dns_error',
  RL: 'rate_limited',
  RLSE: 'proxy_internal_error',
  UAEX: 'http_request_denied',
  IH: 'http_request_error',
  DPE: 'http_request_error',
  OM: 'overload',
  DO: 'overload',
  DC: 'client_closed',
  DR: 'client_closed',
  FI: 'proxy_internal_response',
  NFCF: 'proxy_configuration_error',
}

/**
 * What response flags say, with the transport's own words where they are logged. `UF` alone is a failed connect: refused,
 * unless the details name a time-out or TLS, or it took as long as only waiting does.
 */
export function readEnvoyFlags(
  flags: string,
  details = '',
  durationMs = 0,
): CauseReading | undefined {
  for (const flag of flags.split(',')) {
    const type = byFlag[flag]
    if (type === undefined) continue
    const by = details === '' || details === '-' ? flags : `${flags} ${details}`.slice(0, 200)
    if (flag === 'UF' || flag === 'URX') {
      const said = ofTransport(details)
      const waited = said === 'connection_refused' && durationMs >= longConnectMs
      return { type: waited && !/refused|_111\b/.test(details) ? 'connection_timeout' : said, by }
    }
    return { type, by }
  }
  return undefined
}

/** A refusal comes with the next packet; `connect_timeout` is 5 s, and hardly anybody sets less than one. */
const longConnectMs = 900

function ofTransport(text: string): CauseType {
  // Envoy's word for any end before the response; what ended it stands in braces behind.
  const details = text.replace('upstream_reset_before_response_started', '')
  if (/timeout|error:_?110\b/i.test(details)) return 'connection_timeout'
  if (/certificate/i.test(details)) return 'tls_certificate_error'
  if (/TLS|SSL/.test(details)) return 'tls_protocol_error'
  if (/reset/i.test(details)) return 'connection_terminated'
  return 'connection_refused'
}
