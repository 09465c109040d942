import type { MessyPaste } from './messy-paste.ts'

/** More languages, and the clients of databases and queues behind an application. */
export const messyLanguages: readonly MessyPaste[] = [
  {
    name: '.NET, a refused port',
    paste:
      'System.Net.Http.HttpRequestException: No connection could be made because the target machine actively refused it. (localhost:5001)\n ---> System.Net.Sockets.SocketException (10061): No connection could be made because the target machine actively refused it.',
    causes: ['connection_refused'],
    domains: ['application'],
  },
  {
    name: '.NET, its own time-out',
    paste:
      'System.Threading.Tasks.TaskCanceledException: The request was canceled due to the configured HttpClient.Timeout of 100 seconds elapsing.',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: '.NET, TLS',
    paste:
      'System.Net.Http.HttpRequestException: The SSL connection could not be established, see inner exception.\n ---> System.Security.Authentication.AuthenticationException: The remote certificate is invalid because of errors in the certificate chain: PartialChain',
    causes: ['tls_certificate_error'],
    domains: ['tls'],
  },
  {
    name: '.NET, the status',
    paste:
      'System.Net.Http.HttpRequestException: Response status code does not indicate success: 502 (Bad Gateway).',
    status: 502,
  },
  {
    name: '.NET, ended early',
    paste: 'System.Net.Http.HttpIOException: The response ended prematurely. (ResponseEnded)',
    causes: ['connection_terminated', 'http_response_incomplete'],
  },
  {
    name: '.NET, no such host',
    paste: 'HttpRequestException: No such host is known. (api.shop.example:443)',
    causes: ['dns_error'],
  },
  {
    name: 'gRPC in Go, a refused port',
    paste:
      'rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial tcp 127.0.0.1:50051: connect: connection refused"',
    causes: ['connection_refused'],
  },
  {
    name: 'gRPC in Go, a page instead of an answer',
    paste:
      'rpc error: code = Unavailable desc = unexpected HTTP status code received from server: 502 (Bad Gateway); transport: received unexpected content-type "text/html"',
    status: 502,
  },
  {
    name: 'gRPC in Python',
    paste:
      'grpc._channel._InactiveRpcError: <_InactiveRpcError of RPC that terminated with:\n\tstatus = StatusCode.DEADLINE_EXCEEDED\n\tdetails = "Deadline Exceeded"\n\tdebug_error_string = "UNKNOWN:Error received from peer {grpc_status:4}"\n>',
    causes: ['http_response_timeout'],
  },
  {
    name: 'gRPC in Node',
    paste:
      'Error: 14 UNAVAILABLE: No connection established. Last error: connect ECONNREFUSED 127.0.0.1:50051',
    causes: ['connection_refused'],
  },
  {
    name: 'PHP without a wrapper',
    paste:
      'PHP Warning:  file_get_contents(https://api.shop.example/rates): Failed to open stream: HTTP request failed! HTTP/1.1 503 Service Unavailable in /var/www/html/rates.php on line 12',
    status: 503,
  },
  {
    name: 'Guzzle, a server error',
    paste:
      "Server error: `GET https://api.shop.example/v1/me` resulted in a `504 Gateway Timeout` response:\n<html><body><h1>504 Gateway Time-out</h1>\nThe server didn't respond in time.\n</body></html> (truncated...)",
    status: 504,
    responder: 'haproxy',
    causes: ['http_response_timeout'],
  },
  {
    name: 'Symfony, an idle answer',
    paste:
      'Symfony\\Component\\HttpClient\\Exception\\TimeoutException: Idle timeout reached for "https://api.shop.example/v1/export".',
    causes: ['http_response_timeout', 'connection_read_timeout'],
  },
  {
    name: 'WordPress, its HTTP',
    paste:
      'Site Health: The REST API encountered an error\nError: cURL error 28: Connection timed out after 10001 milliseconds (http_request_failed)',
    causes: ['connection_timeout'],
  },
  {
    name: 'Ruby, a refused port',
    paste:
      'Errno::ECONNREFUSED: Failed to open TCP connection to localhost:9200 (Connection refused - connect(2) for "localhost" port 9200)',
    causes: ['connection_refused'],
  },
  {
    name: 'Ruby, a slow answer',
    paste: 'Faraday::TimeoutError (Net::ReadTimeout with #<TCPSocket:(closed)>)',
    causes: ['http_response_timeout'],
  },
  {
    name: 'Ruby, no connection in time',
    paste:
      "Net::OpenTimeout: execution expired\n/usr/lib/ruby/3.1.0/net/http.rb:987:in `initialize'",
    causes: ['connection_timeout'],
  },
  {
    name: 'Ruby, the end of the file',
    paste: "EOFError: end of file reached\n/usr/lib/ruby/3.1.0/net/protocol.rb:237:in `rbuf_fill'",
    causes: ['connection_terminated'],
  },
  {
    name: 'Rust, a refused port',
    paste:
      'Error: reqwest::Error { kind: Request, url: "http://localhost:3000/", source: hyper_util::client::legacy::Error(Connect, ConnectError("tcp connect error", Os { code: 111, kind: ConnectionRefused, message: "Connection refused" })) }',
    causes: ['connection_refused'],
  },
  {
    name: 'Rust, closed early',
    paste: 'hyper::Error(IncompleteMessage): connection closed before message completed',
    causes: ['connection_terminated', 'http_response_incomplete'],
  },
  {
    name: 'Elixir',
    paste:
      '** (Req.TransportError) connection refused\n    (req 0.5.6) lib/req.ex:1108: Req.request!/2',
    causes: ['connection_refused'],
  },
  {
    name: 'Erlang, a closed socket',
    paste: '[error] Webhook delivery failed: %Mint.TransportError{reason: :closed}',
    causes: ['connection_terminated'],
  },
  {
    name: 'Dart',
    paste:
      "SocketException: Failed host lookup: 'api.shop.example' (OS Error: No address associated with hostname, errno = 7)",
    causes: ['dns_error'],
  },
  {
    name: 'Android',
    paste:
      'java.net.SocketTimeoutException: failed to connect to /10.0.2.2 (port 8080) from /10.0.2.16 (port 40466) after 10000ms',
    causes: ['connection_timeout'],
  },
  {
    name: 'Android, no clear text',
    paste:
      'java.net.ConnectException: Failed to connect to /192.168.x.x:3000\n\tat okhttp3.internal.connection.RealConnection.connectSocket(RealConnection.kt:297)',
    causes: ['connection_refused', 'connection_timeout', 'destination_ip_unroutable'],
  },
  {
    name: 'iOS, a refused port',
    paste:
      'Error Domain=NSURLErrorDomain Code=-1004 "Could not connect to the server." UserInfo={NSErrorFailingURLStringKey=http://localhost:8080/, _kCFStreamErrorCodeKey=61}',
    causes: ['connection_refused', 'connection_timeout'],
  },
  {
    name: 'Flutter, a handshake',
    paste:
      'HandshakeException: Handshake error in client (OS Error: \n\tCERTIFICATE_VERIFY_FAILED: certificate has expired(handshake.cc:393))',
    causes: ['tls_certificate_error'],
    domains: ['tls'],
  },
  {
    name: 'psql through pgbouncer',
    paste:
      'psql: error: connection to server at "127.0.0.1", port 6432 failed: FATAL:  no more connections allowed (max_client_conn)',
    causes: ['connection_limit_reached'],
  },
  {
    name: 'psql, nothing listens',
    paste:
      'psql: error: connection to server on socket "/var/run/postgresql/.s.PGSQL.5432" failed: No such file or directory\n\tIs the server running locally and accepting connections on that socket?',
    causes: ['connection_refused', 'application_error'],
  },
  {
    name: 'PostgreSQL that is full',
    paste: 'django.db.utils.OperationalError: FATAL:  sorry, too many clients already',
    causes: ['application_error', 'connection_limit_reached'],
    domains: ['dependency'],
  },
  {
    name: 'pgbouncer, a client that waited',
    paste: 'ERROR:  query_wait_timeout\nserver closed the connection unexpectedly',
    causes: [
      'connection_limit_reached',
      'http_response_timeout',
      'connection_terminated',
      'application_error',
    ],
  },
  {
    name: 'MySQL',
    paste:
      "ERROR 2002 (HY000): Can't connect to local MySQL server through socket '/var/run/mysqld/mysqld.sock' (2)",
    causes: ['connection_refused', 'application_error'],
  },
  {
    name: 'Redis',
    paste:
      'redis.exceptions.ConnectionError: Error 111 connecting to redis:6379. Connection refused.',
    causes: ['connection_refused', 'application_error'],
  },
]
