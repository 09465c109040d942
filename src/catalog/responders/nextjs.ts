import type { Responder } from '../../model/responder.ts'

export const nextjs: Responder = {
  id: 'nextjs',
  name: 'Next.js',
  role: 'application',
  kind: 'framework',
  signs: [
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
      pattern: 'Internal Server Error.',
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
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 43, source: 0 },
  ],
  timeouts: [],
  logSignals: [{ log: 'error', pattern: /digest: '(\d+)'/, source: 0 }],
  requestIdFields: [],
  steps: [],
  sources: [{ url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' }],
}
