import type { OriginFault } from '../../../src/lab/faults.ts'
import type { CauseType, FaultDomain } from '../../../src/model/cause.ts'
import type { LabCase, ProxyId } from '../lab-case.ts'
import { proxyIds } from '../lab-case.ts'

interface Said {
  readonly fault: OriginFault
  readonly cause: CauseType
  readonly faultDomain: FaultDomain
  readonly verdict: 'broken' | 'degraded'
  readonly retryAfter: number | null
  readonly equivalent?: readonly CauseType[]
}

/** Errors that the application says itself; every gateway relays them. */
const said: readonly Said[] = [
  {
    fault: 'error-500',
    cause: 'application_error',
    faultDomain: 'application',
    verdict: 'broken',
    retryAfter: null,
  },
  {
    fault: 'error-500-trace',
    cause: 'application_error',
    faultDomain: 'application',
    verdict: 'broken',
    retryAfter: null,
  },
  {
    fault: 'error-500-json',
    cause: 'application_error',
    faultDomain: 'application',
    verdict: 'broken',
    retryAfter: null,
  },
  {
    fault: 'maintenance-seconds',
    cause: 'maintenance',
    faultDomain: 'application',
    verdict: 'broken',
    retryAfter: 1800,
  },
  {
    fault: 'maintenance-date',
    cause: 'maintenance',
    faultDomain: 'application',
    verdict: 'broken',
    retryAfter: 3600,
  },
  {
    fault: 'maintenance-bare',
    cause: 'maintenance',
    faultDomain: 'application',
    verdict: 'broken',
    retryAfter: null,
  },
  {
    fault: 'overload',
    cause: 'overload',
    faultDomain: 'application',
    verdict: 'broken',
    retryAfter: 3,
  },
  {
    fault: 'rate-limited',
    cause: 'rate_limited',
    faultDomain: 'client',
    verdict: 'degraded',
    retryAfter: 7,
  },
  {
    fault: 'not-found',
    cause: 'destination_not_found',
    faultDomain: 'application',
    verdict: 'broken',
    retryAfter: null,
  },
  {
    fault: 'error-200',
    cause: 'application_error',
    faultDomain: 'application',
    verdict: 'broken',
    retryAfter: null,
  },
]

const chains: readonly (readonly ProxyId[])[] = [
  [],
  ...proxyIds.map((id) => [id]),
  ['varnish', 'nginx'],
  ['nginx', 'haproxy'],
]

export const applicationCases: readonly LabCase[] = chains.flatMap((chain) =>
  said.map(({ fault, cause, faultDomain, verdict, retryAfter, equivalent = [] }): LabCase => ({
    id: `${[...chain, 'app'].join('-')}-${fault}`,
    layers: chain.map((proxy) => ({ proxy })),
    origin: { fault },
    truth: {
      verdict,
      responder: 'application',
      cause,
      faultDomain,
      intermittent: false,
      retryAfter,
    },
    equivalent,
  })),
)
