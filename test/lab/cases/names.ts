import type { LabCase } from '../lab-case.ts'

/** What the DNS says about the name, beyond the response codes. */
export const nameCases: readonly LabCase[] = [
  {
    id: 'dns-dangling',
    dns: 'dangling',
    layers: [],
    origin: { fault: 'healthy' },
    truth: { verdict: 'broken', responder: null, cause: 'dns_error', faultDomain: 'dns' },
  },
  {
    id: 'dns-silent',
    dns: 'silent',
    layers: [],
    origin: { fault: 'healthy' },
    truth: { verdict: 'unknown', responder: null, cause: 'dns_timeout', faultDomain: 'dns' },
    equivalent: ['dns_error'],
    domains: ['network', 'client'],
    why: 'The resolver did not answer: it, or the way to it, is at fault, and not the name.',
  },
  {
    id: 'dns-healthy',
    dns: 'healthy',
    layers: [{ proxy: 'nginx' }],
    origin: { fault: 'healthy' },
    truth: { verdict: 'working', responder: null, cause: null, faultDomain: null },
  },
  {
    id: 'dns-dead-ipv6',
    dns: 'dead-ipv6',
    layers: [{ proxy: 'nginx' }],
    origin: { fault: 'healthy' },
    truth: {
      verdict: 'degraded',
      responder: null,
      cause: 'connection_refused',
      faultDomain: 'application',
    },
    equivalent: ['destination_unavailable'],
    domains: ['network'],
    why: 'One family of addresses refuses: a server that does not listen there, or a firewall.',
  },
  {
    id: 'dns-one-dead-of-two-behind-nginx',
    dns: 'one-dead-of-two',
    layers: [{ proxy: 'nginx' }],
    origin: { fault: 'closed' },
    truth: {
      verdict: 'broken',
      responder: 'nginx',
      cause: 'connection_refused',
      faultDomain: 'application',
    },
  },
]
