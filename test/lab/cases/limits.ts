import type { CauseType } from '../../../src/model/cause.ts'
import type { LabCase, ProxyId } from '../lab-case.ts'

/** One request at a time is let through, and one is being answered for ever: the queue is full. */
const gateways: readonly (readonly [ProxyId, readonly CauseType[]])[] = [
  ['nginx', ['destination_unavailable', 'circuit_open']],
  ['haproxy', ['overload']],
  ['caddy', ['destination_unavailable', 'circuit_open', 'overload']],
  ['varnish', ['overload']],
  ['apache-httpd', ['overload', 'destination_unavailable', 'connection_refused']],
]

const full: readonly LabCase[] = gateways.map(([proxy, equivalent]) => ({
  id: `${proxy}-full`,
  layers: [{ proxy, variant: 'full' }],
  origin: { fault: 'busy' },
  held: 1,
  truth: {
    verdict: 'broken',
    responder: proxy,
    cause: 'connection_limit_reached',
    faultDomain: 'origin_proxy',
  },
  equivalent,
  domains: ['application'],
  why: 'The same page as for a server that cannot be reached; that one would lie in the application.',
}))

/** Every worker of the application is taken: whoever comes next waits until the gateway gives up. */
const workers: readonly LabCase[] = (
  [
    ['nginx', 'gunicorn'],
    ['haproxy', 'gunicorn'],
    ['nginx', 'php-fpm'],
    ['apache-httpd', 'php-fpm'],
  ] as const
).map(([proxy, app]) => ({
  id: `${proxy}-${app}-all-workers-busy`,
  layers: [{ proxy, ...(app === 'php-fpm' && { variant: 'fastcgi' as const }) }],
  origin: { fault: 'healthy', app, appFault: 'busy' },
  held: app === 'gunicorn' ? 4 : 2,
  truth: {
    verdict: 'broken',
    responder: proxy,
    cause: 'http_response_timeout',
    faultDomain: 'application',
  },
  equivalent: ['overload', 'connection_limit_reached'],
  why: 'A free worker that is slow and no free worker both end in silence.',
}))

export const limitCases: readonly LabCase[] = [...full, ...workers]
