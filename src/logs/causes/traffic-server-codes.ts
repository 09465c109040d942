import type { CauseType } from '../../model/cause.ts'
import type { CauseReading } from '../record.ts'

/** Cache result codes of Traffic Server. Documentation, "Cache results". */
const byCode: Readonly<Record<string, CauseType>> = {
  // It does not say whether the connection was refused or timed out.
  ERR_CONNECT_FAIL: 'destination_unavailable',
  ERR_READ_TIMEOUT: 'http_response_timeout',
  ERR_READ_ERROR: 'connection_terminated',
  ERR_DNS_FAIL: 'dns_error',
  ERR_CLIENT_ABORT: 'client_closed',
  ERR_CLIENT_READ_ERROR: 'client_closed',
  ERR_INVALID_REQ: 'http_request_error',
  ERR_INVALID_URL: 'http_request_error',
  ERR_PROXY_DENIED: 'http_request_denied',
}

/** What a cache result code says; hits and misses say nothing. */
export function readTrafficServerCode(code: string): CauseReading | undefined {
  const type = byCode[code]
  return type === undefined ? undefined : { type, by: code }
}
