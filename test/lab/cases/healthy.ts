import type { LabCase, ProxyId } from '../lab-case.ts'
import { proxyIds } from '../lab-case.ts'

const chains: readonly (readonly ProxyId[])[] = [
  [],
  ...proxyIds.map((id) => [id]),
  ['nginx', 'haproxy'],
  ['haproxy', 'nginx'],
  ['varnish', 'nginx'],
  ['caddy', 'apache-httpd'],
  ['nginx', 'varnish', 'haproxy'],
  ['haproxy', 'varnish', 'apache-httpd'],
  ['apache-httpd', 'caddy'],
  ['varnish', 'haproxy', 'nginx'],
]

/** Controls: nothing is wrong, and nothing may be called broken. */
export const healthyCases: readonly LabCase[] = chains.map((chain) => ({
  id: `healthy-${[...chain, 'app'].join('-')}`,
  layers: chain.map((proxy) => ({ proxy })),
  origin: { fault: 'healthy' },
  truth: { verdict: 'working', responder: null, cause: null, faultDomain: null },
}))
