import type { OriginFault } from '../../../src/lab/faults.ts'
import type { CauseType } from '../../../src/model/cause.ts'
import type { LabCase, ProxyId } from '../lab-case.ts'

/** What the page in its place leaves open: anything that a server can answer with the same status. */
const open: readonly CauseType[] = [
  'connection_refused',
  'connection_terminated',
  'destination_unavailable',
  'application_error',
  'http_protocol_error',
  'maintenance',
  'overload',
  'connection_limit_reached',
  'rate_limited',
]

const late: readonly CauseType[] = ['connection_timeout', 'http_response_timeout']

const rows: readonly (readonly [ProxyId, ProxyId, OriginFault, CauseType])[] = [
  ['nginx', 'haproxy', 'error-500', 'application_error'],
  ['nginx', 'apache-httpd', 'never', 'http_response_timeout'],
  ['haproxy', 'nginx', 'error-500', 'application_error'],
  ['haproxy', 'caddy', 'never', 'http_response_timeout'],
  ['caddy', 'varnish', 'error-500', 'application_error'],
  ['varnish', 'haproxy', 'reset', 'connection_terminated'],
  ['apache-httpd', 'caddy', 'closed', 'connection_refused'],
]

/** The outer gateway puts a page of its own in the place of the inner one's, or of the application's. */
export const replacedPageCases: readonly LabCase[] = rows.map(
  ([outer, inner, fault, cause]): LabCase => ({
    id: `${outer}-replaces-${inner}-${fault}`,
    layers: [{ proxy: outer, variant: 'own-pages' }, { proxy: inner }],
    origin: { fault },
    truth: { verdict: 'broken', responder: null, cause, faultDomain: 'application' },
    equivalent: fault === 'never' ? [...open, ...late] : open,
    why: 'The page that said who failed, and why, was thrown away on the way.',
  }),
)
