import type { CauseType } from '../../model/cause.ts'
import type { Catalog } from '../catalog.ts'

type Share = { readonly cause: CauseType; readonly share: number }

/** curl's words after an exit code, which tell the phase that the number leaves open. */
const texts: readonly (readonly [code: number, pattern: RegExp, cause: CauseType])[] = [
  [28, /resolving|getaddrinfo/i, 'dns_timeout'],
  [
    28,
    /connection timed out|connection timeout|failed to connect|timeout was reached/i,
    'connection_timeout',
  ],
  [28, /ssl connection timeout/i, 'tls_protocol_error'],
  [
    28,
    /with 0 (?:out of 0 )?bytes|0 bytes received|operation timed out|operation too slow/i,
    'http_response_timeout',
  ],
  [7, /refused/i, 'connection_refused'],
  [7, /no route|unreachable/i, 'destination_ip_unroutable'],
  [7, /timed out|timeout|after \d{5,} ms/i, 'connection_timeout'],
  [
    35,
    /reset by peer|SSL_ERROR_SYSCALL|connection (?:was )?(?:reset|aborted|closed)/i,
    'connection_terminated',
  ],
  [35, /alert/i, 'tls_alert_received'],
  [35, /wrong version|packet length|unknown protocol|record/i, 'tls_protocol_error'],
  [56, /http code 40[37]|response 40[37]|407/i, 'http_request_denied'],
  [56, /http code 50[23]|response 50[23]|http code 000|http code 0\b/i, 'connection_terminated'],
  [56, /reset|recv failure|unexpected eof|closed/i, 'connection_terminated'],
  [92, /cancel|refused_stream|internal_error/i, 'connection_terminated'],
]

/** Causes of a curl exit code, sharpened by the words after it. */
export function curlCauses(
  code: number,
  text: string | undefined,
  catalog: Catalog,
): readonly Share[] {
  const entry = catalog.clientErrors.find(
    ({ family, number }) => family === 'curl' && number === code,
  )
  const priors = entry?.priors ?? []
  const told = texts.find(
    ([one, pattern]) => one === code && text !== undefined && pattern.test(text),
  )
  if (told === undefined) return priors
  return [
    { cause: told[2], share: 90 },
    ...priors.map(({ cause, share }) => ({ cause, share: share / 12 })),
  ]
}
