import type { CauseType } from '../../model/cause.ts'
import type { Failure } from '../../model/failure.ts'
import { defaultDomain } from './default-domain.ts'
import type { WeighedCause } from './weigh.ts'
import { addWeight } from './weigh.ts'

/** What may lie behind a failure that we, the client, met ourselves. */
export function addFailure(
  weighed: Map<CauseType, WeighedCause>,
  { type, code, detail }: Failure,
  phase: 'dns' | 'connect' | 'tls' | 'http',
): void {
  const because = [code, detail].filter((part) => part !== undefined).join(': ')
  const add = (cause: CauseType, weight: number, domain = defaultDomain(cause, 'client')): void => {
    addWeight(weighed, cause, domain, weight, because === '' ? cause : because)
  }
  if (phase === 'tls' && (type === 'connection_terminated' || type === 'connection_timeout')) {
    add(type, 0.55, 'application')
    add('tls_protocol_error', 0.4)
  } else if (type === 'connection_refused') {
    add(type, 0.96)
    add('destination_unavailable', 0.04)
  } else if (type === 'http_response_timeout' && phase === 'http') {
    add(type, 0.92)
    add('overload', 0.08)
  } else if (type === 'connection_terminated') {
    add(type, 0.9)
    add('application_error', 0.05)
  } else add(type, 0.97)
}
