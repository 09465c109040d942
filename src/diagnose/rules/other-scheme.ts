import type { Rule } from './rule.ts'
import { defineRule } from './rule.ts'

/** The other of plain text and TLS works on this port, so the scheme was wrong. */
export const otherScheme: Rule = defineRule({
  id: 'other-scheme',
  needs: ['schemeMismatch'],
  judge({ schemeMismatch, target }) {
    if (schemeMismatch?.status === undefined || schemeMismatch.status === 400) return []
    const spoken = target.scheme === 'https' ? 'plain HTTP' : 'TLS'
    return [{ cause: 'tls_protocol_error', odds: 60, because: `the port answers ${spoken}` }]
  },
  examples: [
    {
      title: 'a TLS port was asked in plain text',
      given: [
        { kind: 'http', purpose: 'target', failure: { type: 'connection_terminated' } },
        { kind: 'http', purpose: 'scheme-mismatch', status: 200 },
      ],
      supports: 'tls_protocol_error',
    },
    { title: 'not tried', given: [{ kind: 'http', purpose: 'target', status: 502 }] },
  ],
})
