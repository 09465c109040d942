import type { OriginFault } from '../../../src/lab/faults.ts'
import type { CauseType } from '../../../src/model/cause.ts'
import type { LabCase, ProxyId } from '../lab-case.ts'
import { proxyIds } from '../lab-case.ts'

/** Faults of the connection between the last gateway and the server behind it, and the cause that they are. */
const faults: readonly (readonly [OriginFault, CauseType])[] = [
  ['closed', 'connection_refused'],
  ['black-hole', 'connection_timeout'],
  ['accept-close', 'connection_terminated'],
  ['reset', 'connection_terminated'],
  ['garbage', 'http_protocol_error'],
  ['never', 'http_response_timeout'],
  ['big-head', 'http_response_header_section_size'],
]

/** nginx takes what is no status line for HTTP/0.9 and passes it on with 200; Caddy's limit is a megabyte and more. */
const noFault: ReadonlySet<string> = new Set([
  'nginx garbage',
  'caddy big-head',
  'apache-httpd garbage',
])

const chains: readonly (readonly ProxyId[])[] = [
  ...proxyIds.map((id) => [id]),
  ['nginx', 'haproxy'],
  ['haproxy', 'nginx'],
  ['varnish', 'nginx'],
  ['caddy', 'apache-httpd'],
  ['nginx', 'varnish', 'haproxy'],
  ['haproxy', 'varnish', 'apache-httpd'],
]

/** The last gateway meets the fault and writes the error; those before it relay its page. */
export const upstreamCases: readonly LabCase[] = chains.flatMap((chain) =>
  faults.flatMap(([fault, cause]) => {
    const last = chain.at(-1) ?? 'nginx'
    if (noFault.has(`${last} ${fault}`)) return []
    return [
      {
        id: `${chain.join('-')}-${fault}`,
        // Those before it wait longer, or they would be the ones to give up.
        layers: chain.map((proxy) => ({ proxy })),
        origin: { fault },
        truth: {
          verdict: 'broken',
          responder: last,
          cause,
          faultDomain:
            cause === 'http_response_header_section_size' ? 'origin_proxy' : 'application',
          intermittent: false,
          retryAfter: last === 'varnish' ? 5 : null,
        },
      } satisfies LabCase,
    ]
  }),
)
