import type { CauseType, FaultDomain } from '../model/cause.ts'

/** Words by which programs of any make name a cause, in pages, logs and exceptions. */
export interface Phrase {
  readonly pattern: RegExp
  readonly cause: CauseType
  /** Absent: that of the cause with the responder found. */
  readonly faultDomain?: FaultDomain
  /** How many times likelier the cause is with the phrase than without, from reading real reports. */
  readonly odds: number
  /** Nobody writes these words but a program that has met the error: a text with nothing else is an error. */
  readonly alone?: true
}

/** Bounded patterns, each linear on 64 KiB. The more a phrase says, the higher its odds. */
export const phrases: readonly Phrase[] = [
  { pattern: /\bWORKER TIMEOUT\b|\bHARAKIRI\b/, cause: 'http_response_timeout', odds: 80 },
  {
    pattern:
      /connect(?:ion)?(?: was)? refused|ECONNREFUSED|\(111[:)]|actively refused|Connect call failed|connect error: 111/i,
    cause: 'connection_refused',
    odds: 40,
  },
  {
    pattern:
      /no live upstreams|no healthy (?:upstream|backends?|hosts?)|no available server|all backends (?:failed|unhealthy)|backend is unhealthy|no healthy IP available|no active (?:targets|members)|no endpoints available|no available endpoints|There are no healthy|has no server available/i,
    cause: 'destination_unavailable',
    odds: 30,
  },
  {
    pattern:
      /(?:prematurely|unexpectedly) closed (?:the )?connection|connection reset by peer|ECONNRESET|socket hang up|server closed connection|connection (?:was )?(?:aborted|terminated)|upstream connect error or disconnect\/reset before headers\. reset reason: connection termination|unexpected EOF|Empty reply from server|broken pipe|\bEPIPE\b|Server disconnected|HttpReadDisconnect|\(104[:)]|http: server gave HTTP response|read: EOF|\bEOF\b while|connection closed before message completed|unexpected end of stream|communications link failure/i,
    cause: 'connection_terminated',
    odds: 22,
  },
  {
    pattern:
      /(?:dial|connect)[^\n]{0,160}(?:i\/o timeout|timed out)|connect(?:ion)? timed? ?out|ETIMEDOUT|\(110[:)][^\n]{0,40}while connecting|connection timeout|Failed to connect[^\n]{0,120}(?:timed out|after \d{5,} ms)/i,
    cause: 'connection_timeout',
    odds: 18,
  },
  {
    pattern:
      /upstream timed out[^\n]{0,60}while reading response header|upstream request timeout|awaiting (?:response )?headers|first byte timeout|request timed? ?out|response timeout|Operation timed out after \d+ milliseconds with 0|WORKER TIMEOUT|HARAKIRI|Task timed out after|deadline exceeded|Endpoint request timed out|Gateway did not receive a timely response|ReadTimeout|Read timed out/i,
    cause: 'http_response_timeout',
    odds: 12,
  },
  {
    pattern: /timed out[^\n]{0,60}while reading response header/i,
    cause: 'http_response_timeout',
    odds: 30,
  },
  {
    pattern:
      /no such host|could not (?:be )?resolved?|NXDOMAIN|name or service not known|Temporary failure in name resolution|getaddrinfo (?:failed|ENOTFOUND|EAI_AGAIN)|host not found in upstream|DNS lookup failure|could not be resolved|Could not resolve host|\bENOTFOUND\b|\bEAI_AGAIN\b|name resolution failed|Unable to determine IP address|server misbehaving/i,
    cause: 'dns_error',
    odds: 40,
  },
  {
    pattern:
      /Resolving timed out|DNS (?:lookup|query) timed out|resolv\w+ timed out|\(110: Operation timed out\) while resolving/i,
    cause: 'dns_timeout',
    odds: 60,
  },
  {
    pattern:
      /CERTIFICATE_VERIFY_FAILED|its security certificate (?:is from|expired|is not trusted|does not specify)|Your connection is not private|Die Verbindung ist nicht (?:privat|sicher)|Votre connexion n’est pas privée|La conexión no es privada|certificate verify failed|certificate has expired|x509:|upstream SSL certificate verify error|unable to (?:verify|get)[^\n]{0,40}certificate|self[- ]signed certificate|SSL certificate problem|certificate is (?:valid for|not trusted)|SSL: no alternative certificate|hostname (?:mismatch|doesn't match)|tls: failed to verify certificate|Host(?:name)? .{0,60}does not match certificate/i,
    cause: 'tls_certificate_error',
    odds: 60,
  },
  {
    pattern:
      /wrong version number|packet length too long|first record does not look like a TLS handshake|record layer failure|unknown protocol\b.{0,40}ssl|SSL_do_handshake\(\) failed|plain HTTP request was sent to HTTPS port|HTTP request to an HTTPS server|server gave HTTP response to HTTPS client|speaking plain HTTP to an SSL-enabled|tlsv1 unrecognized name|SSL routines|Not found ssl certificate|SSL handshake (?:failure|failed)|no (?:shared|peer) cipher|malformed HTTP response "\\x15|ERR_SSL_|remote error: tls/i,
    cause: 'tls_protocol_error',
    odds: 26,
  },
  {
    pattern:
      /(?:sslv3|tlsv1|tls|ssl)[^\n]{0,30}alert (?:handshake failure|protocol version|unrecognized name|internal error|bad certificate|certificate required|unknown ca|number \d+)|alert number \d{1,3}|remote error: tls/i,
    cause: 'tls_alert_received',
    odds: 40,
  },
  {
    pattern:
      /upstream sent too big header|too big header while reading|header(?:s)? (?:too large|overflow)|response header (?:is )?too large|HPE_HEADER_OVERFLOW|got more than \d+ bytes when reading header/i,
    cause: 'http_response_header_section_size',
    odds: 70,
  },
  {
    pattern:
      /upstream sent (?:no valid HTTP\/1\.0 header|invalid (?:header|chunked)|duplicate header)|malformed HTTP (?:response|status)|invalid HTTP (?:response|version)|Corrupt status line|bad status line|HPE_INVALID|BadStatusLine|Received HTTP\/0\.9/i,
    cause: 'http_protocol_error',
    odds: 45,
  },
  {
    pattern:
      /ERR_INCOMPLETE_CHUNKED_ENCODING|transfer closed with|outstanding read data remaining|IncompleteRead|ERR_CONTENT_LENGTH_MISMATCH|cut short|ended prematurely|premature end of (?:script headers|chunk)/i,
    cause: 'http_response_incomplete',
    odds: 40,
  },
  {
    pattern:
      /worker_connections are not enough|too many (?:open files|connections)|connection limit|max_conn(?:ections)? reached|listen queue of socket|backlog (?:too deep|full)|pool (?:is )?(?:exhausted|full)|queue (?:is )?full|no free connections|Resource temporarily unavailable|limit_concurrency/i,
    cause: 'connection_limit_reached',
    odds: 22,
  },
  {
    // systemd says so of a service that does not stay up.
    pattern:
      /Main process exited, code=(?:exited|killed|dumped)|: Failed with result '(?:exit-code|signal|core-dump|oom-kill|timeout|watchdog)'|Start request repeated too quickly/,
    cause: 'destination_unavailable',
    faultDomain: 'application',
    odds: 30,
    alone: true,
  },
  {
    // A client of a database, cache or queue that found nobody: what the application needs is down.
    pattern:
      /(?:SQLSTATE\[|\bPG::|\bMysql2::|\bRedis(?:Client|Connection)|redis\.exceptions|\bpsycopg\d?\.|\bpymysql\.|\bPDOException|\bPSQLException|\bMongo(?:ServerSelection|Network)Error|\bAMQPConnectionError|\bamqps?:\/\/|\bJedisConnection)[^\n]{0,300}(?:refused\b|ECONNREFUSED)/,
    cause: 'connection_refused',
    faultDomain: 'dependency',
    odds: 4,
  },
  {
    // PostgreSQL, PgBouncer, MySQL, and the pools of applications in front of them.
    pattern:
      /no more connections allowed|sorry, too many clients already|remaining connection slots are reserved|query_wait_timeout|ERROR (?:1040|1203) \(|Connection is not available, request timed out after|could not obtain a connection from the pool|QueuePool limit of size \d+ overflow \d+ reached|Timed out fetching a new connection from the connection pool/i,
    cause: 'connection_limit_reached',
    faultDomain: 'dependency',
    odds: 120,
    alone: true,
  },
  {
    pattern:
      /Can't connect to (?:local )?(?:MySQL|MariaDB|server)[^\n]{0,120}\((?:2|111|10061)\)|connection to server (?:at|on socket) [^\n]{1,200} failed: (?:Connection refused|No such file or directory)|Is the server running (?:locally|on (?:that )?host)/i,
    cause: 'connection_refused',
    faultDomain: 'dependency',
    odds: 60,
    alone: true,
  },
  {
    pattern: /\btoomanyrequests: |reached your (?:unauthenticated )?pull rate limit/i,
    cause: 'rate_limited',
    odds: 40,
    alone: true,
  },
  {
    pattern:
      /limiting (?:requests|connections)|rate[- ]?limit|too many requests|throttl|quota exceeded|Rate exceeded|SlowDown/i,
    cause: 'rate_limited',
    odds: 25,
  },
  {
    pattern:
      /server reached pm\.max_children|MaxRequestWorkers|over(?:loaded|load)\b|at capacity|server is (?:too )?busy|resource limit (?:is )?reached|508 Resource Limit/i,
    cause: 'overload',
    odds: 16,
  },
  {
    pattern:
      /(?:under|scheduled|in|down for|for|planned|undergoing) maintenance|maintenance (?:mode|page|window|break)|Wartungs(?:arbeiten|modus|seite)|en maintenance|mantenimiento|manuten[cç][aã]o|техническ\w+ (?:работ|обслуживан)|メンテナンス|维护/i,
    cause: 'maintenance',
    odds: 24,
  },
  {
    pattern:
      /circuit[ -]?breaker (?:is )?open|circuit is open|CircuitBreaker|CallNotPermittedException|BrokenCircuitException|Hystrix circuit short-circuited/i,
    cause: 'circuit_open',
    odds: 70,
  },
  {
    pattern:
      /Traceback \(most recent call last\)|\bat [\w$.<>]{3,120}\((?:[\w$]+\.java:\d+|[^()\n]{3,200}:\d+:\d+)\)|^[ \t]{1,40}at [^\n]{3,200}:\d+:\d+|PHP (?:Fatal|Parse) error|<b>(?:Fatal|Parse) error<\/b>|Uncaught (?:Exception|Error|TypeError)|Unhandled exception|NullPointerException|panic: |goroutine \d+ \[|undefined method|(?:ActiveRecord|ActionController|ActionView|ActiveModel|ActionDispatch)::[\w:]{3,60}|System\.[A-Za-z.]{3,60}Exception|TemplateSyntaxError/im,
    cause: 'application_error',
    odds: 25,
  },
  {
    pattern:
      /Error establishing a database connection|SQLSTATE\[|OperationalError|database is locked|could not connect to (?:server|database)|ORA-\d{5}|MySQL server has gone away|Redis(?:Connection)?(?:Error|Exception)|MongoNetworkError|PG::(?:ConnectionBad|UndefinedTable)|relation "[^"]{1,100}" does not exist/i,
    cause: 'application_error',
    odds: 25,
    faultDomain: 'dependency',
  },
  {
    pattern:
      /out of memory|OOMKilled|oom-killer|Killed process|Memory quota (?:vastly )?exceeded|signal 9|SIGKILL|exited with code 137/i,
    cause: 'connection_terminated',
    odds: 10,
  },
  {
    pattern:
      /no route to host|\(113[:)]|\(101[:)]|network is unreachable|EHOSTUNREACH|ENETUNREACH/i,
    cause: 'destination_ip_unroutable',
    odds: 45,
  },
  {
    pattern:
      /client (?:prematurely )?closed (?:the )?(?:connection|request)|context canceled|client (?:went away|disconnected)|\b499\b[^\n]{0,60}client|write\(\)?: Broken pipe[^\n]{0,60}client|SIGPIPE: writing to a closed pipe/i,
    cause: 'client_closed',
    odds: 20,
  },
  {
    pattern:
      /access denied|request blocked|has been blocked|not authorized|forbidden by|RBAC: access denied|waf|ModSecurity|denied by (?:policy|rule|security)|CONNECT tunnel failed, response 40[37]|prevents your request|explicit deny/i,
    cause: 'http_request_denied',
    odds: 12,
  },
  {
    pattern:
      /too many redirects|redirected you too many times|redirect loop|ERR_TOO_MANY_REDIRECTS|Maximum \(\d+\) redirects followed|loop detected/i,
    cause: 'proxy_loop_detected',
    odds: 60,
  },
  {
    pattern:
      /NoSuchKey|NoSuchBucket|no such app|site not found|unknown domain|no route matched|There isn't a GitHub Pages site|default backend - 404|Route Not Found|404 page not found|not found on (?:this server|accelerator)|unknown_route|No such application/i,
    cause: 'destination_not_found',
    odds: 22,
  },
  {
    pattern:
      /directory index of .{1,200} is forbidden|\(13: Permission denied\)|rewrite or internal redirection cycle|Primary script unknown|invalid (?:configuration|directive)|client denied by server configuration/i,
    cause: 'proxy_configuration_error',
    odds: 40,
  },
]
