import type { CauseType, FaultDomain } from '../../model/cause.ts'
import type { CauseReading } from '../record.ts'

type Row = readonly [RegExp, CauseType, FaultDomain?]

/** `status.substatus win32-status`, the more exact ones first. Microsoft, "HTTP status codes in IIS" and the ARR articles. */
const rows: readonly Row[] = [
  [/^502\.3 (?:12002|2147954402)$/, 'http_response_timeout'],
  [/^502\.3 (?:12029|2147954429)$/, 'connection_refused'],
  [/^502\.3 (?:12007|2147954407)$/, 'dns_error'],
  [/^502\.3 (?:12030|12031|2147954430|2147954431)$/, 'connection_terminated'],
  [/^502\.3 (?:12152|2147954552)$/, 'http_protocol_error'],
  [/^502\.3 (?:12157|12175|12185|2147954575)$/, 'tls_protocol_error'],
  [/^502\.3 (?:120(?:37|38|44|45)|12169|12170)$/, 'tls_certificate_error'],
  [/^502\.1 /, 'http_response_timeout', 'application'],
  [/^502\.2 /, 'http_protocol_error', 'application'],
  [/^502\.[34] 0$/, 'destination_unavailable'],
  [/^502\.3 /, 'connection_terminated'],
  [/^502\.4 /, 'destination_unavailable'],
  [/^50[02]\.(?:3[0-7]|5) /, 'application_error', 'application'],
  [/^500\.(?:19|2[1-4]|100) /, 'proxy_configuration_error'],
  [/^500\.(?:13|14|15) /, 'overload'],
  [/^503\.(?:2|3|4) /, 'overload'],
  [/^503\.0 /, 'destination_unavailable', 'application'],
  [/^400\.60[1-9] /, 'http_request_error'],
]

/** Windows errors that say that the client went away: the name is gone, the operation was aborted, reset by peer. */
const clientGone = new Set(['64', '1236', '995', '10053', '10054'])

/** What status, sub-status and Windows error say together; a 500.0 is the application's own. */
export function readIisStatus(
  status: number,
  substatus: string,
  win32: string,
): CauseReading | undefined {
  if (status < 500 && clientGone.has(win32))
    return { type: 'client_closed', faultDomain: 'client', by: `win32 ${win32}` }
  const by = `${status}.${substatus} ${win32}`
  if (status === 429 || /^(?:403\.50[12]) /.test(by)) return { type: 'rate_limited', by }
  const row = rows.find(([pattern]) => pattern.test(by))
  if (row === undefined) return undefined
  const [, type, faultDomain] = row
  return { type, by, ...(faultDomain !== undefined && { faultDomain }) }
}
