import type { CauseType } from '../../model/cause.ts'
import type { TallyObservation } from '../../model/observation.ts'
import { exampleTally } from './example-tally.ts'
import type { Rule } from './rule.ts'
import { defineRule } from './rule.ts'

/** What a server behind says itself. */
export const answers: readonly CauseType[] = ['application_error', 'overload', 'maintenance']

/** What a gateway says when it got no answer. */
const silences: readonly CauseType[] = [
  'connection_refused',
  'connection_timeout',
  'connection_terminated',
  'destination_unavailable',
  'destination_not_found',
  'http_response_timeout',
  'connection_read_timeout',
  'dns_error',
  'dns_timeout',
  'tls_protocol_error',
  'tls_certificate_error',
]

/** Whether the upstream sent the failing status itself or sent none, as the access log has it. */
export const relayedStatus: Rule = defineRule({
  id: 'relayed-status',
  needs: ['tally'],
  judge({ tally }) {
    const { relayedShare, statuses } = tally ?? {}
    if (relayedShare === undefined) return []
    const share = `${Math.round(relayedShare * 100)} %`
    if (relayedShare >= 0.8) {
      const because = `the upstream itself answered so in ${share} of the failures`
      return [
        ...answers.map((cause) => ({ cause, odds: 8, because })),
        ...silences.map((cause) => ({ cause, odds: 0.1, because })),
      ]
    }
    if (relayedShare > 0.2 || statuses?.[0]?.status === 500) return []
    const because = `the upstream sent no such status in ${Math.round((1 - relayedShare) * 100)} % of the failures`
    return [
      ...answers.map((cause) => ({ cause, odds: 0.15, because })),
      ...silences.map((cause) => ({ cause, odds: 1.5, because })),
    ]
  },
  examples: [
    {
      title: 'the application answers 503 by itself',
      given: [tallyOf(1)],
      supports: 'application_error',
    },
    { title: 'no server sent anything', given: [tallyOf(0)], refutes: 'application_error' },
    { title: 'a mixture says nothing', given: [tallyOf(0.5)] },
  ],
})

function tallyOf(relayedShare: number): TallyObservation {
  return exampleTally({ statuses: [{ status: 503, count: 100 }], relayedShare })
}
