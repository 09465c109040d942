import type { Responder } from '../../model/responder.ts'

export const replit: Responder = {
  id: 'replit',
  name: 'Replit',
  role: 'gateway',
  kind: 'paas',
  signs: [
    { on: 'field', name: 'Replit-Cluster', proves: 'passage', strength: 'certain' },
    { on: 'field', name: 'X-Replit-User-Id', proves: 'passage', strength: 'strong' },
    {
      on: 'body',
      pattern:
        /\bWe couldn['’]t reach this app\b|\bThis app is not currently running\b[\s\S]{0,300}Replit|Run this (?:App|Repl) to see the results here|Hmm\.\.\. We couldn['’]t reach this (?:repl|app)/i,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'cname', suffix: '.replit.app', proves: 'passage', strength: 'certain' },
    { on: 'cname', suffix: '.replit.dev', proves: 'passage', strength: 'certain' },
  ],
  emits: [
    {
      status: 502,
      when: 'nothing listens on the port that the app exposes',
      cause: 'connection_refused',
      faultDomain: 'application',
      share: 70,
      marks: [{ on: 'body', pattern: /couldn['’]t reach this (?:app|repl)/i }],
      source: 0,
    },
    {
      status: 404,
      when: 'the app is not running or not published',
      cause: 'destination_not_found',
      faultDomain: 'platform',
      share: 60,
      marks: [
        {
          on: 'body',
          pattern: /Run this (?:App|Repl) to see the results here|not currently running/i,
        },
      ],
      source: 0,
    },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'platform',
      share: 50,
      source: 0,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 80,
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'the Logs tab of the deployment',
  steps: [
    {
      causes: ['connection_refused'],
      text: 'Does the app listen on 0.0.0.0, on the port that .replit maps to 80?',
      command: 'grep -A3 "\\[\\[ports\\]\\]" .replit',
    },
  ],
  sources: [{ url: 'https://docs.replit.com/', checked: '2026-11-24', kind: 'unverified' }],
}
