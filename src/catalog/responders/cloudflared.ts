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
  logSignals: [],
  requestIdFields: [],
  logs: 'journalctl -u cloudflared',
  steps: [],
  sources: [
    {
      url: 'https://developers.cloudflare.com/cloudflare-one/',
      checked: '2026-11-24',
      kind: 'unverified',
    },
  ],
}
