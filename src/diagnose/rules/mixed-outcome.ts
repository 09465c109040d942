import type { CauseType } from '../../model/cause.ts'
import type { Rule } from './rule.ts'
import { defineRule } from './rule.ts'

const steady: readonly CauseType[] = [
  'tls_certificate_error',
  'tls_protocol_error',
  'dns_error',
  'proxy_configuration_error',
  'destination_not_found',
  'http_response_header_section_size',
  'maintenance',
  'destination_unavailable',
]
const passing: readonly CauseType[] = [
  'connection_terminated',
  'overload',
  'application_error',
  'connection_limit_reached',
]

/** Some of the same requests work: what is wrong with a name, certificate or route would fail them all. */
export const mixedOutcome: Rule = defineRule({
  id: 'mixed-outcome',
  needs: ['consistency'],
  judge({ consistency }) {
    if (consistency === undefined) return []
    const { failures, attempts } = consistency
    if (failures === 0 || failures === attempts) return []
    const because = `${failures} of ${attempts} requests fail`
    return [
      ...steady.map((cause) => ({ cause, odds: 0.3, because })),
      ...passing.map((cause) => ({ cause, odds: 1.8, because })),
    ]
  },
  examples: [
    {
      title: 'one of four fails',
      given: [
        { kind: 'http', purpose: 'target', status: 200 },
        { kind: 'http', purpose: 'repeat', status: 502 },
        { kind: 'http', purpose: 'repeat', status: 200 },
        { kind: 'http', purpose: 'repeat', status: 200 },
      ],
      supports: 'connection_terminated',
    },
    {
      title: 'all fail',
      given: [
        { kind: 'http', purpose: 'target', status: 502 },
        { kind: 'http', purpose: 'repeat', status: 502 },
      ],
    },
  ],
})
