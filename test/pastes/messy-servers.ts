import type { MessyPaste } from './messy-paste.ts'

/** Pages and log lines of servers and gateways, cut the way people cut them. */
export const messyServers: readonly MessyPaste[] = [
  {
    name: 'uWSGI in front of nothing',
    paste:
      'nginx   | 2026/11/24 10:00:00 [error] 29#29: *5 connect() to unix:/run/uwsgi/app.sock failed (2: No such file or directory) while connecting to upstream',
    responder: 'nginx',
    causes: ['connection_refused', 'destination_unavailable', 'proxy_configuration_error'],
  },
  {
    name: 'a socket that nginx may not open',
    paste:
      'connect() to unix:/home/shop/gunicorn.sock failed (13: Permission denied) while connecting to upstream, client: x.x.x.x',
    responder: 'nginx',
    causes: ['proxy_configuration_error', 'connection_refused'],
    domains: ['origin_proxy'],
  },
  {
    name: 'a socket whose queue is full',
    paste:
      '[error] 711#711: *99120 connect() to unix:/run/php/php8.2-fpm.sock failed (11: Resource temporarily unavailable) while connecting to upstream',
    responder: 'nginx',
    causes: ['connection_limit_reached', 'overload'],
  },
  {
    name: 'nginx, a body that ended early',
    paste:
      'upstream prematurely closed connection while reading upstream, client: 10.0.x.x, server: shop.example, request: "GET /export HTTP/1.1", upstream: "http://127.0.0.1:3000/export"',
    responder: 'nginx',
    causes: ['http_response_incomplete', 'connection_terminated'],
  },
  {
    name: 'nginx, TLS to the upstream',
    paste:
      '[error] 31#31: *8 SSL_do_handshake() failed (SSL: error:0A00010B:SSL routines::wrong version number) while SSL handshaking to upstream, client: x, server: shop.example',
    responder: 'nginx',
    causes: ['tls_protocol_error'],
  },
  {
    name: 'nginx, no resolver',
    paste: '[error] 7#7: *1 no resolver defined to resolve api.internal while sending to client',
    responder: 'nginx',
    causes: ['dns_error', 'proxy_configuration_error'],
    domains: ['origin_proxy'],
  },
  {
    name: 'nginx, an upload that is too big',
    paste: '[error] 7#7: *3 client intended to send too large body: 20971520 bytes',
    responder: 'nginx',
    causes: ['http_request_error', 'http_request_denied'],
  },
  {
    name: 'nginx, the page of a 413 as text',
    paste: '413 Request Entity Too Large\nnginx/1.18.0 (Ubuntu)',
    status: 413,
    responder: 'nginx',
  },
  {
    name: 'nginx, both parts of a container log',
    paste:
      '172.18.0.1 - - [24/Nov/2026:10:00:00 +0000] "GET /api HTTP/1.1" 502 157 "-" "Mozilla/5.0"\n2026/11/24 10:00:00 [error] 22#22: *3 connect() failed (113: Host is unreachable) while connecting to upstream, upstream: "http://172.18.0.9:3000/api"',
    status: 502,
    responder: 'nginx',
    causes: ['destination_ip_unroutable'],
  },
  {
    name: 'HAProxy, all servers',
    paste:
      'Server web/app1 is DOWN, reason: Layer7 wrong status, code: 500, info: "Internal Server Error", check duration: 3ms. 0 active and 0 backup servers left.\nbackend web has no server available!',
    responder: 'haproxy',
    causes: ['destination_unavailable'],
  },
  {
    name: 'HAProxy, a full queue',
    paste:
      'Nov 24 10:00:00 lb1 haproxy[901]: x.x.x.x:50100 [24/Nov/2026:09:59:55.000] https~ app/<NOSRV> 0/5001/-1/-1/5001 503 222 - - sQ-- 901/900/200/0/0 0/41 "POST /order HTTP/1.1"',
    status: 503,
    responder: 'haproxy',
    causes: ['connection_limit_reached', 'overload'],
  },
  {
    name: 'HAProxy, a health check of a TLS server',
    paste:
      'Health check for server api/s1 failed, reason: Layer6 invalid response, info: "SSL handshake failure", check duration: 2ms, status: 0/2 DOWN.',
    responder: 'haproxy',
    causes: ['tls_protocol_error', 'tls_alert_received', 'destination_unavailable'],
  },
  {
    name: 'Apache, a backend in the error state',
    paste:
      'AH00940: http: disabled connection for (localhost)\nAH01114: HTTP: failed to make connection to backend: localhost',
    responder: 'apache-httpd',
    causes: ['connection_refused', 'destination_unavailable', 'connection_timeout'],
  },
  {
    name: 'Apache, a slow backend',
    paste:
      '[proxy_http:error] [pid 812:tid 140] (70007)The timeout specified has expired: [client x.x.x.x:50012] AH01102: error reading status line from remote server 127.0.0.1:8009',
    responder: 'apache-httpd',
    causes: ['http_response_timeout'],
  },
  {
    name: 'Apache, the page of a 503',
    paste:
      'Service Unavailable\n\nThe server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.\n\nApache/2.4.41 (Ubuntu) Server at shop.example Port 80',
    status: 503,
    responder: 'apache-httpd',
  },
  {
    name: 'Apache, a script that died',
    paste:
      '[cgid:error] AH01215: stderr from /usr/lib/cgi-bin/x: \nEnd of script output before headers: x.cgi',
    responder: 'apache-httpd',
    causes: ['application_error', 'connection_terminated', 'http_response_incomplete'],
  },
  {
    name: 'Caddy, its JSON',
    paste:
      '{"level":"error","ts":1795514400.1,"logger":"http.log.error","msg":"dial tcp [::1]:3000: connect: connection refused","request":{"remote_ip":"x.x.x.x","proto":"HTTP/2.0","method":"GET","host":"shop.example","uri":"/"},"duration":0.0009,"status":502,"err_id":"a1b2c3","err_trace":"reverseproxy.statusError (reverseproxy.go:1299)"}',
    status: 502,
    responder: 'caddy',
    causes: ['connection_refused'],
  },
  {
    name: 'Caddy, a DNS fault',
    paste:
      'ERROR\thttp.log.error\tdial tcp: lookup app on 127.0.0.11:53: no such host\t{"request": {"method": "GET", "host": "shop.example"}, "duration": 0.01, "status": 502}',
    status: 502,
    causes: ['dns_error'],
  },
  {
    name: 'Traefik, its log',
    paste:
      'time="2026-11-24T10:00:00Z" level=debug msg="\'502 Bad Gateway\' caused by: dial tcp 172.20.0.5:8080: connect: connection refused"',
    status: 502,
    causes: ['connection_refused'],
  },
  {
    name: 'Traefik, a cut context',
    paste: "'499 Client Closed Request' caused by: context canceled",
    causes: ['client_closed'],
  },
  {
    name: 'Envoy, JSON of its log',
    paste:
      '{"response_code":503,"response_flags":"UF,URX","response_code_details":"upstream_reset_before_response_started{connection_failure}","upstream_transport_failure_reason":"delayed_connect_error:_111","duration":31}',
    status: 503,
    causes: ['connection_refused'],
  },
  {
    name: 'Envoy, TLS',
    paste:
      'upstream connect error or disconnect/reset before headers. reset reason: remote connection failure, transport failure reason: TLS_error:|268435581:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED:TLS_error_end',
    causes: ['tls_certificate_error'],
  },
  {
    name: 'IIS in front of ASP.NET Core',
    paste:
      'HTTP Error 502.5 - Process Failure\nCommon causes of this issue:\n* The application process failed to start\n* The application process started but then stopped',
    status: 502,
    responder: 'iis',
    causes: [
      'destination_unavailable',
      'connection_terminated',
      'application_error',
      'connection_refused',
    ],
    domains: ['application'],
  },
  {
    name: 'IIS, its log',
    paste: '2026-11-24 10:00:00 10.0.0.4 GET / - 443 - x.x.x.x curl/8.5.0 - 502 3 12002 30015',
    status: 502,
    responder: 'iis',
    causes: ['http_response_timeout'],
  },
  {
    name: 'Varnish, fields of a hit and its page',
    paste:
      'X-Varnish: 98306\nAge: 0\nVia: 1.1 varnish (Varnish/6.0)\nRetry-After: 5\n\nError 503 Backend fetch failed\nGuru Meditation:\nXID: 98306\nVarnish cache server',
    status: 503,
    responder: 'varnish',
  },
  {
    name: 'Squid, an access log',
    paste:
      '1795514400.123  60012 10.0.0.8 TCP_MISS/504 3912 GET http://shop.example/ - HIER_DIRECT/192.0.2.7 text/html',
    status: 504,
    responder: 'squid',
    causes: ['connection_timeout', 'http_response_timeout'],
  },
  {
    name: 'Kong, an unhealthy ring',
    paste: '{"message":"failure to get a peer from the ring-balancer","request_id":"x"}',
    responder: 'kong',
    causes: ['destination_unavailable'],
  },
  {
    name: 'APISIX',
    paste:
      '<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>\n<hr><center>openresty</center>\n<p><em>Powered by <a href="https://apisix.apache.org/">APISIX</a>.</em></p></body>\n</html>',
    status: 502,
    responder: 'apisix',
  },
]
