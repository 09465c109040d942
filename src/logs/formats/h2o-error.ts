import type { CauseType, FaultDomain } from '../../model/cause.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { assign } from '../text/assign.ts'

const form =
  /^\[(?:lib|src)\/[\w./-]{1,80}\.c(?::\d+)?\] ?(?:in request: ?([^\s:]{1,300}): ?)?(.{0,400})/

/** H2O, lib/core/proxy.c and lib/common/httpclient.c. */
const messages: readonly (readonly [RegExp, CauseType, FaultDomain?])[] = [
  [/first byte timeout|I\/O timeout/i, 'http_response_timeout'],
  [/connect(?:ion)? timeout/i, 'connection_timeout'],
  [/connection (?:failure|refused)|failed to connect/i, 'connection_refused'],
  [/name resolution|host ?name|getaddrinfo/i, 'dns_error'],
  [/certificate/i, 'tls_certificate_error'],
  [/ssl|tls|handshake/i, 'tls_protocol_error'],
  [/I\/O error|connection closed|closed by (?:peer|upstream)/i, 'connection_terminated'],
  [/failed to parse|invalid|malformed|chunked/i, 'http_protocol_error'],
]

function read(line: string): Reading {
  const match = form.exec(line)
  if (match === null) return undefined
  const [, target, message = ''] = match
  const draft: Draft = { level: 'error', message: message.slice(0, 500) }
  if (target !== undefined) assign(draft, { is: 'target' }, target)
  const known = messages.find(([pattern]) => pattern.test(message))
  if (known !== undefined) {
    const [, type, faultDomain] = known
    const by = message.slice(0, 120)
    draft.cause = { type, by, ...(faultDomain !== undefined && { faultDomain }) }
  }
  return draft
}

export const h2oError: LogFormat = defineFormat({
  id: 'h2o-error',
  name: 'H2O, error log',
  product: 'h2o',
  log: 'error',
  reads: ['level', 'path', 'cause'],
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '[lib/core/proxy.c] in request:/report?id=7:first byte timeout',
      record: {
        level: 'error',
        path: '/report',
        cause: { type: 'http_response_timeout', by: 'first byte timeout' },
      },
    },
    {
      line: '[lib/core/proxy.c] in request:/a:connection failure',
      record: { cause: { type: 'connection_refused', by: 'connection failure' } },
    },
    {
      line: '[lib/core/proxy.c] in request:/a:I/O error (head)',
      record: { cause: { type: 'connection_terminated', by: 'I/O error (head)' } },
    },
  ],
  source: {
    url: 'https://github.com/h2o/h2o/blob/master/lib/core/proxy.c',
    checked: '2026-11-22',
    kind: 'source',
  },
})
