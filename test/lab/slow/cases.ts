import type { CauseType } from '../../../src/model/cause.ts'
import type { LabCase, ProxyId } from '../lab-case.ts'

type Row = readonly [ProxyId, 'never' | 'black-hole' | 'closed', CauseType, number]

/** With the time-outs that the products, or their Debian packages, come with; seconds until the answer. */
const rows: readonly Row[] = [
  ['nginx', 'never', 'http_response_timeout', 60],
  ['nginx', 'black-hole', 'connection_timeout', 60],
  ['haproxy', 'never', 'http_response_timeout', 50],
  // Four attempts of five seconds; a refused one is tried again after a second each time.
  ['haproxy', 'black-hole', 'connection_timeout', 20],
  ['haproxy', 'closed', 'connection_refused', 3],
  ['caddy', 'black-hole', 'connection_timeout', 3],
  ['varnish', 'never', 'http_response_timeout', 60],
  ['varnish', 'black-hole', 'connection_timeout', 4],
  ['apache-httpd', 'never', 'http_response_timeout', 60],
  ['apache-httpd', 'black-hole', 'connection_timeout', 60],
]

const single: readonly LabCase[] = rows.map(([proxy, fault, cause, seconds]) => ({
  id: `slow-${proxy}-${fault}`,
  layers: [{ proxy, variant: 'stock' }],
  origin: { fault },
  truth: {
    verdict: 'broken',
    responder: proxy,
    cause,
    faultDomain: 'application',
    retryAfter: proxy === 'varnish' ? 5 : null,
  },
  timeoutMs: (seconds + 5) * 1000 * 2,
}))

/** The inner gateway gives up no sooner than the outer one does: either may answer first. */
const chains: readonly LabCase[] = (
  [
    ['haproxy', 'nginx'],
    ['haproxy', 'varnish'],
  ] as const
).map(([outer, inner]) => ({
  id: `slow-${outer}-${inner}-never`,
  layers: [
    { proxy: outer, variant: 'stock' },
    { proxy: inner, variant: 'stock' },
  ],
  origin: { fault: 'never' },
  truth: {
    verdict: 'broken',
    responder: outer,
    cause: 'http_response_timeout',
    faultDomain: 'application',
    retryAfter: null,
  },
  timeoutMs: 120_000,
}))

/** gunicorn's own 30 seconds end the worker long before nginx loses patience after 60. */
const impatient: LabCase = {
  id: 'slow-nginx-gunicorn-slow',
  layers: [{ proxy: 'nginx', variant: 'stock' }],
  origin: { fault: 'healthy', app: 'gunicorn', appFault: 'stuck' },
  truth: {
    verdict: 'broken',
    responder: 'nginx',
    cause: 'connection_terminated',
    faultDomain: 'application',
    retryAfter: null,
  },
  timeoutMs: 90_000,
  equivalent: ['http_response_timeout', 'application_error'],
  why: 'The server cut off its own slow worker: the connection closed because there was no answer.',
}

export const slowCases: readonly LabCase[] = [...single, ...chains, impatient]
