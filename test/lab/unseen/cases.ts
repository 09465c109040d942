import type { OriginFault } from '../../../src/lab/faults.ts'
import type { CauseType, FaultDomain } from '../../../src/model/cause.ts'
import type { Verdict } from '../../../src/model/diagnosis.ts'
import type { LabCase, ProxyId } from '../lab-case.ts'

const unseen: readonly ProxyId[] = [
  'squid',
  'lighttpd',
  'h2o',
  'nghttpx',
  'apache-traffic-server',
  'tinyproxy',
]

interface Expected {
  readonly fault: OriginFault
  readonly cause: CauseType | null
  /** Who wrote the answer. */
  readonly by: 'gateway' | 'application' | null
  readonly domain: FaultDomain | null
  readonly verdict: Verdict
  readonly retryAfter?: number
}

const expected: readonly Expected[] = [
  {
    fault: 'closed',
    cause: 'connection_refused',
    by: 'gateway',
    domain: 'application',
    verdict: 'broken',
  },
  {
    fault: 'black-hole',
    cause: 'connection_timeout',
    by: 'gateway',
    domain: 'application',
    verdict: 'broken',
  },
  {
    fault: 'accept-close',
    cause: 'connection_terminated',
    by: 'gateway',
    domain: 'application',
    verdict: 'broken',
  },
  {
    fault: 'reset',
    cause: 'connection_terminated',
    by: 'gateway',
    domain: 'application',
    verdict: 'broken',
  },
  {
    fault: 'never',
    cause: 'http_response_timeout',
    by: 'gateway',
    domain: 'application',
    verdict: 'broken',
  },
  {
    fault: 'error-500',
    cause: 'application_error',
    by: 'application',
    domain: 'application',
    verdict: 'broken',
  },
  {
    fault: 'error-500-trace',
    cause: 'application_error',
    by: 'application',
    domain: 'application',
    verdict: 'broken',
  },
  {
    fault: 'maintenance-seconds',
    cause: 'maintenance',
    by: 'application',
    domain: 'application',
    verdict: 'broken',
    retryAfter: 1800,
  },
  {
    fault: 'overload',
    cause: 'overload',
    by: 'application',
    domain: 'application',
    verdict: 'broken',
    retryAfter: 3,
  },
  {
    fault: 'rate-limited',
    cause: 'rate_limited',
    by: 'application',
    domain: 'client',
    verdict: 'degraded',
    retryAfter: 7,
  },
  {
    fault: 'not-found',
    cause: 'destination_not_found',
    by: 'application',
    domain: 'application',
    verdict: 'broken',
  },
  { fault: 'healthy', cause: null, by: null, domain: null, verdict: 'working' },
]

/** A gateway's own word for a failed attempt; which attempt it was, its page may not say. */
const quick: readonly CauseType[] = [
  'connection_refused',
  'connection_terminated',
  'destination_unavailable',
  'http_protocol_error',
]
const slow: readonly CauseType[] = [
  'connection_timeout',
  'http_response_timeout',
  'connection_read_timeout',
  'connection_terminated',
  'destination_unavailable',
]

const chains: readonly (readonly ProxyId[])[] = [
  ...unseen.map((id) => [id]),
  ['nginx', 'squid'],
  ['haproxy', 'lighttpd'],
  ['apache-traffic-server', 'nginx'],
  ['h2o', 'haproxy'],
  ['tinyproxy', 'lighttpd'],
]

/** Tinyproxy says nothing of an upstream that does not answer: it closes, too. */
const silentOf = 'tinyproxy'
const unanswered: ReadonlySet<OriginFault> = new Set<OriginFault>([
  'accept-close',
  'reset',
  'never',
])

export const unseenCases: readonly LabCase[] = chains.flatMap((chain) =>
  expected.map(({ fault, cause, by, domain, verdict, retryAfter }): LabCase => {
    const last = chain.at(-1) ?? ''
    return {
      id: `unseen-${chain.join('-')}-${fault}`,
      // lighttpd looks at its timers only now and then, so that the one in front must wait longer.
      layers: chain.map((proxy, index) => ({
        proxy,
        ...(index < chain.length - 1 && { timeoutSeconds: 6 }),
      })),
      origin: { fault },
      truth: {
        verdict,
        responder: responderOf(by, last, fault),
        cause,
        faultDomain: domain,
        ...(retryAfter !== undefined && { retryAfter }),
      },
      ...(by === 'gateway' && {
        equivalent: fault === 'never' || fault === 'black-hole' ? slow : quick,
      }),
    }
  }),
)

function responderOf(by: Expected['by'], last: string, fault: OriginFault): string | null {
  if (by !== 'gateway') return by
  return last === silentOf && unanswered.has(fault) ? null : last
}
