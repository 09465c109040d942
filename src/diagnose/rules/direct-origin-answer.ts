import type { CauseType } from '../../model/cause.ts'
import type { Rule } from './rule.ts'
import { defineRule } from './rule.ts'

/** What the origin itself must have done or left undone. */
const atOrigin: readonly (readonly [CauseType, number])[] = [
  ['application_error', 0.05],
  ['maintenance', 0.1],
  ['overload', 0.15],
  ['http_response_timeout', 0.15],
  ['destination_unavailable', 0.3],
  ['connection_terminated', 0.2],
  ['connection_read_timeout', 0.2],
  ['http_protocol_error', 0.3],
  ['http_response_incomplete', 0.3],
  ['http_response_header_section_size', 0.3],
]

/** What can lie between a healthy origin and the one who fetches from it: a wrong address, a firewall, a name, TLS. */
const between: readonly (readonly [CauseType, number])[] = [
  ['connection_refused', 2],
  ['connection_timeout', 2],
  ['destination_ip_unroutable', 2],
  ['destination_not_found', 2],
  ['dns_error', 2],
  ['dns_timeout', 2],
  ['tls_protocol_error', 2],
  ['tls_certificate_error', 2],
  ['proxy_configuration_error', 3],
]

/** The origin asked around the CDN: if it works there, the fault lies at the edge or between. */
export const directOriginAnswer: Rule = defineRule({
  id: 'direct-origin-answer',
  needs: ['directOrigin', 'response'],
  judge({ directOrigin, response, authorship }) {
    const status = directOrigin?.status
    if ((response?.status ?? 0) < 500 || status === undefined) return []
    if (status < 500) {
      const because = `the origin itself answers ${status}`
      const role = authorship?.candidates[0]?.responder.role
      const faultDomain = role === 'gateway' ? 'origin_proxy' : 'edge_to_origin'
      return [
        ...atOrigin.map(([cause, odds]) => ({ cause, odds, because })),
        ...between.map(([cause, odds]) => ({ cause, odds, because, faultDomain }) as const),
      ]
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
