import type { Responder } from '../../model/responder.ts'

export const ngrok: Responder = {
  id: 'ngrok',
  name: 'ngrok',
  role: 'gateway',
  kind: 'paas',
  signs: [
    { on: 'body', pattern: /\bERR_NGROK_\d{1,6}\b/, proves: 'authorship', strength: 'certain' },
    { on: 'field', name: 'ngrok-error-code', proves: 'authorship', strength: 'certain' },
  ],
  emits: [
    {
      status: 502,
      subCode: 'ERR_NGROK_8012',
      cause: 'connection_refused',
      faultDomain: 'application',
      share: 80,
      marks: [
        { on: 'body', pattern: /ERR_NGROK_8012/ },
        { on: 'field', name: 'ngrok-error-code', pattern: /8012/ },
        { on: 'sub-code', code: 'ERR_NGROK_8012' },
      ],
      source: 0,
    },
    {
      status: 404,
      subCode: 'ERR_NGROK_3200',
      cause: 'destination_not_found',
      faultDomain: 'platform',
      share: 80,
      marks: [
        { on: 'body', pattern: /ERR_NGROK_3200/ },
        { on: 'field', name: 'ngrok-error-code', pattern: /3200/ },
        { on: 'sub-code', code: 'ERR_NGROK_3200' },
      ],
      source: 0,
    },
    { status: 429, cause: 'rate_limited', faultDomain: 'client', share: 80, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'the ngrok agent, localhost:4040',
  steps: [
    {
      causes: ['connection_refused'],
      text: 'Does the local service listen on the address and port that the agent forwards to?',
      command: 'ss -ltnp',
    },
    {
      causes: ['destination_not_found'],
      text: 'Is the agent that has this name still running?',
      command: 'curl -s http://127.0.0.1:4040/api/tunnels',
    },
  ],
  sources: [{ url: 'https://ngrok.com/docs/errors', checked: '2026-11-24', kind: 'unverified' }],
}
