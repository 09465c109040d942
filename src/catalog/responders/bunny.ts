import type { Responder } from '../../model/responder.ts'

export const bunny: Responder = {
  id: 'bunny',
  name: 'bunny.net CDN',
  role: 'edge',
  kind: 'cdn',
  signs: [
    {
      on: 'body',
      pattern: /Domain suspended or not configured/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^BunnyCDN-[A-Z]{2,3}\d*-\d+$/,
      proves: 'passage',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'CDN-RequestPullCode',
      pattern: /^(\d{3})$/,
      proves: 'relayed',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'CDN-RequestPullSuccess',
      pattern: /^(?:True|False)$/,
      proves: 'passage',
      strength: 'certain',
    },
    { on: 'field', name: 'CDN-Status', pattern: /^\d{3}$/, proves: 'passage', strength: 'strong' },
    { on: 'field', name: 'CDN-RequestId', proves: 'passage', strength: 'certain' },
    { on: 'field', name: 'CDN-PullZone', pattern: /^\d+$/, proves: 'passage', strength: 'certain' },
    {
      on: 'field',
      name: 'CDN-Cache',
      pattern: /^(?:HIT|MISS|EXPIRED|BYPASS|STALE|UPDATING)/,
      proves: 'passage',
      strength: 'strong',
    },
    { on: 'field', name: 'CDN-Uid', proves: 'passage', strength: 'strong' },
  ],
  emits: [
    {
      status: 403,
      cause: 'destination_not_found',
      faultDomain: 'platform',
      share: 60,
      marks: [{ on: 'body', pattern: /Domain suspended or not configured/i }],
      source: 0,
    },
    {
      status: 502,
      cause: 'connection_refused',
      faultDomain: 'edge_to_origin',
      share: 43,
      source: 0,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 33,
      source: 0,
    },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 45,
      source: 1,
    },
  ],
  timeouts: [
    { setting: 'origin connect timeout', seconds: 10, status: 502, configurable: true, source: 0 },
    { setting: 'origin response timeout', seconds: 60, status: 504, configurable: true, source: 0 },
  ],
  logSignals: [],
  requestIdFields: ['CDN-RequestId'],
  steps: [
    {
      text: 'CDN-RequestPullCode is the status the origin gave: if it is there, the origin answered. Then ask the origin itself.',
      command: 'curl -v --connect-to ::ORIGIN https://HOST/',
    },
  ],
  sources: [
    { url: 'https://docs.bunny.net/', checked: '2026-11-22', kind: 'unverified' },
    { url: 'https://docs.bunny.net/', checked: '2026-11-22', kind: 'unverified' },
  ],
}
