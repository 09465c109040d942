import type { Responder } from '../../model/responder.ts'

export const uwsgi: Responder = {
  id: 'uwsgi',
  name: 'uWSGI',
  role: 'application',
  kind: 'app_server',
  signs: [
    {
      on: 'body',
      pattern: /^Internal Server Error\s*$/m,
      proves: 'authorship',
      strength: 'weak',
      statuses: [500],
    },
  ],
  emits: [
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 100, source: 0 },
    {
      status: null,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 38,
      source: 0,
    },
    { status: null, cause: 'connection_refused', faultDomain: 'application', share: 43, source: 0 },
  ],
  timeouts: [
    { setting: 'socket-timeout', seconds: 4, status: 502, configurable: true, source: 0 },
    { setting: 'http-timeout', seconds: 60, status: 504, configurable: true, source: 1 },
  ],
  logSignals: [
    {
      log: 'error',
      pattern: /HARAKIRI(?: \(user\))? triggered by worker (\d+)/,
      cause: 'connection_terminated',
      source: 0,
    },
    {
      log: 'error',
      pattern: /listen queue of socket "[^"]+" \(fd: \d+\) full/,
      cause: 'connection_limit_reached',
      source: 0,
    },
    {
      log: 'error',
      pattern: /DAMN ! worker (\d+) \(pid: \d+\) died(?:, killed by signal (\d+))?/,
      cause: 'connection_terminated',
      source: 0,
    },
    {
      log: 'error',
      pattern: /--- no python application found/,
      cause: 'destination_unavailable',
      source: 0,
    },
    {
      log: 'error',
      pattern: /worker respawning too fast/,
      cause: 'destination_unavailable',
      source: 0,
    },
    { log: 'error', pattern: /uwsgi_response_write_\w+\(\): Broken pipe/, source: 1 },
    { log: 'error', pattern: /SIGPIPE: writing to a closed pipe\/socket/, source: 1 },
  ],
  requestIdFields: [],
  logs: '--logto',
  steps: [{ text: 'Read the uWSGI log: HARAKIRI and listen queue lines name the cause.' }],
  sources: [
    { url: 'https://github.com/unbit/uwsgi', checked: '2026-11-22', kind: 'source' },
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' },
  ],
}
