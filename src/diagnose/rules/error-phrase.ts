import { contains } from '../responder/contains.ts'
import { defineRule } from './rule.ts'
import type { Rule } from './rule.ts'

/** Words that programs of any make use for one cause: `connection refused`, `no such host`, a stack trace. */
export const errorPhrase: Rule = defineRule({
  id: 'error-phrase',
  needs: ['words'],
  judge({ words, response }, { phrases }) {
    if (words === '') return []
    // A page that only repeats its status says nothing more: 429's and 403's own words would count twice.
    const own = response?.status
    return phrases.flatMap(({ pattern, cause, odds, faultDomain }) => {
      const match = contains(words, pattern) ? pattern.exec(words) : null
      if (match === null) return []
      if (cause === 'rate_limited' && own === 429) return []
      const because = `it says '${match[0].trim().slice(0, 100)}'`
      return [{ cause, odds, because, ...(faultDomain !== undefined && { faultDomain }) }]
    })
  },
  examples: [
    {
      title: 'a Go program that could not connect',
      given: [
        {
          kind: 'text',
          purpose: 'pasted',
          text: 'dial tcp 10.0.0.7:8080: connect: connection refused',
        },
      ],
      supports: 'connection_refused',
    },
    {
      title: 'a page without a reason',
      given: [
        {
          kind: 'http',
          purpose: 'pasted',
          status: 502,
          body: { text: '<h1>502 Bad Gateway</h1>', receivedBytes: 24 },
        },
      ],
    },
  ],
})
