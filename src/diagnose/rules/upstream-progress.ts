import type { CauseType } from '../../model/cause.ts'
import { exampleTally } from './example-tally.ts'
import { answers } from './relayed-status.ts'
import type { Rule } from './rule.ts'
import { defineRule } from './rule.ts'

/** What stops a request before there is a connection; with nginx TLS belongs to it. */
const beforeConnection: readonly CauseType[] = [
  'connection_refused',
  'connection_timeout',
  'destination_unavailable',
  'destination_ip_unroutable',
  'dns_error',
  'dns_timeout',
  'tls_protocol_error',
  'tls_certificate_error',
]

/** What stops it between the connection and the head of a response. */
const beforeHead: readonly CauseType[] = [
  'connection_terminated',
  'http_response_timeout',
  'connection_read_timeout',
  'connection_write_timeout',
  'http_protocol_error',
  'http_response_header_section_size',
]

/**
 * Where the requests stopped on their way, by the times that nginx keeps for the connection and for the response head:
 * `-` stands for what did not happen (ngx_http_upstream_module, `$upstream_connect_time`, `$upstream_header_time`).
 */
export const upstreamProgress: Rule = defineRule({
  id: 'upstream-progress',
  needs: ['tally'],
  judge({ tally }) {
    const { reached } = tally ?? {}
    if (reached === undefined) return []
    const stages = [
      ['nothing', beforeConnection, 'no connection to the upstream came about'],
      ['connection', beforeHead, 'the upstream was connected to and sent no response'],
      ['head', answers, 'the upstream sent a response'],
    ] as const
    const found = stages.find(([stage]) => reached[stage] >= 0.8)
    if (found === undefined) return []
    const [stage, causes, what] = found
    const because = `${what} in ${Math.round(reached[stage] * 100)} % of the failures`
    return stages.flatMap(([, others]) =>
      others.map((cause) => ({ cause, odds: others === causes ? 6 : 0.05, because })),
    )
  },
  examples: [
    {
      title: 'uct=- in every failing line',
      given: [exampleTally({ reached: { nothing: 1, connection: 0, head: 0 } })],
      supports: 'connection_refused',
    },
    {
      title: 'a connection, and no head',
      given: [exampleTally({ reached: { nothing: 0, connection: 1, head: 0 } })],
      refutes: 'connection_refused',
    },
    {
      title: 'a mixture says nothing',
      given: [exampleTally({ reached: { nothing: 0.4, connection: 0.6, head: 0 } })],
    },
  ],
})
