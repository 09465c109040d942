import type { Responder } from '../../model/responder.ts'

export const gitlabWorkhorse: Responder = {
  id: 'gitlab-workhorse',
  name: 'GitLab Workhorse',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    {
      on: 'body',
      pattern:
        /GitLab is not responding|Whoops, GitLab is taking too much time to respond|GitLab is currently unable to handle this request/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^gitlab-workhorse/,
      proves: 'passage',
      strength: 'certain',
    },
  ],
  emits: [
    {
      status: 502,
      cause: 'connection_refused',
      faultDomain: 'application',
      share: 50,
      marks: [{ on: 'body', pattern: /GitLab is not responding|taking too much time to respond/i }],
      source: 0,
    },
    {
      status: 502,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 30,
      marks: [{ on: 'body', pattern: /taking too much time to respond/i }],
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: '/var/log/gitlab',
  steps: [{ text: 'Is Puma up?', command: 'sudo gitlab-ctl status; sudo gitlab-ctl tail puma' }],
  sources: [{ url: 'https://docs.gitlab.com/', checked: '2026-11-24', kind: 'unverified' }],
}
