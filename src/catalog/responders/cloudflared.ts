import type { Responder } from '../../model/responder.ts'

export const cloudflared: Responder = {
  id: 'cloudflared',
  name: 'Cloudflare Tunnel connector',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    {
      on: 'body',
      pattern: /Unable to reach the origin service\. The service may be down/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /cloudflared[^\n]{0,200}(?:originService|ingressRule)/i,
      proves: 'authorship',
      strength: 'strong',
    },
  ],
  emits: [
    {
      status: 502,
      cause: 'connection_refused',
      faultDomain: 'application',
      share: 50,
      marks: [
        {
          on: 'body',
          pattern: /Unable to reach the origin service[\s\S]{0,300}connection refused/i,
        },
      ],
      source: 0,
    },
    {
      status: 502,
      cause: 'dns_error',
      faultDomain: 'origin_proxy',
      share: 20,
      marks: [
        { on: 'body', pattern: /Unable to reach the origin service[\s\S]{0,300}no such host/i },
      ],
      source: 0,
    },
    {
      status: 502,
      cause: 'connection_timeout',
      faultDomain: 'application',
      share: 20,
      marks: [
        { on: 'body', pattern: /Unable to reach the origin service[\s\S]{0,300}i\/o timeout/i },
      ],
      source: 0,
    },
    {
      status: 502,
      cause: 'tls_certificate_error',
      faultDomain: 'origin_proxy',
      share: 20,
      marks: [{ on: 'body', pattern: /Unable to reach the origin service[\s\S]{0,300}x509/i }],
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [
    {
      log: 'error',
      pattern: /\bdial tcp [^\s"]{1,80}: connect: connection refused/,
      cause: 'connection_refused',
      faultDomain: 'application',
      status: 502,
      source: 0,
    },
    {
      log: 'error',
      pattern: /\bdial tcp: lookup [^\n]{1,200}: no such host/,
      cause: 'dns_error',
      faultDomain: 'origin_proxy',
      status: 502,
      source: 0,
    },
    {
      log: 'error',
      pattern: /\bdial tcp [^\s"]{1,80}: (?:i\/o timeout|connect: connection timed out)/,
      cause: 'connection_timeout',
      faultDomain: 'application',
      status: 502,
      source: 0,
    },
    {
      log: 'error',
      pattern: /\btls: failed to verify certificate: x509:|\berror="[^"]{0,200}x509: /,
      cause: 'tls_certificate_error',
      faultDomain: 'origin_proxy',
      status: 502,
      source: 0,
    },
    {
      log: 'error',
      pattern: /\btls: first record does not look like a TLS handshake/,
      cause: 'tls_protocol_error',
      faultDomain: 'origin_proxy',
      status: 502,
      source: 0,
    },
    {
      log: 'error',
      pattern: /\bmalformed HTTP (?:response|status code)/,
      cause: 'http_protocol_error',
      faultDomain: 'application',
      status: 502,
      source: 0,
    },
    {
      log: 'error',
      pattern: /\bERR\b[^\n]{0,300}\berror="(?:unexpected )?EOF"/,
      cause: 'connection_terminated',
      faultDomain: 'application',
      status: 502,
      source: 0,
    },
    {
      log: 'error',
      pattern: /Incoming request ended abruptly: context canceled/,
      cause: 'client_closed',
      faultDomain: 'client',
      source: 0,
    },
    {
      log: 'error',
      pattern: /Failed to dial a quic connection|Serve tunnel error|Unregistered tunnel connection/,
      cause: 'destination_unavailable',
      faultDomain: 'network',
      status: 530,
      source: 0,
    },
  ],
  requestIdFields: [],
  logs: 'journalctl -u cloudflared',
  steps: [
    {
      text: 'Ask the service that the tunnel points to, from the machine or container where cloudflared runs.',
      command: 'curl -v http://localhost:PORT/',
    },
    {
      causes: ['destination_unavailable'],
      text: 'Is the tunnel connected?',
      command: 'cloudflared tunnel info NAME',
    },
  ],
  sources: [
    {
      url: 'https://developers.cloudflare.com/cloudflare-one/',
      checked: '2026-11-24',
      kind: 'unverified',
    },
  ],
}
