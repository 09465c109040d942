import type { CauseType } from '../../model/cause.ts'
import type { CauseReading } from '../record.ts'

/**
 * First letter: who ended the session; second: in which phase. HAProxy configuration manual, section 8.5. The upper-case
 * letters are aborts, the lower-case ones time-outs.
 */
const byState: Readonly<Record<string, CauseType>> = {
  SC: 'connection_refused',
  sC: 'connection_timeout',
  SH: 'connection_terminated',
  sH: 'http_response_timeout',
  sQ: 'connection_limit_reached',
  SD: 'http_response_incomplete',
  sD: 'connection_read_timeout',
  PH: 'http_protocol_error',
  PC: 'connection_limit_reached',
  PR: 'http_request_denied',
  PT: 'http_request_denied',
  RC: 'proxy_internal_error',
  cR: 'http_request_error',
  CR: 'client_closed',
  CC: 'client_closed',
  CQ: 'client_closed',
  CH: 'client_closed',
  CD: 'client_closed',
  cD: 'client_closed',
}

/** What a termination state says; `--` and states of a normal end say nothing. */
export function readTerminationState(state: string, server: string): CauseReading | undefined {
  const type = byState[state.slice(0, 2)]
  if (type === undefined) return undefined
  if (server === '<NOSRV>' && state.startsWith('SC'))
    return { type: 'destination_unavailable', by: `${state} <NOSRV>` }
  return { type, by: state }
}
