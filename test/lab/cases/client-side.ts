import type { OriginTls } from '../../../src/lab/faults.ts'
import type { LabCase } from '../lab-case.ts'

const certificates: readonly OriginTls[] = ['expired', 'wrong-name', 'untrusted']

/** What a client meets before any gateway has said a word: certificates, ports, names. */
export const clientSideCases: readonly LabCase[] = [
  ...certificates.map((tls): LabCase => ({
    id: `client-tls-${tls}`,
    layers: [{ proxy: 'nginx', tls }],
    origin: { fault: 'healthy' },
    scheme: 'https',
    truth: {
      verdict: 'broken',
      responder: null,
      cause: 'tls_certificate_error',
      faultDomain: 'tls',
    },
  })),
  {
    id: 'client-tls-to-plain-port',
    layers: [{ proxy: 'nginx' }],
    origin: { fault: 'healthy' },
    scheme: 'https',
    truth: { verdict: 'broken', responder: null, cause: 'tls_protocol_error', faultDomain: 'tls' },
  },
  {
    id: 'client-plain-to-tls-port',
    layers: [{ proxy: 'nginx', tls: 'good' }],
    origin: { fault: 'healthy' },
    scheme: 'http',
    truth: {
      verdict: 'broken',
      responder: 'nginx',
      cause: 'tls_protocol_error',
      faultDomain: 'client',
    },
  },
  {
    id: 'client-tls-healthy',
    layers: [{ proxy: 'nginx', tls: 'good' }],
    origin: { fault: 'healthy' },
    scheme: 'https',
    truth: { verdict: 'working', responder: null, cause: null, faultDomain: null },
  },
  {
    id: 'edge-closed',
    layers: [],
    origin: { fault: 'closed' },
    truth: {
      verdict: 'broken',
      responder: null,
      cause: 'connection_refused',
      faultDomain: 'application',
      intermittent: false,
    },
  },
  {
    id: 'edge-black-hole',
    layers: [],
    origin: { fault: 'black-hole' },
    truth: {
      verdict: 'broken',
      responder: null,
      cause: 'connection_timeout',
      faultDomain: 'network',
    },
  },
  {
    id: 'edge-accept-close',
    layers: [],
    origin: { fault: 'accept-close' },
    truth: {
      verdict: 'broken',
      responder: null,
      cause: 'connection_terminated',
      faultDomain: 'application',
    },
  },
  {
    id: 'edge-reset',
    layers: [],
    origin: { fault: 'reset' },
    truth: {
      verdict: 'broken',
      responder: null,
      cause: 'connection_terminated',
      faultDomain: 'application',
    },
  },
  {
    id: 'edge-garbage',
    layers: [],
    origin: { fault: 'garbage' },
    truth: {
      verdict: 'broken',
      responder: null,
      cause: 'http_protocol_error',
      faultDomain: 'application',
    },
  },
  {
    id: 'edge-never',
    layers: [],
    origin: { fault: 'never' },
    truth: {
      verdict: 'broken',
      responder: null,
      cause: 'http_response_timeout',
      faultDomain: 'application',
    },
  },
  {
    id: 'edge-cut-length',
    layers: [],
    origin: { fault: 'cut-length' },
    truth: {
      verdict: 'broken',
      responder: null,
      cause: 'http_response_incomplete',
      faultDomain: 'application',
    },
  },
  {
    id: 'edge-cut-chunked',
    layers: [],
    origin: { fault: 'cut-chunked' },
    truth: {
      verdict: 'broken',
      responder: null,
      cause: 'http_response_incomplete',
      faultDomain: 'application',
    },
  },
  {
    id: 'edge-two-lengths',
    layers: [],
    origin: { fault: 'two-lengths' },
    truth: {
      verdict: 'broken',
      responder: null,
      cause: 'http_protocol_error',
      faultDomain: 'application',
    },
  },
  {
    id: 'edge-redirect-loop',
    layers: [],
    origin: { fault: 'redirect-loop' },
    truth: {
      verdict: 'broken',
      responder: null,
      cause: 'proxy_loop_detected',
      faultDomain: 'origin_proxy',
    },
  },
  {
    id: 'nginx-redirect-loop',
    layers: [{ proxy: 'nginx' }],
    origin: { fault: 'redirect-loop' },
    truth: {
      verdict: 'broken',
      responder: null,
      cause: 'proxy_loop_detected',
      faultDomain: 'origin_proxy',
    },
  },
  {
    id: 'dns-nxdomain',
    dns: 'nxdomain',
    layers: [],
    origin: { fault: 'healthy' },
    truth: { verdict: 'broken', responder: null, cause: 'dns_error', faultDomain: 'dns' },
  },
  {
    id: 'dns-servfail',
    dns: 'servfail',
    layers: [],
    origin: { fault: 'healthy' },
    truth: { verdict: 'broken', responder: null, cause: 'dns_error', faultDomain: 'dns' },
  },
  {
    id: 'dns-refused',
    dns: 'refused',
    layers: [],
    origin: { fault: 'healthy' },
    truth: { verdict: 'broken', responder: null, cause: 'dns_error', faultDomain: 'dns' },
  },
  {
    id: 'dns-no-address',
    dns: 'no-address',
    layers: [],
    origin: { fault: 'healthy' },
    truth: { verdict: 'broken', responder: null, cause: 'dns_error', faultDomain: 'dns' },
  },
  {
    id: 'dns-one-dead-of-two',
    dns: 'one-dead-of-two',
    layers: [],
    origin: { fault: 'healthy' },
    truth: {
      verdict: 'degraded',
      responder: null,
      cause: 'connection_refused',
      faultDomain: 'application',
    },
    equivalent: ['destination_unavailable'],
  },
]
