import type { LabCase, LabOrigin, ProxyId } from '../lab-case.ts'

/** TLS between gateway and server. Varnish speaks none, so it has no part in this. */
const proxies: readonly ProxyId[] = ['nginx', 'haproxy', 'caddy', 'apache-httpd']

const origins: readonly (readonly [
  string,
  LabOrigin,
  'tls_protocol_error' | 'tls_certificate_error',
])[] = [
  ['plain-upstream', { fault: 'healthy', askedWithTls: true }, 'tls_protocol_error'],
  ['untrusted', { fault: 'healthy', tls: 'untrusted' }, 'tls_certificate_error'],
  ['expired', { fault: 'healthy', tls: 'expired' }, 'tls_certificate_error'],
  ['wrong-name', { fault: 'healthy', tls: 'wrong-name' }, 'tls_certificate_error'],
]

export const upstreamTlsCases: readonly LabCase[] = proxies.flatMap((proxy) => [
  ...origins.map(([name, origin, cause]): LabCase => ({
    id: `${proxy}-tls-${name}`,
    layers: [{ proxy, verify: true }],
    origin,
    truth: {
      verdict: 'broken',
      responder: proxy,
      cause,
      faultDomain: 'origin_proxy',
      intermittent: false,
    },
  })),
  {
    id: `${proxy}-tls-healthy`,
    layers: [{ proxy, verify: true }],
    origin: { fault: 'healthy', tls: 'good' },
    truth: { verdict: 'working', responder: null, cause: null, faultDomain: null },
  },
])
