import type { CauseType, FaultDomain } from '../../../src/model/cause.ts'
import type { Verdict } from '../../../src/model/diagnosis.ts'
import type { LabCase, Layer, ProxyId } from '../lab-case.ts'
import { proxyIds } from '../lab-case.ts'

type Row = readonly [
  name: string,
  layer: Layer,
  cause: CauseType,
  faultDomain: FaultDomain,
  verdict: Verdict,
  equivalent: readonly CauseType[],
  retryAfter: number | null,
]

const only = (proxies: readonly ProxyId[], made: (proxy: ProxyId) => Row): readonly Row[] =>
  proxies.map((proxy) => made(proxy))

/** What the gateway does by itself: its rules, limits, checks and mistakes. */
const rows: readonly Row[] = [
  ...only(['haproxy', 'caddy', 'varnish'], (proxy) => [
    'checks-fail',
    { proxy, variant: 'checked' },
    'destination_unavailable',
    'application',
    'broken',
    [],
    proxy === 'varnish' ? 5 : null,
  ]),
  ...only(['nginx', 'haproxy', 'caddy', 'apache-httpd'], (proxy) => [
    'rule-maintenance',
    { proxy, variant: 'maintenance' },
    'maintenance',
    'origin_proxy',
    'broken',
    ['overload', 'rate_limited'],
    900,
  ]),
  ...only(['nginx', 'haproxy', 'caddy', 'varnish', 'apache-httpd'], (proxy) => [
    'denied',
    { proxy, variant: 'denied' },
    'http_request_denied',
    'client',
    'working',
    ['proxy_configuration_error'],
    proxy === 'varnish' ? 5 : null,
  ]),
  [
    'rate-limit',
    { proxy: 'nginx', variant: 'limited' },
    'rate_limited',
    'origin_proxy',
    'degraded',
    ['overload', 'maintenance', 'connection_limit_reached'],
    null,
  ],
  [
    'no-route',
    { proxy: 'nginx', variant: 'no-route' },
    'destination_not_found',
    'application',
    'broken',
    [],
    null,
  ],
  [
    'no-route',
    { proxy: 'haproxy', variant: 'no-route' },
    'destination_unavailable',
    'application',
    'broken',
    ['destination_not_found', 'proxy_configuration_error'],
    null,
  ],
  [
    'misconfigured',
    { proxy: 'nginx', variant: 'misconfigured' },
    'proxy_configuration_error',
    'origin_proxy',
    'broken',
    [],
    null,
  ],
  [
    'misconfigured',
    { proxy: 'apache-httpd', variant: 'misconfigured' },
    'proxy_configuration_error',
    'origin_proxy',
    'broken',
    [],
    null,
  ],
  [
    'unresolvable',
    { proxy: 'nginx', upstreamName: 'behind.test' },
    'dns_error',
    'origin_proxy',
    'broken',
    [],
    null,
  ],
  [
    'unresolvable',
    { proxy: 'caddy', upstreamName: 'behind.test' },
    'dns_error',
    'origin_proxy',
    'broken',
    [],
    null,
  ],
  [
    'unresolvable',
    { proxy: 'apache-httpd', upstreamName: 'behind.test' },
    'dns_error',
    'origin_proxy',
    'broken',
    [],
    null,
  ],
]

export const gatewayCases: readonly LabCase[] = [
  ...rows.map(([name, layer, cause, faultDomain, verdict, equivalent, retryAfter]): LabCase => ({
    id: `${layer.proxy}-${name}`,
    layers: [layer],
    origin: { fault: name === 'checks-fail' ? 'error-500' : 'healthy' },
    truth: {
      verdict,
      responder: name === 'rule-maintenance' && layer.proxy === 'haproxy' ? null : layer.proxy,
      cause,
      faultDomain,
      retryAfter,
    },
    equivalent,
  })),
  ...proxyIds.map((proxy): LabCase => ({
    id: `${proxy}-own-pages-over-nginx`,
    layers: [{ proxy, variant: 'own-pages' }, { proxy: 'nginx' }],
    origin: { fault: 'closed' },
    truth: {
      verdict: 'broken',
      responder: null,
      cause: 'connection_refused',
      faultDomain: 'application',
    },
    equivalent: [
      'connection_terminated',
      'destination_unavailable',
      'application_error',
      'http_protocol_error',
      'maintenance',
      'overload',
      'connection_limit_reached',
      'rate_limited',
      'connection_timeout',
      'http_response_timeout',
    ],
    why: 'The outer gateway replaced the page that said who failed.',
  })),
]
