import type { LabCase, ProxyId } from '../lab-case.ts'

/** Behind one gateway stand several servers, and some or all of them are dead. */
const unchecked: readonly ProxyId[] = ['nginx', 'haproxy', 'caddy', 'varnish']

/** One of three: every third request meets it, since nobody checks. */
const oneDead: readonly LabCase[] = unchecked.flatMap((proxy) => [
  {
    id: `${proxy}-one-of-three-closed`,
    layers: [{ proxy, variant: 'unchecked' }],
    origin: { fault: 'healthy', beside: ['healthy', 'closed'] },
    truth: {
      verdict: 'degraded',
      responder: proxy,
      cause: 'connection_refused',
      faultDomain: 'application',
      intermittent: true,
    },
  },
  {
    id: `${proxy}-one-of-three-broken`,
    layers: [{ proxy, variant: 'unchecked' }],
    origin: { fault: 'healthy', beside: ['error-500', 'healthy'] },
    truth: {
      verdict: 'degraded',
      responder: 'application',
      cause: 'application_error',
      faultDomain: 'application',
      intermittent: true,
    },
  },
])

/** A gateway that learns from failures hides the dead one: nothing is wrong from outside. */
const hidden: readonly LabCase[] = (['nginx', 'caddy'] as const).map((proxy) => ({
  id: `healthy-${proxy}-hides-a-dead-server`,
  layers: [{ proxy, variant: 'breaker' }],
  origin: { fault: 'healthy', beside: ['closed', 'healthy'] },
  before: 6,
  truth: { verdict: 'working', responder: null, cause: null, faultDomain: null },
}))

/** All of them have failed, and the gateway no longer asks: the circuit is open. */
const open: readonly LabCase[] = (
  [
    ['nginx', 'closed'],
    ['haproxy', 'error-500'],
    ['haproxy', 'reset'],
    ['caddy', 'closed'],
    ['caddy', 'error-500'],
    ['apache-httpd', 'closed'],
    ['apache-httpd', 'black-hole'],
  ] as const
).map(([proxy, fault]) => ({
  id: `${proxy}-circuit-open-${fault}`,
  layers: [{ proxy, variant: 'breaker' }],
  origin: { fault, beside: proxy === 'apache-httpd' ? [] : [fault] },
  before: proxy === 'haproxy' ? 8 : 3,
  truth: {
    verdict: 'broken',
    responder: proxy,
    cause: 'destination_unavailable',
    faultDomain: 'application',
    intermittent: false,
  },
  equivalent: ['circuit_open', 'connection_refused'],
  why: 'Refusing without asking is how the product reports that every server has failed before.',
}))

export const severalServersCases: readonly LabCase[] = [...oneDead, ...hidden, ...open]
