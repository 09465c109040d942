import type { CauseType } from '../../model/cause.ts'
import type { CauseReading } from '../record.ts'

/**
 * What Apache's message codes say. Source: the modules of Apache httpd 2.4 that write them. AH01114 and AH01097 only
 * repeat that something failed which another line has named.
 */
const byCode: Readonly<Record<string, CauseType>> = {
  AH00940: 'destination_unavailable',
  AH00957: 'connection_refused',
  AH00958: 'connection_refused',
  AH00959: 'destination_unavailable',
  AH01102: 'connection_terminated',
  AH00941: 'connection_limit_reached',
  AH00898: 'connection_terminated',
  AH01084: 'connection_terminated',
  AH01110: 'http_response_incomplete',
  AH02475: 'http_response_transfer_coding',
  AH02476: 'http_response_transfer_coding',
  AH01106: 'http_protocol_error',
  AH01079: 'connection_refused',
  AH01075: 'http_response_timeout',
  AH01071: 'application_error',
  AH01067: 'connection_terminated',
  AH01070: 'http_protocol_error',
  AH00484: 'overload',
  AH00161: 'overload',
  AH00288: 'overload',
  AH00052: 'application_error',
  AH00526: 'proxy_configuration_error',
  AH01144: 'proxy_configuration_error',
  AH01961: 'proxy_configuration_error',
  AH02039: 'tls_certificate_error',
  AH01215: 'application_error',
  AH01220: 'http_response_timeout',
}

/** Messages of other modules and of applications behind them. */
const byText: readonly (readonly [RegExp, CauseType])[] = [
  [/Premature end of script headers/i, 'application_error'],
  [
    /Script timed out before returning headers|Timeout waiting for output from CGI/i,
    'http_response_timeout',
  ],
  [/PHP (?:Fatal|Parse) error/i, 'application_error'],
  [/in error state/i, 'destination_unavailable'],
]

/** What counts stands at the start of a message; longer ones hold dumps of a request. */
const mostText = 2000

/** What a message says; the system's error before the code refines it: `(110)Connection timed out: AH00957: …`. */
export function readApacheMessage(text: string): CauseReading | undefined {
  const message = text.slice(0, mostText)
  const code = /\bAH\d{5}\b/.exec(message)?.[0]
  const type =
    (code === undefined ? undefined : byCode[code]) ??
    byText.find(([pattern]) => pattern.test(message))?.[1]
  if (type === undefined) return undefined
  // Nothing but that the connection below has failed, which its own line explains.
  if (code === 'AH01084' && message.includes('(20014)')) return undefined
  return { type: refine(type, message), by: message.slice(0, 120) }
}

function refine(type: CauseType, message: string): CauseType {
  if (/DNS lookup failure/i.test(message)) return 'dns_error'
  if (/SSL handshake/i.test(message)) return 'tls_protocol_error'
  if (/Primary script unknown/.test(message)) return 'proxy_configuration_error'
  const timedOut = /\((?:110|70007)\)|timed out|timeout specified has expired/i.test(message)
  if (timedOut && type === 'connection_refused') return 'connection_timeout'
  if (timedOut && type === 'connection_terminated') return 'http_response_timeout'
  if (timedOut && type === 'http_response_incomplete') return 'connection_read_timeout'
  if (type === 'connection_refused' && /\((?:113|101)\)/.test(message))
    return 'destination_ip_unroutable'
  return type
}
