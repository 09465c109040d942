import type { Rule } from './rule.ts'
import { defineRule } from './rule.ts'

/** Longer waits than this are planned by people, not computed by a server under load. */
const plannedSeconds = 120

/** A 503 with Retry-After is a refusal on purpose: the server knows when it will be back. */
export const retryAfterField: Rule = defineRule({
  id: 'retry-after-field',
  needs: ['response', 'retryAfter'],
  judge({ response, retryAfter = 0, authorship }) {
    if (response?.status !== 503) return []
    // Varnish puts Retry-After: 5 on every page of its own.
    if (authorship?.candidates[0]?.responder.id === 'varnish' && retryAfter === 5) return []
    const because = `503 with Retry-After of ${retryAfter} s: it refuses on purpose`
    const planned = retryAfter >= plannedSeconds
    return [
      { cause: 'maintenance', odds: planned ? 30 : 8, because },
      { cause: 'overload', odds: planned ? 4 : 10, because },
      { cause: 'rate_limited', odds: planned ? 2 : 4, because },
    ]
  },
  examples: [
    {
      title: 'back in an hour',
      given: [
        {
          kind: 'http',
          purpose: 'target',
          status: 503,
          fields: [{ name: 'Retry-After', value: '3600' }],
        },
      ],
      supports: 'maintenance',
    },
    {
      title: 'a 502 with Retry-After',
      given: [
        {
          kind: 'http',
          purpose: 'target',
          status: 502,
          fields: [{ name: 'Retry-After', value: '5' }],
        },
      ],
    },
  ],
})
