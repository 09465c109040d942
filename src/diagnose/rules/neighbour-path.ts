import type { CauseType } from '../../model/cause.ts'
import type { Finding, Rule } from './rule.ts'
import { defineRule } from './rule.ts'

const noUpstream: readonly CauseType[] = [
  'connection_refused',
  'destination_unavailable',
  'connection_timeout',
  'dns_error',
  'tls_protocol_error',
  'tls_certificate_error',
  'destination_ip_unroutable',
]

/** A static path beside the failing one: if it is answered, the way to the server is open. */
export const neighbourPath: Rule = defineRule({
  id: 'neighbour-path',
  needs: ['response', 'neighbour'],
  judge({ response, neighbour }) {
    const status = response?.status ?? 0
    const other = neighbour?.status
    if (status < 500 || other === undefined) return []
    const findings: Finding[] = []
    if (other < 500) {
      const because = `/robots.txt is answered with ${other}: the server behind can be reached`
      for (const cause of noUpstream) findings.push({ cause, odds: 0.35, because })
      findings.push(
        { cause: 'application_error', odds: 1.6, because },
        { cause: 'http_response_timeout', odds: 1.3, because },
      )
    }
    return findings
  },
  examples: [
    {
      title: 'the neighbour works',
      given: [
        { kind: 'http', purpose: 'target', status: 502 },
        { kind: 'http', purpose: 'neighbour', status: 200 },
      ],
      refutes: 'connection_refused',
    },
    {
      title: 'both fail',
      given: [
        { kind: 'http', purpose: 'target', status: 502 },
        { kind: 'http', purpose: 'neighbour', status: 502 },
      ],
    },
  ],
})
