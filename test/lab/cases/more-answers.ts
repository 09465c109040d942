import type { OriginFault } from '../../../src/lab/faults.ts'
import type { CauseType, FaultDomain } from '../../../src/model/cause.ts'
import type { LabCase, ProxyId } from '../lab-case.ts'

interface Said {
  readonly fault: OriginFault
  readonly cause: CauseType
  readonly faultDomain: FaultDomain
  readonly equivalent?: readonly CauseType[]
  readonly domains?: readonly FaultDomain[]
  readonly why?: string
}

/** Answers of an application about itself and about what it depends on. */
const said: readonly Said[] = [
  { fault: 'error-500-empty', cause: 'application_error', faultDomain: 'application' },
  {
    fault: 'database-down',
    cause: 'connection_refused',
    faultDomain: 'dependency',
    equivalent: ['application_error', 'destination_unavailable'],
    domains: ['application'],
    why: 'The page says that the database is out of reach, and not how.',
  },
  {
    fault: 'own-502',
    cause: 'http_response_timeout',
    faultDomain: 'dependency',
    equivalent: [
      'application_error',
      'destination_unavailable',
      'connection_terminated',
      'connection_refused',
    ],
    domains: ['application'],
    why: 'An application that answers for its own upstream says no more than that it failed.',
  },
]

const chains: readonly (readonly ProxyId[])[] = [
  [],
  ['nginx'],
  ['haproxy'],
  ['caddy', 'varnish'],
  ['apache-httpd', 'haproxy'],
]

const faulty: readonly LabCase[] = chains.flatMap((chain) =>
  said.map(({ fault, cause, faultDomain, equivalent, domains, why }): LabCase => ({
    id: `${[...chain, 'app'].join('-')}-${fault}`,
    layers: chain.map((proxy) => ({ proxy })),
    origin: { fault },
    truth: {
      verdict: 'broken',
      responder: 'application',
      cause,
      faultDomain,
      intermittent: false,
      retryAfter: null,
    },
    ...(equivalent !== undefined && { equivalent }),
    ...(domains !== undefined && { domains }),
    ...(why !== undefined && { why }),
  })),
)

/** Nothing is wrong here, though something may look like it. */
const wellFaults: readonly OriginFault[] = [
  'healthy-article',
  'healthy-json',
  'healthy-redirect',
  'healthy-slow',
  'healthy-home-only',
]

const well: readonly LabCase[] = ([['nginx'], ['haproxy', 'nginx'], ['varnish']] as const).flatMap(
  (chain) =>
    wellFaults.map((fault): LabCase => ({
      id: `${chain.join('-')}-${fault}`,
      layers: chain.map((proxy) => ({ proxy })),
      origin: { fault },
      truth: { verdict: 'working', responder: null, cause: null, faultDomain: null },
    })),
)

export const moreAnswerCases: readonly LabCase[] = [...faulty, ...well]
