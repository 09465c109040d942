import type { ProgramError } from './programs.ts'

/** A named error as programs print it, `HttpTimeoutException: …`, or a line that begins with what announces one. */
const named =
  /(?:\b[A-Za-z_$][\w.$]{0,120}(?:Error|Exception|Timeout|Failure|Disconnected)\b(?: \([\w ]{1,40}\))?|\bsocket\.timeout|^\s*(?:\[?(?:ERROR|CRITICAL|FATAL|Fatal|fatal|Error|error)\b\]?(?: in [^\n]{1,80}| \d{3,6})?)|\b(?:network|connection|request|socket|transport|fetch) error(?: \([^)\n]{1,60}\))?)(?:\s{0,2}[:(]| - )/

/** The words that follow it, within a sentence or two. */
function shape(words: RegExp): RegExp {
  return new RegExp(`${named.source}[\\s\\S]{0,240}?(?:${words.source})`, 'im')
}

const url = 'https://www.rfc-editor.org/rfc/rfc9209#section-2.3'

const row = (
  code: string,
  phase: ProgramError['phase'],
  side: ProgramError['side'],
  meaning: string,
  priors: ProgramError['priors'],
  words: RegExp,
): ProgramError => ({ code, phase, side, meaning, priors, pattern: shape(words), url })

/** Errors of libraries that no list names, by the words that nearly all of them use; the surer first. */
export const errorShapes: readonly ProgramError[] = [
  row(
    'name not resolved',
    'dns',
    'either',
    'The name of the host has no address.',
    [['dns_error', 90]],
    /(?:unable to|could not|cannot|can't|failed to) (?:resolve|translate)|unknown ?host|host ?not ?found|name resolution|failed to lookup/,
  ),
  row(
    'certificate not accepted',
    'tls',
    'server',
    'The certificate was not accepted.',
    [['tls_certificate_error', 92]],
    /certificate[^\n]{0,40}(?:verif|valid|expired|trust|unknown|fail)|(?:invalid|untrusted|expired|self[- ]signed) certificate|trust anchor/,
  ),
  row(
    'handshake failed',
    'tls',
    'server',
    'The TLS handshake failed.',
    [
      ['tls_protocol_error', 62],
      ['tls_certificate_error', 22],
      ['tls_alert_received', 10],
    ],
    /\b(?:SSL|TLS)\b[^\n]{0,40}(?:handshake|fail|error)|handshake (?:fail|error)/,
  ),
  row(
    'too many requests',
    'policy',
    'you',
    'A limit of requests was reached.',
    [['rate_limited', 88]],
    /throttl|rate (?:limit )?exceeded|too many requests/,
  ),
  row(
    'pool empty',
    'request',
    'server',
    'Every connection to what the application needs is taken.',
    [['connection_limit_reached', 85]],
    /connection is not available|pool (?:is )?(?:empty|exhausted)|(?:acquir|obtain|fetch)\w{0,3} a connection|connection pool (?:is )?(?:full|exhausted|timeout)/,
  ),
  row(
    'connect timed out',
    'connect',
    'network',
    'The connection attempt got no answer.',
    [['connection_timeout', 88]],
    /connect(?:ion|ing)?\b[^\n]{0,40}(?:timed? ?out|timeout)/,
  ),
  row(
    'connection lost',
    'response',
    'network',
    'The peer closed before the answer was whole.',
    [
      ['connection_terminated', 86],
      ['http_response_incomplete', 8],
    ],
    /connection (?:was |has been )?(?:unexpectedly )?(?:reset|closed|aborted|lost|broken|dropped)|link failure|unexpected end of (?:stream|file|input)|socket (?:was )?closed|prematurely/,
  ),
  row(
    'connect failed',
    'connect',
    'server',
    'No connection could be made.',
    [
      ['connection_refused', 62],
      ['connection_timeout', 20],
      ['destination_ip_unroutable', 6],
      ['dns_error', 6],
    ],
    /\brefused\b|(?:could not|cannot|can't|unable to|failed to) (?:connect\b|reach\b|establish|open a (?:socket|connection))|connection[^\n]{0,40}could not be established|connection failed/,
  ),
  row(
    'timed out',
    'response',
    'server',
    'Nothing came in the time allowed.',
    [
      ['http_response_timeout', 72],
      ['connection_timeout', 22],
    ],
    /\btimed out\b|\btime-?out (?:has expired|was reached|exceeded|reached|after|of)\b|deadline exceeded/,
  ),
]
