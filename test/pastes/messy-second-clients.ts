import type { MessyPaste } from './messy-paste.ts'

/** A second set of clients and tools, written when the first had been learned from: the share that failed was the honest one. */
export const messySecondClients: readonly MessyPaste[] = [
  {
    name: 'Perl',
    paste:
      "500 Can't connect to api.shop.example:443 (Connection refused)\nContent-Type: text/plain\nClient-Date: Tue, 24 Nov 2026 10:00:00 GMT\nClient-Warning: Internal response",
    causes: ['connection_refused'],
  },
  {
    name: 'Perl, a certificate',
    paste: "500 Can't connect to shop.example:443 (certificate verify failed)",
    causes: ['tls_certificate_error'],
  },
  {
    name: 'R',
    paste:
      'Error in curl::curl_fetch_memory(url, handle = handle) : \n  Timeout was reached: [api.shop.example] Operation timed out after 10001 milliseconds with 0 out of 0 bytes received',
    causes: ['http_response_timeout'],
  },
  {
    name: 'Ktor',
    paste:
      'io.ktor.client.plugins.HttpRequestTimeoutException: Request timeout has expired [url=https://api.shop.example/v1, request_timeout=15000 ms]',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'Netty',
    paste:
      'io.netty.channel.AbstractChannel$AnnotatedConnectException: finishConnect(..) failed: Connection refused: orders/10.0.x.x:8080',
    causes: ['connection_refused'],
  },
  {
    name: 'Netty, no connection in time',
    paste:
      'io.netty.channel.ConnectTimeoutException: connection timed out after 30000 ms: api.shop.example/192.0.2.7:443',
    causes: ['connection_timeout'],
  },
  {
    name: 'WebClient',
    paste:
      'org.springframework.web.reactive.function.client.WebClientResponseException$GatewayTimeout: 504 Gateway Timeout from GET http://orders/v1',
    status: 504,
  },
  {
    name: 'RestTemplate, with a page',
    paste:
      'org.springframework.web.client.HttpServerErrorException$BadGateway: 502 Bad Gateway: "<html><EOL><EOL><head><title>502 Bad Gateway</title></head><EOL><body><EOL><center><h1>502 Bad Gateway</h1></center><EOL><hr><center>nginx/1.22.1</center><EOL></body><EOL></html>"',
    status: 502,
    responder: 'nginx',
  },
  {
    name: 'Jersey',
    paste: 'jakarta.ws.rs.ProcessingException: java.net.SocketException: Connection reset',
    causes: ['connection_terminated'],
  },
  {
    name: 'OkHttp, an early end',
    paste:
      'java.io.IOException: unexpected end of stream on http://orders:8080/...\nCaused by: java.io.EOFException: \\n not found: limit=0 content=…',
    causes: ['connection_terminated', 'http_response_incomplete'],
  },
  {
    name: 'OkHttp, a name',
    paste:
      'java.net.UnknownHostException: Unable to resolve host "api.shop.example": No address associated with hostname',
    causes: ['dns_error'],
    domains: ['dns'],
  },
  {
    name: 'Alamofire',
    paste:
      'sessionTaskFailed(error: Error Domain=NSURLErrorDomain Code=-1202 "The certificate for this server is invalid. You might be connecting to a server that is pretending to be “shop.example” which could put your confidential information at risk." UserInfo={})',
    causes: ['tls_certificate_error'],
  },
  {
    name: 'Boost',
    paste:
      "Error: connect: Connection refused [system:111 at /usr/include/boost/asio/detail/reactive_socket_connect_op.hpp:97 in function 'do_complete']",
    causes: ['connection_refused'],
  },
  {
    name: 'Qt',
    paste: 'QNetworkReply::NetworkError(HostNotFoundError) "Host api.shop.example not found"',
    causes: ['dns_error'],
  },
  {
    name: 'Rust, a name',
    paste:
      'error sending request for url (https://api.shop.example/): error trying to connect: dns error: failed to lookup address information: Name or service not known',
    causes: ['dns_error'],
  },
  {
    name: 'Rust, slow',
    paste:
      'Error: error sending request for url (https://api.shop.example/report)\n\nCaused by:\n    operation timed out',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'Python, an idle socket',
    paste: 'socket.timeout: The read operation timed out',
    causes: ['http_response_timeout', 'connection_read_timeout'],
  },
  {
    name: 'httpx, slow',
    paste:
      'httpcore.ReadTimeout\n\nThe above exception was the direct cause of the following exception:\n\nhttpx.ReadTimeout',
    causes: ['http_response_timeout'],
  },
  {
    name: 'OpenAI’s library',
    paste:
      'openai.InternalServerError: <html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>\n<hr><center>cloudflare</center>\n</body>\n</html>',
    status: 502,
    responder: 'cloudflare',
  },
  {
    name: 'boto',
    paste:
      'botocore.exceptions.EndpointConnectionError: Could not connect to the endpoint URL: "https://s3.eu-central-9.shop.example/"',
    causes: ['dns_error', 'connection_refused', 'connection_timeout'],
  },
  {
    name: 'boto, a limit',
    paste:
      'botocore.exceptions.ClientError: An error occurred (ThrottlingException) when calling the ListOrders operation (reached max retries: 4): Rate exceeded',
    causes: ['rate_limited'],
  },
  {
    name: 'Kafka',
    paste:
      '[Producer clientId=producer-1] Connection to node -1 (kafka/10.0.x.x:9092) could not be established. Node may not be available.',
    causes: ['connection_refused', 'connection_timeout', 'destination_unavailable'],
  },
  {
    name: 'MongoDB',
    paste:
      'MongoServerSelectionError: connect ECONNREFUSED 127.0.0.1:27017\n    at Timeout._onTimeout (/app/node_modules/mongodb/lib/sdam/topology.js:278:38)',
    causes: ['connection_refused', 'application_error'],
  },
  {
    name: 'Elasticsearch',
    paste: 'elastic_transport.ConnectionTimeout: Connection timed out',
    causes: ['connection_timeout', 'http_response_timeout'],
  },
  {
    name: 'JDBC',
    paste:
      'org.postgresql.util.PSQLException: Connection to db:5432 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.',
    causes: ['connection_refused', 'application_error'],
  },
  {
    name: 'JDBC of MySQL',
    paste:
      'com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure\n\nThe last packet sent successfully to the server was 0 milliseconds ago.',
    causes: [
      'connection_refused',
      'connection_terminated',
      'connection_timeout',
      'application_error',
    ],
  },
  {
    name: 'SQL Server',
    paste:
      'A network-related or instance-specific error occurred while establishing a connection to SQL Server. The server was not found or was not accessible. (provider: TCP Provider, error: 40 - Could not open a connection to SQL Server)',
    causes: [
      'connection_refused',
      'connection_timeout',
      'application_error',
      'destination_unavailable',
    ],
  },
  {
    name: 'Prisma',
    paste:
      "PrismaClientInitializationError: Can't reach database server at `db`:`5432`\n\nPlease make sure your database server is running at `db`:`5432`.",
    causes: ['connection_refused', 'connection_timeout', 'application_error'],
  },
  {
    name: 'Composer',
    paste:
      'The "https://repo.shop.example/packages.json" file could not be downloaded: failed to open stream: Connection timed out',
    causes: ['connection_timeout'],
  },
  {
    name: 'Maven',
    paste:
      'Could not transfer artifact org.x:y:pom:1.0 from/to central (https://repo.shop.example/maven2): Transfer failed for https://repo.shop.example/maven2/org/x/y.pom 503 Service Unavailable',
    status: 503,
  },
  {
    name: 'Gradle',
    paste:
      "> Could not resolve org.x:y:1.0.\n   > Could not get resource 'https://repo.shop.example/y.pom'.\n      > Could not GET 'https://repo.shop.example/y.pom'. Received status code 502 from server: Bad Gateway",
    status: 502,
  },
  {
    name: 'Cargo',
    paste:
      'warning: spurious network error (3 tries remaining): [28] Timeout was reached (download of `config.json` failed to transfer more than 10 bytes in 30s)',
    causes: ['http_response_timeout', 'connection_read_timeout', 'connection_timeout'],
  },
  {
    name: 'go get',
    paste:
      'go: example.test/x@v1.0.0: Get "https://proxy.shop.example/example.test/x/@v/v1.0.0.mod": dial tcp 192.0.2.7:443: connect: connection refused',
    causes: ['connection_refused'],
  },
  {
    name: 'HTTPie',
    paste:
      "http: error: ConnectionError: ('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer')) while doing a GET request to URL: http://localhost:8000/",
    causes: ['connection_terminated'],
  },
  {
    name: 'gh',
    paste:
      'HTTP 504: We couldn’t respond to your request in time. Sorry about that. (https://api.forge.example/graphql)',
    status: 504,
  },
  {
    name: 'gsutil',
    paste: 'ServiceException: 503 Backend Error',
    status: 503,
  },
  {
    name: 'conda',
    paste:
      'CondaHTTPError: HTTP 000 CONNECTION FAILED for url <https://conda.shop.example/linux-64/repodata.json>\nElapsed: -\n\nAn HTTP error occurred when trying to retrieve this URL.',
    causes: ['connection_refused', 'connection_timeout', 'dns_error', 'connection_terminated'],
  },
  {
    name: 'brew',
    paste:
      'curl: (56) The requested URL returned error: 503\nError: Failed to download resource "jq"',
    status: 503,
  },
  {
    name: 'Windows',
    paste:
      'System.Net.WebException: The operation has timed out\n   at System.Net.HttpWebRequest.GetResponse()',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'WinHTTP',
    paste:
      'Error 12029: A connection with the server could not be established (ERROR_WINHTTP_CANNOT_CONNECT)',
    causes: ['connection_refused', 'connection_timeout'],
  },
]
