import type { MessyPaste } from './messy-paste.ts'

/** What browsers, curl and programs say when no answer came. */
export const messyClientErrors: readonly MessyPaste[] = [
  {
    name: 'a German browser',
    paste:
      'Die Website ist nicht erreichbar\nshop.example hat die Verbindung abgelehnt.\nVersuchen Sie Folgendes:\nVerbindung prüfen\nERR_CONNECTION_REFUSED',
    causes: ['connection_refused'],
  },
  {
    name: 'a German browser without the code',
    paste: 'Diese Website ist nicht erreichbar\nshop.example hat die Verbindung abgelehnt.',
    causes: ['connection_refused'],
  },
  {
    name: 'a French browser',
    paste:
      "Ce site est inaccessible\nL'adresse IP du serveur de shop.example est introuvable.\nDNS_PROBE_FINISHED_NXDOMAIN",
    causes: ['dns_error'],
  },
  {
    name: 'retyped',
    paste: 'I get err connection timed out when I open it from the office',
    causes: ['connection_timeout'],
  },
  {
    name: 'a console of a browser',
    paste:
      'GET https://api.shop.example/v1/cart net::ERR_HTTP2_PROTOCOL_ERROR 200 (OK)\n(anonymous) @ main.js:1',
    causes: ['http_protocol_error', 'http_response_incomplete', 'connection_terminated'],
  },
  {
    name: 'Firefox',
    paste:
      'Secure Connection Failed\n\nAn error occurred during a connection to shop.example. PR_END_OF_FILE_ERROR\n\nThe page you are trying to view cannot be shown because the authenticity of the received data could not be verified.',
    causes: ['connection_terminated', 'tls_protocol_error'],
  },
  {
    name: 'Safari',
    paste:
      "Safari Can't Open the Page\nSafari can't open the page “https://shop.example” because Safari can't establish a secure connection to the server “shop.example”.",
    causes: ['tls_protocol_error', 'tls_certificate_error'],
  },
  {
    name: 'an error of Apple in a log',
    paste:
      'Task <7A1B>.<1> finished with error [-1001] Error Domain=NSURLErrorDomain Code=-1001 "The request timed out." UserInfo={_kCFStreamErrorCodeKey=-2102}',
    causes: ['http_response_timeout', 'connection_timeout', 'connection_read_timeout'],
  },
  {
    name: 'PHP that used curl',
    paste:
      'PHP Fatal error:  Uncaught GuzzleHttp\\Exception\\ConnectException: cURL error 6: Could not resolve host: api (see https://curl.haxx.se/libcurl/c/libcurl-errors.html) for http://api/v1',
    causes: ['dns_error'],
  },
  {
    name: 'curl with a progress meter',
    paste:
      '  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n                                 Dload  Upload   Total   Spent    Left  Speed\n  0     0    0     0    0     0      0      0 --:--:--  0:00:30 --:--:--     0\ncurl: (28) Operation timed out after 30001 milliseconds with 0 bytes received',
    causes: ['http_response_timeout'],
  },
  {
    name: 'curl that could not connect in time',
    paste:
      '* Trying x.x.x.x:443...\n* connect to x.x.x.x port 443 failed: Connection timed out\n* Failed to connect to shop.example port 443 after 130012 ms: Connection timed out\ncurl: (28) Failed to connect to shop.example port 443 after 130012 ms: Connection timed out',
    causes: ['connection_timeout'],
  },
  {
    name: 'curl through a proxy that says no',
    paste: '* CONNECT tunnel failed, response 403\ncurl: (56) CONNECT tunnel failed, response 403',
    causes: ['http_request_denied'],
  },
  {
    name: 'wget',
    paste:
      'Resolving shop.example (shop.example)... failed: Name or service not known.\nwget: unable to resolve host address ‘shop.example’',
    causes: ['dns_error'],
  },
  {
    name: 'a certificate that wget does not like',
    paste:
      "ERROR: cannot verify shop.example's certificate, issued by ‘CN=R3,O=Let's Encrypt,C=US’:\n  Issued certificate has expired.\nTo connect to shop.example insecurely, use `--no-check-certificate'.",
    causes: ['tls_certificate_error'],
  },
  {
    name: 'Java',
    paste:
      'Caused by: java.net.ConnectException: Connection refused (Connection refused)\n\tat java.net.PlainSocketImpl.socketConnect(Native Method)\n\t... 38 more',
    causes: ['connection_refused'],
  },
  {
    name: 'Go, an unknown name',
    paste:
      'Get "http://orders.svc:8080/": dial tcp: lookup orders.svc on 10.96.0.10:53: no such host',
    causes: ['dns_error'],
  },
  {
    name: 'Go, a certificate',
    paste:
      'Get "https://shop.example": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    causes: ['tls_certificate_error'],
  },
  {
    name: 'Python, TLS to a plain port',
    paste:
      "requests.exceptions.SSLError: HTTPSConnectionPool(host='shop.example', port=8080): Max retries exceeded with url: / (Caused by SSLError(SSLError(1, '[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)')))",
    causes: ['tls_protocol_error'],
  },
  {
    name: 'Node, a reset',
    paste:
      "Error: read ECONNRESET\n    at TCP.onStreamRead (node:internal/stream_base_commons:217:20) {\n  errno: -104,\n  code: 'ECONNRESET',\n  syscall: 'read'\n}",
    causes: ['connection_terminated'],
  },
  {
    name: 'undici',
    paste:
      "TypeError: fetch failed\n  [cause]: ConnectTimeoutError: Connect Timeout Error (attempted address: shop.example:443, timeout: 10000ms)\n    code: 'UND_ERR_CONNECT_TIMEOUT'",
    causes: ['connection_timeout'],
  },
]
