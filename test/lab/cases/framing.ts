import type { OriginFault } from '../../../src/lab/faults.ts'
import type { CauseType, FaultDomain } from '../../../src/model/cause.ts'
import type { LabCase, ProxyId } from '../lab-case.ts'
import { proxyIds } from '../lab-case.ts'

/** Messages that end too early: the head has gone out, so no gateway can say anything any more. */
const cut: readonly OriginFault[] = ['cut-length', 'cut-chunked', 'reset-mid-body']

/** Caddy ends the chunked body that it passes on as if it had been whole. */
const unnoticed: ReadonlySet<string> = new Set(['caddy cut-chunked'])

const cutCases: readonly LabCase[] = [...proxyIds.map((id) => [id]), ['nginx', 'haproxy']].flatMap(
  (chain) =>
    cut
      .filter((fault) => !unnoticed.has(`${chain.at(-1) ?? ''} ${fault}`))
      .map((fault): LabCase => ({
        id: `${chain.join('-')}-${fault}`,
        layers: chain.map((proxy) => ({ proxy })),
        origin: { fault },
        truth: {
          verdict: 'broken',
          responder: null,
          cause: 'http_response_incomplete',
          faultDomain: 'application',
        },
        equivalent: ['connection_terminated'],
        why: 'The connection closed before the body was whole; which of the two broke off is one event.',
      })),
)

type Row = readonly [ProxyId | undefined, OriginFault, CauseType, FaultDomain, number | null]

/** What each product makes of heads that are none. Left out: those that it takes for good. */
const heads: readonly Row[] = [
  [undefined, 'http-0.9', 'http_protocol_error', 'application', null],
  ['haproxy', 'http-0.9', 'http_protocol_error', 'application', null],
  ['caddy', 'http-0.9', 'http_protocol_error', 'application', null],
  ['varnish', 'http-0.9', 'http_protocol_error', 'application', 5],
  ['haproxy', 'two-lengths', 'http_protocol_error', 'application', null],
  ['caddy', 'two-lengths', 'http_protocol_error', 'application', null],
]

const headCases: readonly LabCase[] = heads.map(
  ([proxy, fault, cause, faultDomain, retryAfter]): LabCase => ({
    id: `${proxy ?? 'edge'}-${fault}`,
    layers: proxy === undefined ? [] : [{ proxy }],
    origin: { fault },
    truth: { verdict: 'broken', responder: proxy ?? null, cause, faultDomain, retryAfter },
  }),
)

/** Varnish passes both lengths on, so that it is the client who finds them. */
const passedOn: LabCase = {
  id: 'varnish-two-lengths',
  layers: [{ proxy: 'varnish' }],
  origin: { fault: 'two-lengths' },
  truth: {
    verdict: 'broken',
    responder: null,
    cause: 'http_protocol_error',
    faultDomain: 'application',
  },
}

export const framingCases: readonly LabCase[] = [...cutCases, ...headCases, passedOn]
