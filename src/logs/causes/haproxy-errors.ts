import type { CauseType } from '../../model/cause.ts'
import type { CauseReading } from '../record.ts'

/** Texts of `bc_err_str`, `fc_err_str` and of their `ssl_` kin. HAProxy, src/connection.c, conn_err_code_str; OpenSSL's errors. */
const texts: readonly (readonly [RegExp, CauseType])[] = [
  [/certificate/i, 'tls_certificate_error'],
  [/SSL|TLS/i, 'tls_protocol_error'],
  [/connection refused/i, 'connection_refused'],
  [/timed ?out|timeout/i, 'connection_timeout'],
  [/no route|unreachable/i, 'destination_ip_unroutable'],
  [/no more ports|too many open|resource/i, 'proxy_internal_error'],
]

/** What more was logged behind the request, the last text first: TLS says more than the connection. */
export function readHaproxyError(rest: string): CauseReading | undefined {
  if (!rest.startsWith(' "') || rest.length > 2000) return undefined
  const said = [...rest.matchAll(/"([^"]*)"/g)]
    .map(([, text]) => text ?? '')
    .filter((text) => text !== '' && text !== '-')
    .toReversed()
  for (const text of said) {
    const known = texts.find(([pattern]) => pattern.test(text))
    if (known !== undefined) return { type: known[1], by: text.slice(0, 120) }
  }
  return undefined
}
