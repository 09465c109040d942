import type { MessyPaste } from './messy-paste.ts'

/** What the HTTP clients of languages say, with the noise of their stack traces. */
export const messyLibraries: readonly MessyPaste[] = [
  {
    name: 'requests, a refused port',
    paste:
      "requests.exceptions.ConnectionError: HTTPConnectionPool(host='localhost', port=8000): Max retries exceeded with url: /api/health (Caused by NewConnectionError('<urllib3.connection.HTTPConnection object at 0x7f2b1c0d2e50>: Failed to establish a new connection: [Errno 111] Connection refused'))",
    causes: ['connection_refused'],
    domains: ['application'],
  },
  {
    name: 'requests, a peer that went away',
    paste:
      "requests.exceptions.ConnectionError: ('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
    causes: ['connection_terminated'],
  },
  {
    name: 'requests, a slow answer',
    paste:
      '  File "/usr/lib/python3/dist-packages/requests/adapters.py", line 532, in send\n    raise ReadTimeout(e, request=request)\nrequests.exceptions.ReadTimeout: HTTPSConnectionPool(host=\'api.shop.example\', port=443): Read timed out. (read timeout=30)',
    causes: ['http_response_timeout'],
  },
  {
    name: 'urllib3, no connection in time',
    paste:
      "urllib3.exceptions.MaxRetryError: HTTPSConnectionPool(host='api.shop.example', port=443): Max retries exceeded with url: /v1 (Caused by ConnectTimeoutError(<urllib3.connection.HTTPSConnection object at 0x7f>, 'Connection to api.shop.example timed out. (connect timeout=5)'))",
    causes: ['connection_timeout'],
    domains: ['network'],
  },
  {
    name: 'urllib3, a name that macOS does not know',
    paste:
      "Failed to resolve 'api.shop.example' ([Errno 8] nodename nor servname provided, or not known)",
    causes: ['dns_error'],
    domains: ['dns'],
  },
  {
    name: 'Python, a forgotten intermediate certificate',
    paste:
      'urllib.error.URLError: <urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1007)>',
    causes: ['tls_certificate_error'],
    domains: ['tls'],
  },
  {
    name: 'Python, too many retries of an error',
    paste:
      "Max retries exceeded with url: /search (Caused by ResponseError('too many 503 error responses'))",
    status: 503,
  },
  {
    name: 'httpx, raised for the status',
    paste:
      "httpx.HTTPStatusError: Server error '502 Bad Gateway' for url 'https://api.shop.example/v1/items'\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/502",
    status: 502,
  },
  {
    name: 'httpx, nothing connected',
    paste:
      '    raise mapped_exc(message) from exc\nhttpx.ConnectError: All connection attempts failed',
    causes: ['connection_refused', 'connection_timeout', 'destination_ip_unroutable'],
  },
  {
    name: 'httpx, a protocol error',
    paste:
      'httpx.RemoteProtocolError: peer closed connection without sending complete message body (incomplete chunked read)',
    causes: ['http_response_incomplete', 'connection_terminated'],
  },
  {
    name: 'aiohttp, a refused port',
    paste:
      "aiohttp.client_exceptions.ClientConnectorError: Cannot connect to host 127.0.0.1:11434 ssl:default [Connect call failed ('127.0.0.1', 11434)]",
    causes: ['connection_refused'],
  },
  {
    name: 'aiohttp, a broken body',
    paste:
      "aiohttp.client_exceptions.ClientPayloadError: Response payload is not completed: <ContentLengthError: 400, message='Not enough data to satisfy content length header.'>",
    causes: ['http_response_incomplete'],
  },
  {
    name: 'axios, a bad gateway',
    paste:
      'AxiosError: Request failed with status code 502\n    at settle (file:///app/node_modules/axios/lib/core/settle.js:19:12)\n    at IncomingMessage.handleStreamEnd (file:///app/node_modules/axios/lib/adapters/http.js:599:11)',
    status: 502,
  },
  {
    name: 'axios, its own time-out',
    paste:
      "AxiosError: timeout of 10000ms exceeded\n  code: 'ECONNABORTED',\n  config: { timeout: 10000, method: 'get' }",
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'axios in a browser',
    paste:
      "Access to XMLHttpRequest at 'https://api.shop.example/v1' from origin 'https://shop.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\nGET https://api.shop.example/v1 net::ERR_FAILED 504 (Gateway Time-out)",
    status: 504,
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'undici, the other side closed',
    paste:
      "TypeError: fetch failed\n    at node:internal/deps/undici/undici:13392:13 {\n  [cause]: SocketError: other side closed\n      at Socket.onHttpSocketEnd (node:internal/deps/undici/undici:6301:26) {\n    code: 'UND_ERR_SOCKET',",
    causes: ['connection_terminated'],
  },
  {
    name: 'undici, no head in time',
    paste:
      "  [cause]: HeadersTimeoutError: Headers Timeout Error\n      code: 'UND_ERR_HEADERS_TIMEOUT'",
    causes: ['http_response_timeout'],
  },
  {
    name: 'Node, happy eyeballs that failed',
    paste:
      "AggregateError [ECONNREFUSED]: \n    at internalConnectMultiple (node:net:1122:18) {\n  code: 'ECONNREFUSED',\n  [errors]: [\n    Error: connect ECONNREFUSED ::1:5432\n    Error: connect ECONNREFUSED 127.0.0.1:5432",
    causes: ['connection_refused'],
  },
  {
    name: 'Node, a name',
    paste:
      'FetchError: request to http://orders-api/v2 failed, reason: getaddrinfo EAI_AGAIN orders-api',
    causes: ['dns_error', 'dns_timeout'],
    domains: ['dns'],
  },
  {
    name: 'Node, a certificate of another name',
    paste:
      "Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames: Host: api.shop.example. is not in the cert's altnames: DNS:*.cdn.example",
    causes: ['tls_certificate_error'],
    domains: ['tls'],
  },
  {
    name: 'Node, plain text where TLS was expected',
    paste:
      'Error: 8059B2F5F97F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/openssl/ssl/record/ssl3_record.c:355:',
    causes: ['tls_protocol_error'],
  },
  {
    name: 'Go, a reset',
    paste:
      'Post "http://10.x.x.x:8080/hook": read tcp 10.x.x.x:53012->10.x.x.x:8080: read: connection reset by peer',
    causes: ['connection_terminated'],
  },
  {
    name: 'Go, headers that never came',
    paste:
      'Get "https://api.shop.example/report": net/http: request canceled (Client.Timeout exceeded while awaiting headers)',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'Go, a dial that hung',
    paste: 'Get "https://192.0.2.x:6443/healthz": dial tcp 192.0.2.x:6443: i/o timeout',
    causes: ['connection_timeout'],
    domains: ['network'],
  },
  {
    name: 'Go, TLS that hung',
    paste: 'Get "https://shop.example/": net/http: TLS handshake timeout',
    causes: ['tls_protocol_error', 'connection_timeout', 'http_response_timeout'],
  },
  {
    name: 'Go, the connection closed before the answer',
    paste:
      'time="2026-11-24T09:58:12Z" level=error msg="webhook failed" error="Post \\"http://hooks:9000/\\": EOF"',
    causes: ['connection_terminated'],
  },
  {
    name: 'Java, the old client',
    paste:
      'java.io.IOException: Server returned HTTP response code: 503 for URL: https://api.shop.example/v1/rates\n\tat sun.net.www.protocol.http.HttpURLConnection.getInputStream0(HttpURLConnection.java:1914)',
    status: 503,
  },
  {
    name: 'Java, a slow answer',
    paste:
      'org.springframework.web.client.ResourceAccessException: I/O error on GET request for "http://orders:8080/v1": Read timed out; nested exception is java.net.SocketTimeoutException: Read timed out',
    causes: ['http_response_timeout'],
  },
  {
    name: 'Java, no connection in time',
    paste:
      'org.apache.http.conn.ConnectTimeoutException: Connect to api.shop.example:443 [api.shop.example/192.0.2.7] failed: connect timed out',
    causes: ['connection_timeout'],
  },
  {
    name: 'Java, an unknown name',
    paste:
      'Caused by: java.net.UnknownHostException: orders-service\n\tat java.base/java.net.InetAddress$CachedAddresses.get(InetAddress.java:797)',
    causes: ['dns_error'],
  },
  {
    name: 'Java, a certificate',
    paste:
      'javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
    causes: ['tls_certificate_error'],
    domains: ['tls'],
  },
  {
    name: 'Java, a peer that did not answer',
    paste: 'org.apache.http.NoHttpResponseException: orders.internal:8080 failed to respond',
    causes: ['connection_terminated'],
  },
  {
    name: 'Feign, a gateway',
    paste:
      'feign.FeignException$ServiceUnavailable: [503 Service Unavailable] during [GET] to [http://orders/v1] [OrderClient#list()]: [upstream connect error or disconnect/reset before headers. reset reason: connection failure]',
    status: 503,
    responder: 'envoy',
  },
]
