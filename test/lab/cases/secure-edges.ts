import type { OriginFault, OriginTls } from '../../../src/lab/faults.ts'
import type { CauseType, FaultDomain } from '../../../src/model/cause.ts'
import type { LabCase, ProxyId } from '../lab-case.ts'

/** Gateways that speak TLS to their clients. Varnish leaves that to others. */
const edges: readonly ProxyId[] = ['haproxy', 'caddy', 'apache-httpd']

const bad: readonly OriginTls[] = ['expired', 'wrong-name', 'untrusted']

const certificates: readonly LabCase[] = edges.flatMap((proxy) =>
  bad.map((tls): LabCase => ({
    id: `client-tls-${tls}-${proxy}`,
    layers: [{ proxy, tls }],
    origin: { fault: 'healthy' },
    scheme: 'https',
    truth: {
      verdict: 'broken',
      responder: null,
      cause: 'tls_certificate_error',
      faultDomain: 'tls',
    },
  })),
)

const healthy: readonly LabCase[] = edges.map((proxy) => ({
  id: `healthy-tls-${proxy}`,
  layers: [{ proxy, tls: 'good' }],
  origin: { fault: 'healthy' },
  scheme: 'https',
  truth: { verdict: 'working', responder: null, cause: null, faultDomain: null },
}))

type Row = readonly [
  chain: readonly ProxyId[],
  fault: OriginFault,
  responder: string,
  cause: CauseType,
  faultDomain?: FaultDomain,
]

/** TLS to the client changes nothing about what is broken behind. */
const behind: readonly Row[] = [
  [['nginx'], 'closed', 'nginx', 'connection_refused'],
  [['nginx'], 'never', 'nginx', 'http_response_timeout'],
  [['haproxy'], 'closed', 'haproxy', 'connection_refused'],
  [['haproxy'], 'reset', 'haproxy', 'connection_terminated'],
  [['caddy'], 'closed', 'caddy', 'connection_refused'],
  [['caddy'], 'never', 'caddy', 'http_response_timeout'],
  [['apache-httpd'], 'closed', 'apache-httpd', 'connection_refused'],
  [['apache-httpd'], 'error-500-trace', 'application', 'application_error'],
  [['nginx', 'varnish'], 'closed', 'varnish', 'connection_refused'],
  [['nginx', 'varnish'], 'maintenance-seconds', 'application', 'maintenance'],
  [['haproxy', 'apache-httpd'], 'never', 'apache-httpd', 'http_response_timeout'],
  [['caddy', 'nginx'], 'reset', 'nginx', 'connection_terminated'],
  [['caddy', 'nginx', 'haproxy'], 'never', 'haproxy', 'http_response_timeout'],
]

const chains: readonly LabCase[] = behind.map(
  ([chain, fault, responder, cause, faultDomain = 'application']): LabCase => ({
    id: `tls-${chain.join('-')}-${fault}`,
    layers: chain.map((proxy, index) => ({ proxy, ...(index === 0 && { tls: 'good' as const }) })),
    origin: { fault },
    scheme: 'https',
    truth: { verdict: 'broken', responder, cause, faultDomain, intermittent: false },
  }),
)

/** A client must show a certificate and has none. */
const mutual: LabCase = {
  id: 'nginx-client-certificate',
  layers: [{ proxy: 'nginx', tls: 'good', variant: 'client-certificate' }],
  origin: { fault: 'healthy' },
  scheme: 'https',
  truth: {
    verdict: 'broken',
    responder: 'nginx',
    cause: 'tls_certificate_error',
    faultDomain: 'client',
  },
  equivalent: ['http_request_denied', 'http_request_error'],
  why: 'That no certificate was sent is a refusal as well as a fault of TLS.',
}

/** It accepts and then never says a word of TLS. */
const silent: LabCase = {
  id: 'edge-tls-silent',
  layers: [],
  origin: { fault: 'never' },
  scheme: 'https',
  truth: {
    verdict: 'broken',
    responder: null,
    cause: 'connection_timeout',
    faultDomain: 'application',
  },
  equivalent: ['tls_protocol_error', 'http_response_timeout'],
  domains: ['tls', 'network'],
  why: 'A server that hangs and a middlebox that swallows the handshake look the same.',
}

export const secureEdgeCases: readonly LabCase[] = [
  ...certificates,
  ...healthy,
  ...chains,
  mutual,
  silent,
]
