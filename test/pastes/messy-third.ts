import type { MessyPaste } from './messy-paste.ts'

/** A third set, written when the second had been learned from; nothing but what it showed to be wrong in general was changed. */
export const messyThird: readonly MessyPaste[] = [
  {
    name: 'Julia',
    paste:
      'HTTP.Exceptions.ConnectError for url = `http://localhost:8081`: IOError: connect: connection refused (ECONNREFUSED)',
    causes: ['connection_refused'],
  },
  {
    name: 'Lua',
    paste: 'lua tcp socket connect timed out, when connecting to 10.0.x.x:6379',
    causes: ['connection_timeout'],
  },
  {
    name: 'OpenResty’s cosocket',
    paste: '[lua] redis.lua:12: failed to connect: connection refused, client: x.x.x.x, server: _',
    causes: ['connection_refused'],
  },
  {
    name: 'Deno',
    paste:
      'error: Uncaught (in promise) TypeError: error sending request for url (http://localhost:9000/): client error (Connect): tcp connect error: Connection refused (os error 61)',
    causes: ['connection_refused'],
  },
  {
    name: 'Bun',
    paste:
      'error: Unable to connect. Is the computer able to access the url?\n  path: "http://localhost:3001/api",\n errno: 0,\n  code: "ConnectionRefused"',
    causes: ['connection_refused', 'connection_timeout', 'dns_error'],
  },
  {
    name: 'got',
    paste:
      'RequestError: getaddrinfo ENOTFOUND api.shop.example\n    at ClientRequest.<anonymous> (file:///app/node_modules/got/dist/source/core/index.js:970:111)',
    causes: ['dns_error'],
  },
  {
    name: 'ky',
    paste: 'TimeoutError: Request timed out: GET https://api.shop.example/v1/report',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'superagent',
    paste:
      'Error: Service Unavailable\n    at Test._assertStatus ... response: { status: 503, text: "upstream request timeout" }',
    status: 503,
  },
  {
    name: 'a fetch of a browser',
    paste:
      'Uncaught (in promise) TypeError: Failed to fetch\nGET https://api.shop.example/me net::ERR_CERT_DATE_INVALID',
    causes: ['tls_certificate_error'],
    domains: ['tls'],
  },
  {
    name: 'Firefox, a fetch',
    paste:
      'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.shop.example/me. (Reason: CORS request did not succeed). Status code: (null).',
    causes: [
      'connection_refused',
      'connection_timeout',
      'tls_certificate_error',
      'dns_error',
      'http_request_denied',
    ],
  },
  {
    name: 'a WebSocket',
    paste:
      "WebSocket connection to 'wss://shop.example/live' failed: Error during WebSocket handshake: Unexpected response code: 502",
    status: 502,
  },
  {
    name: 'a player of video',
    paste:
      'A network error caused the media download to fail part-way. net::ERR_CONTENT_LENGTH_MISMATCH 200 (OK)',
    causes: ['http_response_incomplete'],
  },
  {
    name: 'Selenium',
    paste:
      'selenium.common.exceptions.WebDriverException: Message: unknown error: net::ERR_CONNECTION_RESET',
    causes: ['connection_terminated'],
  },
  {
    name: 'Playwright',
    paste:
      'page.goto: net::ERR_NAME_NOT_RESOLVED at https://shop.exmaple/\nCall log:\n  - navigating to "https://shop.exmaple/", waiting until "load"',
    causes: ['dns_error'],
    domains: ['dns'],
  },
  {
    name: 'Cypress',
    paste:
      'cy.visit() failed trying to load:\nhttp://localhost:3000/\nWe attempted to make an http request to this URL but the request failed without a response.\nWe received this error at the network level:\n  > Error: connect ECONNREFUSED 127.0.0.1:3000',
    causes: ['connection_refused'],
  },
  {
    name: 'Lighthouse',
    paste:
      'Lighthouse was unable to reliably load the page you requested. (Details: net::ERR_TIMED_OUT)',
    causes: ['connection_timeout', 'http_response_timeout'],
  },
  {
    name: 'Uptime Kuma',
    paste: '[shop] [🔴 Down] timeout of 48000ms exceeded',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'a monitor in one line',
    paste: 'DOWN - shop.example - HTTP 522 - Connection Timed Out',
    status: 522,
    responder: 'cloudflare',
    causes: ['connection_timeout'],
  },
  {
    name: 'Nagios',
    paste: 'CRITICAL - Socket timeout after 10 seconds',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'Nagios, HTTP',
    paste:
      'HTTP CRITICAL: HTTP/1.1 503 Service Unavailable - 412 bytes in 0.012 second response time',
    status: 503,
  },
  {
    name: 'Zabbix',
    paste: 'cURL error: Could not resolve host: shop.example',
    causes: ['dns_error'],
  },
  {
    name: 'Prometheus',
    paste: 'Get "http://10.0.x.x:9100/metrics": context deadline exceeded',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'Grafana',
    paste:
      'Post "http://prometheus:9090/api/v1/query": dial tcp: lookup prometheus on 127.0.0.11:53: no such host - There was an error returned querying the Prometheus API.',
    causes: ['dns_error'],
  },
  {
    name: 'Argo',
    paste:
      'rpc error: code = Unknown desc = Get "https://10.96.0.1:443/version?timeout=32s": dial tcp 10.96.0.1:443: i/o timeout',
    causes: ['connection_timeout'],
  },
  {
    name: 'Jenkins',
    paste:
      "ERROR: Error fetching remote repo 'origin'\nstderr: fatal: unable to access 'https://git.shop.example/x.git/': SSL certificate problem: unable to get local issuer certificate",
    causes: ['tls_certificate_error'],
    domains: ['tls'],
  },
  {
    name: 'GitLab runner',
    paste:
      'ERROR: Job failed (system failure): prepare environment: waiting for pod running: timed out waiting for pod to start',
    causes: ['http_response_timeout', 'destination_unavailable', 'connection_timeout'],
  },
  {
    name: 'an LDAP client',
    paste:
      "ldap.SERVER_DOWN: {'result': -1, 'desc': \"Can't contact LDAP server\", 'errno': 107, 'info': 'Transport endpoint is not connected'}",
    causes: [
      'connection_refused',
      'connection_timeout',
      'application_error',
      'connection_terminated',
    ],
  },
  {
    name: 'an SMTP client',
    paste: 'smtplib.SMTPServerDisconnected: Connection unexpectedly closed',
    causes: ['connection_terminated'],
  },
  {
    name: 'RabbitMQ',
    paste:
      'pika.exceptions.AMQPConnectionError: Connection to 127.0.0.1:5672 failed: [Errno 111] Connection refused',
    causes: ['connection_refused', 'application_error'],
  },
  {
    name: 'Celery',
    paste:
      '[ERROR/MainProcess] consumer: Cannot connect to amqp://guest:**@rabbit:5672//: [Errno -2] Name or service not known.',
    causes: ['dns_error'],
  },
  {
    name: 'Sidekiq',
    paste: 'RedisClient::CannotConnectError: Connection refused - connect(2) for 127.0.0.1:6379',
    causes: ['connection_refused', 'application_error'],
  },
  {
    name: 'ActiveRecord',
    paste:
      'ActiveRecord::ConnectionNotEstablished: connection to server at "10.0.x.x", port 5432 failed: timeout expired',
    causes: ['connection_timeout', 'application_error'],
  },
  {
    name: 'Laravel',
    paste:
      'SQLSTATE[HY000] [2002] Connection refused (Connection: mysql, SQL: select * from `sessions` where `id` = x limit 1)',
    causes: ['application_error', 'connection_refused'],
    domains: ['dependency'],
  },
  {
    name: 'Symfony, its page',
    paste: 'Oops! An Error Occurred\nThe server returned a "503 Service Unavailable".',
    status: 503,
  },
  {
    name: 'Flask behind gunicorn',
    paste:
      '[2026-11-24 10:00:00,123] ERROR in app: Exception on /cart [GET]\nTraceback (most recent call last):\n  File "/app/shop.py", line 7, in cart\nKeyError: \'basket\'',
    causes: ['application_error'],
    domains: ['application'],
  },
  {
    name: 'a Lambda in Node',
    paste:
      '{"errorType":"Runtime.ExitError","errorMessage":"RequestId: 3f2 Error: Runtime exited with error: signal: killed"}',
    causes: ['application_error', 'connection_terminated'],
  },
  {
    name: 'Azure’s gateway, rendered',
    paste: '504 Gateway Time-out\nMicrosoft-Azure-Application-Gateway/v2',
    status: 504,
    responder: 'azure-application-gateway',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'an ELB’s page',
    paste:
      '<html>\n<head><title>504 Gateway Time-out</title></head>\n<body>\n<center><h1>504 Gateway Time-out</h1></center>\n</body>\n</html>',
    status: 504,
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'HAProxy of OpenShift',
    paste:
      'HTTP/1.0 503 Service Unavailable\nPragma: no-cache\nCache-Control: private, max-age=0, no-cache, no-store\nConnection: close\nContent-Type: text/html\n\n<h1>Application is not available</h1>',
    status: 503,
    responder: 'openshift-router',
    causes: ['destination_unavailable', 'destination_not_found'],
  },
  {
    name: 'Traefik’s own page',
    paste: '$ curl -ik https://shop.example\nHTTP/2 504\ncontent-length: 15\n\nGateway Timeout',
    status: 504,
    responder: 'traefik',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'Istio without a route',
    paste:
      '[2026-11-24T10:00:00.000Z] "GET / HTTP/1.1" 404 NR route_not_found - "-" 0 0 0 - "-" "curl" "x" "shop.example" "-" - - 10.0.x.x:8080 x - -',
    status: 404,
    causes: ['destination_not_found'],
  },
  {
    name: 'a nginx that serves no file',
    paste:
      '2026/11/24 10:00:00 [crit] 9#9: *4 open() "/var/cache/nginx/proxy_temp/1/00/0000000001" failed (13: Permission denied) while reading upstream, client: x',
    responder: 'nginx',
    causes: ['proxy_configuration_error', 'proxy_internal_error', 'http_response_incomplete'],
  },
]
