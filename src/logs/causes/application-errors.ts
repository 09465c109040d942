import type { CauseType, FaultDomain } from '../../model/cause.ts'
import type { CauseReading } from '../record.ts'

/**
 * What applications, their drivers and their servers say when a request fails, the more telling words first. An
 * application that cannot connect speaks of what it calls, so the fault lies with a dependency.
 */
const entries: readonly (readonly [RegExp, CauseType, FaultDomain])[] = [
  [
    /too many clients already|remaining connection slots are reserved|Too many connections|max_user_connections|max number of clients reached|too many connections for (?:role|database)/i,
    'connection_limit_reached',
    'dependency',
  ],
  [
    /QueuePool limit of size|could not obtain a (?:database )?connection|Connection is not available, request timed out|timeout exceeded when trying to connect|Timed out fetching a new connection|Timeout acquiring a connection|ConnectionTimeoutError|pool (?:is )?exhausted|PoolTimeout|request was dropped from queue after/i,
    'connection_limit_reached',
    'dependency',
  ],
  [
    /the database system is (?:starting up|shutting down|in recovery mode|not yet accepting)|LOADING Redis|CLUSTERDOWN|MASTERDOWN|NotPrimaryError|not master and slaveOk|READONLY You can't write|ServerSelectionTimeoutError|NoServersAvailable/,
    'destination_unavailable',
    'dependency',
  ],
  [
    /deadlock detected|Deadlock found|Lock wait timeout exceeded|could not serialize access|database is locked/i,
    'application_error',
    'dependency',
  ],
  [
    /canceling statement due to (?:statement|lock) timeout|maximum statement execution time exceeded|MaxTimeMSExpired/i,
    'http_response_timeout',
    'dependency',
  ],
  [
    /ECONNREFUSED|connection refused|actively refused|Connect call failed/i,
    'connection_refused',
    'dependency',
  ],
  [
    /EAI_AGAIN|Temporary failure in name resolution|lookup [^\s:]{1,253}[^\n]{0,80}i\/o timeout/i,
    'dns_timeout',
    'dependency',
  ],
  [
    /ENOTFOUND|getaddrinfo failed|no such host|Name or service not known|UnknownHostException|nodename nor servname|could not translate host name|Could not resolve host|server misbehaving/i,
    'dns_error',
    'dependency',
  ],
  [
    /EHOSTUNREACH|ENETUNREACH|No route to host|Network is unreachable|NoRouteToHost/i,
    'destination_ip_unroutable',
    'dependency',
  ],
  [
    /certificate (?:has expired|verify failed|is not yet valid|signed by unknown authority)|CERTIFICATE_VERIFY_FAILED|CERT_HAS_EXPIRED|x509: |DEPTH_ZERO_SELF_SIGNED|self[- ]signed cert|unable to (?:verify the first|get local issuer) certificate|PKIX path/i,
    'tls_certificate_error',
    'dependency',
  ],
  [
    /SSLHandshakeException|wrong version number|TLS handshake error|EPROTO\b|SSL routines|SSLError/i,
    'tls_protocol_error',
    'dependency',
  ],
  [
    /connect ETIMEDOUT|connect timed out|ConnectTimeout|UND_ERR_CONNECT_TIMEOUT|dial (?:tcp|unix)[^\n]{0,120}i\/o timeout|connection time(?:d )?out/i,
    'connection_timeout',
    'dependency',
  ],
  [
    /WORKER TIMEOUT|HARAKIRI|execution timed out \(|Maximum execution time of|Rack::Timeout|Terminating timed out worker|executing too slow|AsyncRequestTimeoutException/,
    'http_response_timeout',
    'application',
  ],
  [
    /client (?:prematurely )?(?:closed|disconnected)|ClientAbortException|request aborted|ClientDisconnect|context canceled|probably the client disconnected|Connection to client lost|broken pipe|\bEPIPE\b/i,
    'client_closed',
    'client',
  ],
  [
    /ETIMEDOUT|ESOCKETTIMEDOUT|read timed? ?out|ReadTimeout|SocketTimeoutException|timeout of \d{1,9}ms exceeded|Client\.Timeout|deadline exceeded|DEADLINE_EXCEEDED|UND_ERR_(?:HEADERS|BODY)_TIMEOUT|i\/o timeout/i,
    'http_response_timeout',
    'dependency',
  ],
  [
    /ECONNRESET|connection reset|socket hang up|closed the connection unexpectedly|has gone away|Lost connection to (?:MySQL|server)|Connection terminated unexpectedly|RemoteDisconnected|NoHttpResponse|UND_ERR_SOCKET|terminating connection due to administrator command|unexpected EOF/i,
    'connection_terminated',
    'dependency',
  ],
  [
    /reached (?:pm\.)?max_children|listen queue of socket|RejectedExecutionException|too many open files|\bEMFILE\b|seems busy \(you may need|nf_conntrack: table full|Possible SYN flooding/i,
    'overload',
    'application',
  ],
  [
    /out of memory|OutOfMemory(?:Error|Exception)|OOMKilled|oom-kill|\bMemoryError\b|NoMemoryError|Allowed memory size of|Cannot allocate memory|killed by the OOM killer|Killed process \d+/i,
    'application_error',
    'application',
  ],
  [
    /CallNotPermittedException|circuit ?breaker[^\n]{0,40}\bopen\b|Breaker is open/i,
    'circuit_open',
    'dependency',
  ],
  [
    /ThrottlingException|rate limit exceeded|\b429 Too Many Requests|RateLimitError/i,
    'rate_limited',
    'dependency',
  ],
  [/maintenance mode/i, 'maintenance', 'application'],
  [
    /No space left on device|ENOSPC|segfault|SIGSEGV|core dumped|panic serving/i,
    'application_error',
    'application',
  ],
]

/** Longest part of a message that is searched. */
const searched = 4096

/** The cause that an application's words name; undefined when they name none. */
export function readApplicationError(text: string): CauseReading | undefined {
  const head = text.slice(0, searched)
  for (const [pattern, type, faultDomain] of entries) {
    const match = pattern.exec(head)
    if (match !== null) return { type, faultDomain, by: match[0].slice(0, 120) }
  }
  return undefined
}

/** The same for a line that is a failure whatever it says: an uncaught exception is the application's own error. */
export function readFailure(text: string): CauseReading {
  return (
    readApplicationError(text) ?? {
      type: 'application_error',
      faultDomain: 'application',
      by: text.trim().slice(0, 120),
    }
  )
}
