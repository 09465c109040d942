import type { CauseType } from '../../model/cause.ts'

/** Errors of Go's net and net/http packages, as Caddy, Traefik and other programs in Go log them; also Node's and libc's words. */
const entries: readonly (readonly [RegExp, CauseType])[] = [
  [/connection refused|ECONNREFUSED/i, 'connection_refused'],
  [
    /no route to host|network is unreachable|EHOSTUNREACH|ENETUNREACH/i,
    'destination_ip_unroutable',
  ],
  [/no such host|server misbehaving|ENOTFOUND|getaddrinfo/i, 'dns_error'],
  [/lookup .*i\/o timeout|EAI_AGAIN/i, 'dns_timeout'],
  [
    /dial (?:tcp|unix).*i\/o timeout|dial .*deadline exceeded|connect ETIMEDOUT/i,
    'connection_timeout',
  ],
  [/no upstreams available|no available server|all backends/i, 'destination_unavailable'],
  [
    /x509:|certificate (?:has expired|is (?:not |valid)|signed by|required)|(?:bad|unknown|expired) certificate/i,
    'tls_certificate_error',
  ],
  [/tls: |remote error: tls|SSL routines/i, 'tls_protocol_error'],
  [
    /malformed HTTP|transport connection broken|multiple Content-Length|http: server gave HTTP response to HTTPS client|Parse Error/i,
    'http_protocol_error',
  ],
  [
    /timeout awaiting response headers|Client\.Timeout|net\/http: timeout|context deadline exceeded|i\/o timeout|ETIMEDOUT|ESOCKETTIMEDOUT/i,
    'http_response_timeout',
  ],
  [
    /(?:reading from backend|incomplete response|copying).{0,80}(?:EOF|reset|closed)|ErrUnexpectedEOF/i,
    'http_response_incomplete',
  ],
  [
    /\bEOF\b|connection reset|ECONNRESET|broken pipe|EPIPE|server closed idle connection|socket hang up/i,
    'connection_terminated',
  ],
  [/context canceled|client disconnected/i, 'client_closed'],
]

/** Longer texts hold traces and dumps, which name other things, too. */
const mostText = 2000

/** The cause that an error text of a program names; undefined when it names none. */
export function readGoError(text: string): CauseType | undefined {
  const start = text.slice(0, mostText)
  return entries.find(([pattern]) => pattern.test(start))?.[1]
}
