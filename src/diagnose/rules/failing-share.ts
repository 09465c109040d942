import type { CauseType } from '../../model/cause.ts'
import { exampleTally } from './example-tally.ts'
import type { Finding, Rule } from './rule.ts'
import { defineRule } from './rule.ts'

/** States that last: everything fails while they do. */
const lasting: readonly CauseType[] = [
  'connection_refused',
  'destination_unavailable',
  'destination_not_found',
  'dns_error',
  'tls_certificate_error',
  'tls_protocol_error',
  'maintenance',
  'proxy_configuration_error',
]

/** Accidents of single requests: some fail, others pass. */
const passing: readonly CauseType[] = [
  'connection_terminated',
  'http_response_incomplete',
  'http_response_header_section_size',
  'application_error',
  'overload',
  'connection_limit_reached',
]

/** A time-out cannot have passed in less than 50 ms. */
const timeouts: readonly CauseType[] = [
  'http_response_timeout',
  'connection_timeout',
  'connection_read_timeout',
  'dns_timeout',
]

/** How many of the requests fail, and how quickly: all at once is a state, some is an accident. */
export const failingShare: Rule = defineRule({
  id: 'failing-share',
  needs: ['tally'],
  judge({ tally }) {
    if (tally === undefined || tally.failed < 20) return []
    const findings: Finding[] = []
    const share = `${Math.round(tally.failingShare * 100)} % fail there`
    if (tally.failingShare >= 0.97) {
      for (const cause of lasting) findings.push({ cause, odds: 2, because: share })
      for (const cause of ['connection_terminated', 'http_response_incomplete'] as const)
        findings.push({ cause, odds: 0.5, because: share })
    } else if (tally.failingShare < 0.6) {
      for (const cause of passing) findings.push({ cause, odds: 2, because: share })
      for (const cause of lasting) findings.push({ cause, odds: 0.6, because: share })
    }
    if ((tally.fastShare ?? 0) >= 0.8) {
      const because = `${Math.round((tally.fastShare ?? 0) * 100)} % failed in less than 50 ms`
      for (const cause of timeouts) findings.push({ cause, odds: 0.05, because })
    }
    return findings
  },
  examples: [
    {
      title: 'everything fails, at once',
      given: [exampleTally({ failingShare: 1, fastShare: 1 })],
      supports: 'connection_refused',
    },
    {
      title: 'one in five fails',
      given: [exampleTally({ failingShare: 0.2 })],
      supports: 'connection_terminated',
    },
    { title: 'too few to tell', given: [exampleTally({ failed: 3 })] },
  ],
})
