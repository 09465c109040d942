import type { CauseType } from '../../model/cause.ts'
import type { CauseReading } from '../record.ts'

/** Reasons that Fastly writes in a response of its own, nearly always a 503. Fastly, "Common 503 errors". */
const reasons: readonly (readonly [RegExp, CauseType])[] = [
  [
    /all backends failed|unhealthy|no stopgap|quorum weight|no backend|backend is unhealthy/i,
    'destination_unavailable',
  ],
  [/max_conn reached|too many connections/i, 'connection_limit_reached'],
  [/first byte timeout/i, 'http_response_timeout'],
  [/between bytes timeout/i, 'connection_read_timeout'],
  [/connection (?:timed out|timeout)|connect timeout/i, 'connection_timeout'],
  [/connection refused/i, 'connection_refused'],
  [/no route to host|network (?:is )?unreachable/i, 'destination_ip_unroutable'],
  [/certificate|hostname doesn'?t match/i, 'tls_certificate_error'],
  [/ssl|tls|handshake/i, 'tls_protocol_error'],
  [/backend write error/i, 'connection_write_timeout'],
  [/backend read error|connection reset|broken pipe|unexpected eof/i, 'connection_terminated'],
  [
    /illegal vary|gzip|gunzip|chunk|header overflow|invalid response|overflow/i,
    'http_protocol_error',
  ],
  [/could not resolve|dns/i, 'dns_error'],
  [/loop detected/i, 'proxy_loop_detected'],
  [/domain not found|unknown domain/i, 'proxy_configuration_error'],
  [/rate limit|too many requests/i, 'rate_limited'],
]

/** What a reason says; `OK` and the usual words of an origin say nothing. */
export function readFastlyReason(reason: string): CauseReading | undefined {
  const known = reasons.find(([pattern]) => pattern.test(reason.slice(0, 200)))
  return known === undefined ? undefined : { type: known[1], by: reason.slice(0, 120) }
}
