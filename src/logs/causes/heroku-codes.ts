import type { CauseType, FaultDomain } from '../../model/cause.ts'
import type { CauseReading } from '../record.ts'

/** Codes of the router. Heroku, "Error codes"; all of them are 503 but for the client's own. */
const byCode: Readonly<Record<string, readonly [CauseType, FaultDomain?]>> = {
  H10: ['destination_unavailable', 'application'],
  H11: ['connection_limit_reached', 'application'],
  H12: ['http_response_timeout', 'application'],
  H13: ['connection_terminated', 'application'],
  H14: ['destination_unavailable', 'application'],
  H15: ['connection_read_timeout', 'application'],
  H17: ['http_protocol_error', 'application'],
  H18: ['http_response_incomplete', 'application'],
  H19: ['connection_timeout', 'application'],
  H20: ['destination_unavailable', 'application'],
  H21: ['connection_refused', 'application'],
  H22: ['connection_limit_reached', 'application'],
  H23: ['proxy_configuration_error', 'platform'],
  H24: ['connection_terminated', 'platform'],
  H25: ['http_protocol_error', 'application'],
  H26: ['http_request_error', 'client'],
  H27: ['client_closed', 'client'],
  H28: ['client_closed', 'client'],
  H31: ['http_request_error', 'client'],
  H32: ['http_request_error', 'client'],
  H80: ['maintenance', 'platform'],
  H81: ['destination_not_found', 'platform'],
  H82: ['destination_unavailable', 'platform'],
  H83: ['proxy_internal_response', 'platform'],
  H99: ['proxy_internal_error', 'platform'],
}

/** What a router's code says, with its description. */
export function readHerokuCode(code: string, description: string): CauseReading | undefined {
  const known = byCode[code]
  if (known === undefined) return undefined
  const [type, faultDomain] = known
  const by = description === '' ? code : `${code} ${description}`.slice(0, 120)
  return { type, by, ...(faultDomain !== undefined && { faultDomain }) }
}
