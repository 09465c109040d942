import type { CauseType } from '../../model/cause.ts'
import type { CauseReading } from '../record.ts'

/** Statuses that only Cloudflare's edge writes. Cloudflare, "Cloudflare 5xx errors". */
const byStatus: Readonly<Record<number, CauseType>> = {
  520: 'http_protocol_error',
  521: 'connection_refused',
  522: 'connection_timeout',
  523: 'destination_ip_unroutable',
  524: 'http_response_timeout',
  525: 'tls_protocol_error',
  526: 'tls_certificate_error',
  530: 'dns_error',
}

/** Why the edge failed, when it and not the origin made the status; `originStatus` 0: the origin sent none. */
export function readCloudflareStatus(
  status: number,
  originStatus: number | undefined,
): CauseReading | undefined {
  if (status === 499) return { type: 'client_closed', by: '499' }
  if (originStatus === status) return undefined
  const type = byStatus[status]
  return type === undefined
    ? undefined
    : { type, by: `edge ${status}, origin ${originStatus ?? 0}` }
}
