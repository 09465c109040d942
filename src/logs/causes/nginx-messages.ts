import type { CauseReading } from '../record.ts'
import type { CauseType, FaultDomain } from '../../model/cause.ts'

type Entry = readonly [RegExp, CauseType, FaultDomain?]

/** Messages of nginx's error log that name a cause, the more telling ones first. Sources: nginx, ngx_http_upstream.c and others. */
const entries: readonly Entry[] = [
  [/upstream timed out \(110[^)]*\) while connecting to upstream/, 'connection_timeout'],
  [
    /upstream timed out \(110[^)]*\) while (?:reading response header|SSL handshaking|sending request)/,
    'http_response_timeout',
  ],
  [/upstream timed out \(110[^)]*\) while reading upstream/, 'connection_read_timeout'],
  [/upstream timed out/, 'http_response_timeout'],
  [
    /connect\(\) (?:to \S+ )?failed \(111|connect\(\) (?:to \S+ )?failed \((?:2|11|13): /,
    'connection_refused',
  ],
  [/connect\(\) (?:to \S+ )?failed \((?:113|101)/, 'destination_ip_unroutable'],
  [/connect\(\) (?:to \S+ )?failed \(110/, 'connection_timeout'],
  [/no live upstreams/, 'destination_unavailable'],
  [
    /upstream prematurely closed connection while reading upstream|(?:recv|readv)\(\) failed \(104[^)]*\) while reading upstream/,
    'http_response_incomplete',
  ],
  [
    /upstream prematurely closed (?:FastCGI |SCGI )?(?:connection|stdout)|upstream closed prematurely/,
    'connection_terminated',
  ],
  [
    /recv\(\) failed \(104|readv\(\) failed \(104|peer closed connection in SSL handshake|upstream sent RST/,
    'connection_terminated',
  ],
  [/upstream sent too big header/, 'http_response_header_section_size'],
  [
    /upstream sent (?:invalid|no valid|unexpected|duplicate)|invalid (?:header|chunked response) from upstream/,
    'http_protocol_error',
  ],
  [/upstream SSL certificate (?:verify error|does not match)/, 'tls_certificate_error'],
  [/SSL_do_handshake\(\) failed.*upstream|while SSL handshaking to upstream/, 'tls_protocol_error'],
  [/could not be resolved \(110|could not be resolved \(.*timed out/i, 'dns_timeout'],
  [/could not be resolved|no resolver defined|host not found in upstream/, 'dns_error'],
  [/limiting (?:requests|connections)/, 'rate_limited'],
  [
    /worker_connections are not enough|Too many open files|worker process \d+ exited on signal/,
    'proxy_internal_error',
    'origin_proxy',
  ],
  [/FastCGI sent in stderr: "?PHP (?:message: PHP )?(?:Fatal|Parse)/, 'application_error'],
  [/client (?:prematurely )?closed (?:keepalive )?connection|client timed out/, 'client_closed'],
  [
    /Primary script unknown|rewrite or internal redirection cycle|directory index of .* is forbidden/,
    'proxy_configuration_error',
  ],
  [/client intended to send too large body/, 'http_request_error'],
  [/ModSecurity: Access denied/, 'http_request_denied'],
]

/** What counts stands at the start of a message; longer ones hold dumps of a request. */
const mostText = 2000

/** What a message says; undefined when it names no cause of a failing request. */
export function readNginxMessage(text: string): CauseReading | undefined {
  const message = text.slice(0, mostText)
  for (const [pattern, type, faultDomain] of entries) {
    const match = pattern.exec(message)
    if (match !== null)
      return {
        type,
        by: message.slice(match.index, match.index + 120).split(', client:')[0] ?? '',
        ...(faultDomain !== undefined && { faultDomain }),
      }
  }
  return undefined
}
