import type { Responder } from '../../model/responder.ts'

export const squarespace: Responder = {
  id: 'squarespace',
  name: 'Squarespace',
  role: 'gateway',
  kind: 'paas',
  signs: [
    {
      on: 'body',
      pattern: /Website Expired\s+This account has expired/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^Squarespace$/i,
      proves: 'passage',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'X-ContextId',
      pattern: /^[\w-]{6,40}(?:\/[\w-]{6,40})?$/,
      proves: 'passage',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern:
        /Squarespace - (?:Website Expired|Domain Not Claimed|Claim This Domain|No Such Account)|This (?:domain|account) (?:isn['’]t connected to a website|has expired)[\s\S]{0,300}Squarespace/i,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'cname', suffix: '.squarespace.com', proves: 'passage', strength: 'certain' },
  ],
  emits: [
    {
      status: 404,
      when: 'no site has claimed this domain',
      cause: 'destination_not_found',
      faultDomain: 'platform',
      share: 70,
      marks: [{ on: 'body', pattern: /Domain Not Claimed|Claim This Domain|No Such Account/i }],
      source: 0,
    },
    {
      status: 402,
      when: 'the site has expired: the account is not paid',
      cause: 'destination_unavailable',
      faultDomain: 'platform',
      share: 80,
      marks: [{ on: 'body', pattern: /Website Expired/i }],
      source: 0,
    },
    {
      status: 401,
      when: 'the site is private or asks for a password',
      cause: 'http_request_denied',
      faultDomain: 'client',
      share: 80,
      source: 0,
    },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'platform',
      share: 50,
      source: 0,
    },
    { status: 429, cause: 'rate_limited', faultDomain: 'client', share: 80, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: ['X-ContextId'],
  steps: [{ text: 'Is the domain connected to a site that is paid for and not private?' }],
  sources: [{ url: 'https://support.squarespace.com/', checked: '2026-11-24', kind: 'unverified' }],
}
