import type { Responder } from '../../model/responder.ts'

export const githubCodespaces: Responder = {
  id: 'github-codespaces',
  name: 'GitHub Codespaces port forwarding',
  role: 'gateway',
  kind: 'paas',
  signs: [
    {
      on: 'field',
      name: 'x-served-by',
      pattern: /^tunnels-prod-/,
      proves: 'passage',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'x-report-abuse',
      pattern: /msrc\.microsoft\.com/,
      proves: 'passage',
      strength: 'strong',
    },
    { on: 'field', name: 'vssaas-request-id', proves: 'passage', strength: 'certain' },
    {
      on: 'body',
      pattern: /\.app\.github\.dev|devtunnels\.ms/i,
      proves: 'passage',
      strength: 'strong',
    },
  ],
  emits: [
    { status: 502, cause: 'connection_refused', faultDomain: 'application', share: 90, source: 0 },
    { status: 404, cause: 'destination_not_found', faultDomain: 'platform', share: 60, source: 0 },
    { status: 401, cause: 'http_request_denied', faultDomain: 'client', share: 80, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'the terminal of the codespace',
  steps: [
    {
      text: 'Does anything listen on the forwarded port inside the codespace?',
      command: 'ss -ltnp',
    },
  ],
  sources: [
    { url: 'https://docs.github.com/codespaces', checked: '2026-11-24', kind: 'unverified' },
  ],
}
