import type { MessyPaste } from './messy-paste.ts'

/** What the tools of operators and builders say. */
export const messyTools: readonly MessyPaste[] = [
  {
    name: 'kubectl, no server',
    paste:
      'The connection to the server localhost:8080 was refused - did you specify the right host or port?',
    causes: ['connection_refused'],
  },
  {
    name: 'kubectl, a certificate',
    paste:
      'Unable to connect to the server: tls: failed to verify certificate: x509: certificate is valid for 10.96.0.1, 192.0.2.10, not 203.0.113.5',
    causes: ['tls_certificate_error'],
    domains: ['tls'],
  },
  {
    name: 'kubectl, a server that is late',
    paste:
      'Error from server (Timeout): the server was unable to return a response in the time allotted, but may still be processing the request (get pods)',
    causes: ['http_response_timeout'],
  },
  {
    name: 'kubectl, a server that waits for etcd',
    paste: 'Error from server: etcdserver: request timed out',
    causes: ['http_response_timeout'],
  },
  {
    name: 'a probe of a kubelet',
    paste:
      'Warning  Unhealthy  2m3s (x12 over 4m)  kubelet  Readiness probe failed: Get "http://10.244.1.17:8080/healthz": dial tcp 10.244.1.17:8080: connect: connection refused',
    causes: ['connection_refused'],
    responder: 'kubernetes',
  },
  {
    name: 'a probe of a kubelet that got a status',
    paste:
      'Warning  Unhealthy  31s (x4 over 91s)  kubelet  Liveness probe failed: HTTP probe failed with statuscode: 503',
    status: 503,
    responder: 'kubernetes',
  },
  {
    name: 'kubectl port-forward',
    paste:
      'E1124 10:02:11.120034   40021 portforward.go:409] an error occurred forwarding 8080 -> 80: error forwarding port 80 to pod 3f2c, uid : failed to execute portforward in network namespace "/var/run/netns/cni-1": failed to connect to localhost:80 inside namespace "3f2c", IPv4: dial tcp4 127.0.0.1:80: connect: connection refused',
    causes: ['connection_refused'],
  },
  {
    name: 'helm',
    paste:
      'Error: looks like "https://charts.shop.example" is not a valid chart repository or cannot be reached: failed to fetch https://charts.shop.example/index.yaml : 503 Service Unavailable',
    status: 503,
  },
  {
    name: 'docker pull, a time-out',
    paste:
      'Error response from daemon: Get "https://registry.shop.example/v2/": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
    causes: ['connection_timeout', 'http_response_timeout'],
  },
  {
    name: 'docker push, a gateway',
    paste:
      'a1b2c3d4e5f6: Pushing [=====>      ]  12.3MB/98MB\nreceived unexpected HTTP status: 502 Bad Gateway',
    status: 502,
  },
  {
    name: 'docker, a registry without TLS',
    paste:
      'Error response from daemon: Get "https://10.0.0.5:5000/v2/": http: server gave HTTP response to HTTPS client',
    causes: ['tls_protocol_error'],
  },
  {
    name: 'docker, a limit',
    paste:
      'Error response from daemon: toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading',
    causes: ['rate_limited'],
  },
  {
    name: 'npm, a name',
    paste:
      'npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error errno ENOTFOUND\nnpm error network request to https://npm.shop.example/left-pad failed, reason: getaddrinfo ENOTFOUND npm.shop.example\nnpm error network This is a problem related to network connectivity.',
    causes: ['dns_error'],
  },
  {
    name: 'npm, a certificate of a company',
    paste:
      'npm error code SELF_SIGNED_CERT_IN_CHAIN\nnpm error request to https://npm.shop.example/react failed, reason: self-signed certificate in certificate chain',
    causes: ['tls_certificate_error'],
  },
  {
    name: 'yarn',
    paste:
      'error An unexpected error occurred: "https://npm.shop.example/lodash: ESOCKETTIMEDOUT".',
    causes: ['http_response_timeout', 'connection_timeout', 'connection_read_timeout'],
  },
  {
    name: 'pnpm',
    paste: ' ERR_PNPM_FETCH_503  GET https://npm.shop.example/vite: Service Unavailable - 503',
    status: 503,
  },
  {
    name: 'pip, a proxy',
    paste:
      "WARNING: Retrying (Retry(total=4, connect=None, read=None, redirect=None, status=None)) after connection broken by 'ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy Authentication Required'))': /simple/flask/",
    causes: ['http_request_denied'],
    responder: 'forward-proxy',
  },
  {
    name: 'pip, a gateway',
    paste:
      'ERROR: HTTP error 502 while getting https://pypi.shop.example/packages/x-1.0.tar.gz\nERROR: Could not install requirement x because of HTTP error 502 Server Error: Bad Gateway for url',
    status: 502,
  },
  {
    name: 'git, a gateway',
    paste:
      'error: RPC failed; HTTP 504 curl 22 The requested URL returned error: 504\nsend-pack: unexpected disconnect while reading sideband packet\nfatal: the remote end hung up unexpectedly',
    status: 504,
  },
  {
    name: 'git, a name',
    paste:
      "fatal: unable to access 'https://git.shop.example/web.git/': Could not resolve host: git.shop.example",
    causes: ['dns_error'],
  },
  {
    name: 'git, an early end',
    paste:
      'error: RPC failed; curl 92 HTTP/2 stream 5 was not closed cleanly: CANCEL (err 8)\nerror: 6021 bytes of body are still expected\nfetch-pack: unexpected disconnect while reading sideband packet\nfatal: early EOF',
    causes: ['http_response_incomplete', 'http_protocol_error', 'connection_terminated'],
  },
  {
    name: 'apt',
    paste:
      'Err:4 http://deb.shop.example bookworm InRelease\n  Could not connect to deb.shop.example:80 (192.0.2.5), connection timed out',
    causes: ['connection_timeout'],
  },
  {
    name: 'apt, a gateway',
    paste:
      'E: Failed to fetch http://deb.shop.example/pool/main/x/x_1.0_amd64.deb  503  Service Unavailable [IP: 192.0.2.5 80]',
    status: 503,
  },
  {
    name: 'terraform',
    paste:
      '╷\n│ Error: Failed to query available provider packages\n│ \n│ Could not retrieve the list of available versions for provider hashicorp/aws: could not connect to\n│ registry.shop.example: failed to request discovery document: Get\n│ "https://registry.shop.example/.well-known/terraform.json": dial tcp: lookup registry.shop.example: i/o timeout\n╵',
    causes: ['dns_timeout', 'dns_error', 'connection_timeout'],
  },
  {
    name: 'ansible',
    paste:
      'fatal: [web-1]: FAILED! => {"changed": false, "elapsed": 0, "msg": "Status code was -1 and not [200]: Request failed: <urlopen error [Errno 113] No route to host>", "redirected": false, "status": -1, "url": "http://10.0.0.9/health"}',
    causes: ['destination_ip_unroutable'],
  },
  {
    name: 'wget, a retry',
    paste:
      '--2026-11-24 10:01:00--  http://shop.example/big.iso\nConnecting to shop.example (shop.example)|192.0.2.7|:80... connected.\nHTTP request sent, awaiting response... 503 Service Temporarily Unavailable\n2026-11-24 10:01:00 ERROR 503: Service Temporarily Unavailable.',
    status: 503,
    responder: 'nginx',
  },
  {
    name: 'wget, no data',
    paste: 'HTTP request sent, awaiting response... No data received.\nRetrying.',
    causes: ['connection_terminated'],
  },
  {
    name: 'wget, a refused port',
    paste: 'Connecting to 127.0.0.1:8080... failed: Connection refused.',
    causes: ['connection_refused'],
  },
  {
    name: 'ab',
    paste:
      'Benchmarking 127.0.0.1 (be patient)\napr_socket_recv: Connection reset by peer (104)\nTotal of 311 requests completed',
    causes: ['connection_terminated'],
  },
  {
    name: 'openssl s_client',
    paste:
      'CONNECTED(00000003)\n139872631092032:error:1408F10B:SSL routines:ssl3_get_record:wrong version number:../ssl/record/ssl3_record.c:331:\n---\nno peer certificate available',
    causes: ['tls_protocol_error'],
  },
  {
    name: 'openssl s_client, an alert',
    paste:
      'error:0A000410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:../ssl/record/rec_layer_s3.c:1600:SSL alert number 40',
    causes: ['tls_alert_received', 'tls_protocol_error'],
  },
  {
    name: 'nc',
    paste: 'nc: connect to shop.example port 443 (tcp) failed: Connection timed out',
    causes: ['connection_timeout'],
  },
  {
    name: 'dig',
    paste:
      ';; ->>HEADER<<- opcode: QUERY, status: SERVFAIL, id: 4711\n;; flags: qr rd ra; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 1\n;; QUESTION SECTION:\n;shop.example.\t\t\tIN\tA',
    causes: ['dns_error'],
    domains: ['dns'],
  },
  {
    name: 'dig, no server',
    paste: ';; communications error to 192.0.2.53#53: timed out\n;; no servers could be reached',
    causes: ['dns_timeout'],
  },
  {
    name: 'nslookup',
    paste:
      "Server:\t\t127.0.0.53\nAddress:\t127.0.0.53#53\n\n** server can't find shop.example: NXDOMAIN",
    causes: ['dns_error'],
    domains: ['dns'],
  },
  {
    name: 'host',
    paste: 'Host shop.example not found: 3(NXDOMAIN)',
    causes: ['dns_error'],
  },
  {
    name: 'PowerShell, TLS',
    paste:
      'Invoke-RestMethod : The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel.',
    causes: ['tls_certificate_error'],
  },
  {
    name: 'Postman',
    paste: 'Could not get response\nError: connect ECONNREFUSED 127.0.0.1:3000',
    causes: ['connection_refused'],
  },
  {
    name: 'k6',
    paste:
      'WARN[0012] Request Failed                                error="Get \\"https://shop.example/\\": request timeout"',
    causes: ['http_response_timeout'],
  },
  {
    name: 'blackbox exporter',
    paste:
      'ts=2026-11-24T10:00:00.000Z caller=main.go:181 module=http_2xx target=https://shop.example level=info msg="Invalid HTTP response status code, wanted 2xx" status_code=503',
    status: 503,
  },
  {
    name: 'Let’s Encrypt',
    paste:
      'Certbot failed to authenticate some domains (authenticator: nginx). The Certificate Authority reported these problems:\n  Domain: shop.example\n  Type:   connection\n  Detail: 192.0.2.7: Fetching http://shop.example/.well-known/acme-challenge/x: Timeout during connect (likely firewall problem)',
    causes: ['connection_timeout'],
  },
  {
    name: 'a webhook of a forge',
    paste: 'We couldn’t deliver this payload: failed to connect to host',
    causes: ['connection_refused', 'connection_timeout', 'destination_ip_unroutable', 'dns_error'],
  },
]
