import type { CauseType } from '../../model/cause.ts'
import type { Rule } from './rule.ts'
import { defineRule } from './rule.ts'

const originDown: readonly CauseType[] = [
  'connection_refused',
  'connection_timeout',
  'application_error',
  'http_response_timeout',
  'destination_unavailable',
]

/** The origin asked around the CDN: if it works there, the fault lies at the edge or between. */
export const directOriginAnswer: Rule = defineRule({
  id: 'direct-origin-answer',
  needs: ['directOrigin', 'response'],
  judge({ directOrigin, response }) {
    const status = directOrigin?.status
    if ((response?.status ?? 0) < 500 || status === undefined) return []
    if (status < 500) {
      const because = `the origin itself answers ${status}`
      return originDown.map((cause) => ({
        cause,
        odds: 0.3,
        because,
        faultDomain: 'edge_to_origin' as const,
      }))
    }
    const because = `the origin itself answers ${status}, too`
    return [{ cause: 'application_error', odds: status === response?.status ? 3 : 1.5, because }]
  },
  examples: [
    {
      title: 'the origin works',
      given: [
        { kind: 'http', purpose: 'target', status: 522 },
        { kind: 'http', purpose: 'direct-origin', status: 200 },
      ],
      refutes: 'application_error',
    },
    {
      title: 'the edge works',
      given: [
        { kind: 'http', purpose: 'target', status: 200 },
        { kind: 'http', purpose: 'direct-origin', status: 200 },
      ],
    },
  ],
})
