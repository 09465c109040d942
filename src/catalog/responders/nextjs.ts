import type { Responder } from '../../model/responder.ts'

export const nextjs: Responder = {
  id: 'nextjs',
  name: 'Next.js',
  role: 'application',
  kind: 'framework',
  signs: [
    {
      on: 'body',
      pattern: /This page could not be found\./,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'field',
      name: 'X-Powered-By',
      pattern: /^Next\.js/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'X-Nextjs-Cache',
      pattern: /^(?:HIT|MISS|STALE)/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /^Internal Server Error\.\s*$/m,
      proves: 'authorship',
      strength: 'weak',
      statuses: [500],
    },
    {
      on: 'body',
      pattern: 'Application error: a server-side exception has occurred',
      proves: 'authorship',
      strength: 'certain',
      statuses: [500],
    },
    {
      on: 'body',
      pattern: '__NEXT_DATA__',
      proves: 'authorship',
      strength: 'weak',
      statuses: [404, 500],
    },
  ],
  emits: [
    {
      status: 404,
      cause: 'destination_not_found',
      faultDomain: 'application',
      share: 60,
      marks: [{ on: 'body', pattern: /This page could not be found/ }],
      source: 0,
    },
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 43, source: 0 },
  ],
  timeouts: [],
  logSignals: [{ log: 'error', pattern: /digest: '(\d+)'/, source: 0 }],
  requestIdFields: [],
  steps: [],
  sources: [{ url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' }],
}
