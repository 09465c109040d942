import type { Responder } from '../../model/responder.ts'

export const mitmproxy: Responder = {
  id: 'mitmproxy',
  name: 'mitmproxy',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    { on: 'body', pattern: /\bmitmproxy \d/i, proves: 'authorship', strength: 'certain' },
    {
      on: 'body',
      pattern: /(?:HttpReadDisconnect|TcpDisconnect|TlsException|TcpTimeout|ProtocolException)\(/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /server communication error: /,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^mitmproxy /,
      proves: 'authorship',
      strength: 'certain',
    },
  ],
  emits: [
    {
      status: 502,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 50,
      marks: [
        { on: 'body', pattern: /HttpReadDisconnect|Server disconnected|server closed connection/i },
      ],
      source: 0,
    },
    {
      status: 502,
      cause: 'connection_refused',
      faultDomain: 'application',
      share: 40,
      marks: [{ on: 'body', pattern: /Connect call failed|Connection refused/i }],
      source: 0,
    },
    {
      status: 502,
      cause: 'tls_certificate_error',
      faultDomain: 'origin_proxy',
      share: 30,
      marks: [{ on: 'body', pattern: /Certificate verif/i }],
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'standard output',
  steps: [],
  sources: [{ url: 'https://docs.mitmproxy.org/', checked: '2026-11-24', kind: 'unverified' }],
}
