import type { MessyPaste } from './messy-paste.ts'

/** A second set of gateways, platforms and servers, written blind as well. */
export const messySecondServers: readonly MessyPaste[] = [
  {
    name: 'cloudflared',
    paste:
      '2026-11-24T10:00:00Z ERR  error="Unable to reach the origin service. The service may be down or it may not be responding to traffic from cloudflared: dial tcp [::1]:8123: connect: connection refused" connIndex=2 event=1 ingressRule=0 originService=http://localhost:8123',
    responder: 'cloudflared',
    causes: ['connection_refused'],
  },
  {
    name: 'Cloudflare, a small page',
    paste: 'error code: 1016',
    responder: 'cloudflare',
    causes: ['dns_error'],
  },
  {
    name: 'Cloudflare, 526',
    paste: 'Invalid SSL certificate  Error code 526\nVisit cloudflare.com for more information.',
    status: 526,
    responder: 'cloudflare',
    causes: ['tls_certificate_error'],
  },
  {
    name: 'ALB, one line of its log',
    paste:
      'https 2026-11-24T10:00:00.123456Z app/shop/50dc6c495c0c9188 x.x.x.x:46532 10.0.1.7:8080 0.001 60.000 -1 504 - 290 290 "GET https://shop.example:443/report HTTP/1.1" "curl/8.5" ECDHE TLSv1.2 arn:aws:x "Root=1" "shop.example" "arn" 0 2026-11-24T10:00:00.000000Z "forward" "-" "-" "10.0.1.7:8080" "-" "-" "-"',
    status: 504,
    responder: 'aws-alb',
    causes: ['http_response_timeout'],
  },
  {
    name: 'ALB without targets',
    paste:
      '< HTTP/2 503\n< server: awselb/2.0\n< content-length: 162\n<html>\n<head><title>503 Service Temporarily Unavailable</title></head>',
    status: 503,
    responder: 'aws-alb',
    causes: ['destination_unavailable'],
  },
  {
    name: 'API Gateway with Lambda',
    paste:
      'HTTP/2 502\nx-amzn-errortype: InternalServerErrorException\nx-amz-apigw-id: abc=\n\n{"message": "Internal server error"}',
    status: 502,
    responder: 'aws-api-gateway',
  },
  {
    name: 'Lambda, its log',
    paste:
      'REPORT RequestId: 3f2 Duration: 3003.17 ms Billed Duration: 3000 ms Memory Size: 128 MB\n2026-11-24T10:00:03.000Z 3f2 Task timed out after 3.00 seconds',
    causes: ['http_response_timeout'],
  },
  {
    name: 'Google’s load balancer, a line of its log',
    paste:
      '{"httpRequest":{"requestMethod":"GET","requestUrl":"https://shop.example/","status":502,"latency":"0.003s"},"jsonPayload":{"statusDetails":"failed_to_connect_to_backend"}}',
    status: 502,
    responder: 'google-cloud-lb',
    causes: ['connection_refused', 'connection_timeout', 'destination_unavailable'],
  },
  {
    name: 'Cloud Run, its log',
    paste: 'The request was aborted because there was no available instance.',
    responder: 'google-cloud-run',
    causes: ['overload', 'destination_unavailable', 'connection_limit_reached', 'rate_limited'],
  },
  {
    name: 'Heroku, a crash',
    paste:
      'heroku[router]: at=error code=H10 desc="App crashed" method=GET path="/" host=shop.example dyno= connect= service= status=503 bytes=',
    status: 503,
    responder: 'heroku',
    causes: ['destination_unavailable', 'application_error', 'connection_refused'],
  },
  {
    name: 'Fly',
    paste:
      '[PR04] could not find a good candidate within 40 attempts at load balancing. last error: [PC01] instance refused connection. is your app listening on 0.0.0.0:8080?',
    responder: 'fly-io',
    causes: ['connection_refused', 'destination_unavailable'],
  },
  {
    name: 'Vercel, a crash',
    paste:
      'This Serverless Function has crashed.\nYour connection is working correctly.\n500: INTERNAL_SERVER_ERROR\nCode: FUNCTION_INVOCATION_FAILED',
    status: 500,
    responder: 'vercel',
    causes: ['application_error'],
  },
  {
    name: 'Azure, stopped',
    paste:
      'Error 403 - This web app is stopped.\nThe web app you have attempted to reach is currently stopped and does not accept any requests.',
    status: 403,
    responder: 'azure-app-service',
  },
  {
    name: 'GitLab',
    paste:
      'Whoops, GitLab is taking too much time to respond.\nTry refreshing the page, or going back and attempting the action again.\n502',
    status: 502,
    responder: 'gitlab-workhorse',
  },
  {
    name: 'ingress without endpoints',
    paste:
      'W1124 10:00:00.000000       7 controller.go:1163] Service "default/shop" does not have any active Endpoint.',
    responder: 'ingress-nginx',
    causes: ['destination_unavailable'],
  },
  {
    name: 'Linkerd',
    paste:
      'HTTP/1.1 502 Bad Gateway\nl5d-proxy-error: HTTP/1 client error: connection closed before message completed\nl5d-proxy-connection: close',
    status: 502,
    responder: 'linkerd',
    causes: ['connection_terminated'],
  },
  {
    name: 'Istio, a line of its log',
    paste:
      '[2026-11-24T10:00:00.000Z] "GET /v1 HTTP/1.1" 503 UF,URX upstream_reset_before_response_started{connection_timeout} - "-" 0 91 10001 - "-" "okhttp/4" "x" "orders:8080" "10.244.2.7:8080" outbound|8080||orders.default.svc.cluster.local - 10.96.1.2:8080 10.244.1.9:41234 - default',
    status: 503,
    causes: ['connection_timeout'],
  },
  {
    name: 'HAProxy, a certificate',
    paste:
      'Server api/s1 is DOWN, reason: Layer6 invalid response, info: "SSL handshake failure (error:0A000086:SSL routines::certificate verify failed)"',
    responder: 'haproxy',
    causes: ['tls_certificate_error'],
  },
  {
    name: 'HAProxy, a refused server',
    paste:
      'haproxy[77]: 10.0.0.1:40112 [24/Nov/2026:10:00:00.001] www api/s1 0/0/-1/-1/3003 503 217 - - SC-- 2/2/0/0/3 0/0 "GET /v1 HTTP/1.1"',
    status: 503,
    responder: 'haproxy',
    causes: ['connection_refused', 'connection_timeout', 'destination_unavailable'],
  },
  {
    name: 'Varnish, its panel',
    paste:
      'FetchError     backend web: fail errno 111 (Connection refused)\nBackendClose ...\nBerespStatus   503\nBerespReason   Backend fetch failed',
    causes: ['connection_refused'],
  },
  {
    name: 'Varnish, a sick backend',
    paste: '-   FetchError     backend default: unhealthy',
    causes: ['destination_unavailable'],
  },
  {
    name: 'nginx, an upstream with a name',
    paste: 'nginx: [emerg] host not found in upstream "api" in /etc/nginx/conf.d/default.conf:7',
    responder: 'nginx',
    causes: ['dns_error'],
  },
  {
    name: 'nginx, a limit',
    paste:
      '2026/11/24 10:00:00 [error] 8#8: *77 limiting requests, excess: 20.560 by zone "one", client: x.x.x.x, server: shop.example, request: "GET / HTTP/1.1"',
    responder: 'nginx',
    causes: ['rate_limited', 'proxy_internal_response'],
  },
  {
    name: 'nginx, http2 to gRPC',
    paste:
      'upstream rejected request with error 2 while reading response header from upstream, request: "POST /shop.Orders/List HTTP/2.0", upstream: "grpc://127.0.0.1:50051"',
    responder: 'nginx',
    causes: ['http_protocol_error', 'connection_terminated'],
  },
  {
    name: 'nginx, its table of timing',
    paste:
      'x.x.x.x - - [24/Nov/2026:10:00:00 +0000] "GET /report HTTP/1.1" 504 167 "-" "curl" rt=60.001 uct="0.000" uht="60.000" urt="60.000"',
    status: 504,
    causes: ['http_response_timeout'],
  },
  {
    name: 'Apache, PHP over FastCGI',
    paste:
      "[proxy_fcgi:error] [pid 31] [client x.x.x.x:0] AH01071: Got error 'Primary script unknown'",
    responder: 'apache-httpd',
    causes: ['proxy_configuration_error', 'destination_not_found'],
  },
  {
    name: 'Apache, TLS to the back end',
    paste:
      'AH01961: SSL Proxy requested for shop.example:443 but not enabled [Hint: SSLProxyEngine]',
    responder: 'apache-httpd',
    causes: ['proxy_configuration_error', 'tls_protocol_error'],
  },
  {
    name: 'Caddy, its certificate',
    paste:
      '{"level":"error","logger":"tls.obtain","msg":"could not get certificate from issuer","identifier":"shop.example","error":"HTTP 400 urn:ietf:params:acme:error:dns - DNS problem: NXDOMAIN looking up A for shop.example"}',
    causes: ['dns_error'],
  },
  {
    name: 'Traefik, a certificate',
    paste:
      '500 Internal Server Error error="tls: failed to verify certificate: x509: cannot validate certificate for 10.0.0.5 because it doesn\'t contain any IP SANs"',
    causes: ['tls_certificate_error'],
  },
  {
    name: 'Kong, a time-out',
    paste: '{\n  "message":"The upstream server is timing out",\n  "request_id":"d2a0"\n}',
    responder: 'kong',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'Tomcat, its pool',
    paste:
      'org.apache.tomcat.jdbc.pool.PoolExhaustedException: [http-nio-8080-exec-7] Timeout: Pool empty. Unable to fetch a connection in 30 seconds, none available[size:100; busy:100; idle:0; lastwait:30000].',
    causes: ['connection_limit_reached', 'application_error'],
  },
  {
    name: 'WordPress',
    paste:
      'There has been a critical error on this website. Please check your site admin email inbox for instructions.',
    responder: 'wordpress',
    causes: ['application_error'],
  },
  {
    name: 'Django without its table',
    paste:
      'ProgrammingError at /\nrelation "shop_order" does not exist\nLINE 1: SELECT ... FROM "shop_order"\nRequest Method:\tGET\nDjango Version:\t4.2',
    responder: 'django',
    causes: ['application_error'],
  },
  {
    name: 'Rails in development',
    paste:
      'ActiveRecord::PendingMigrationError\nMigrations are pending. To resolve this issue, run: bin/rails db:migrate RAILS_ENV=development',
    responder: 'rails',
    causes: ['application_error'],
  },
  {
    name: 'Next',
    paste: '500\nInternal Server Error.',
    status: 500,
    responder: 'nextjs',
  },
  {
    name: 'a kernel that killed',
    paste:
      'kernel: Out of memory: Killed process 4711 (node) total-vm:1804120kB, anon-rss:912000kB, file-rss:0kB',
    causes: ['connection_terminated', 'application_error'],
    domains: ['application'],
  },
  {
    name: 'a unit that failed',
    paste:
      "systemd[1]: shop.service: Main process exited, code=exited, status=1/FAILURE\nsystemd[1]: shop.service: Failed with result 'exit-code'.\nsystemd[1]: shop.service: Scheduled restart job, restart counter is at 5.",
    causes: ['destination_unavailable', 'application_error', 'connection_refused'],
    domains: ['application'],
  },
  {
    name: 'a pod',
    paste: 'shop-5d9c  0/1  CrashLoopBackOff  7 (2m ago)  14m',
    causes: ['destination_unavailable', 'application_error', 'connection_refused'],
  },
]
