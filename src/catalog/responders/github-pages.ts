import type { Responder } from '../../model/responder.ts'

export const githubPages: Responder = {
  id: 'github-pages',
  name: 'GitHub Pages',
  role: 'gateway',
  kind: 'paas',
  signs: [
    {
      on: 'body',
      pattern: /There isn'?t a GitHub Pages site here\./i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^GitHub\.com$/,
      proves: 'passage',
      strength: 'certain',
    },
    { on: 'field', name: 'X-GitHub-Request-Id', proves: 'passage', strength: 'certain' },
    {
      on: 'field',
      name: 'X-GitHub-Request-Id',
      pattern: /^[0-9A-F:]+$/,
      proves: 'passage',
      strength: 'certain',
    },
    { on: 'field', name: 'X-Served-By', pattern: /^cache-/, proves: 'passage', strength: 'strong' },
    { on: 'field', name: 'X-Fastly-Request-ID', proves: 'passage', strength: 'strong' },
    {
      on: 'body',
      pattern: "There isn't a GitHub Pages site here.",
      proves: 'authorship',
      strength: 'certain',
      statuses: [404],
    },
    {
      on: 'body',
      pattern: 'No server is currently available to service your request.',
      proves: 'authorship',
      strength: 'strong',
      statuses: [503],
    },
    {
      on: 'body',
      pattern: 'This page is taking too long to load.',
      proves: 'authorship',
      strength: 'strong',
      statuses: [504, 502],
    },
  ],
  emits: [
    {
      status: 404,
      cause: 'destination_not_found',
      faultDomain: 'platform',
      share: 90,
      marks: [{ on: 'body', pattern: /There isn'?t a GitHub Pages site here/i }],
      source: 0,
    },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 45,
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: ['X-GitHub-Request-Id', 'X-Fastly-Request-ID'],
  steps: [
    {
      causes: ['destination_not_found'],
      text: 'Is Pages switched on, is the last build green, and does the CNAME file hold this host name?',
      command: 'gh api repos/OWNER/REPO/pages',
    },
  ],
  sources: [{ url: 'https://docs.github.com/en/pages', checked: '2026-11-22', kind: 'unverified' }],
}
