import { messyApplications } from './messy-applications.ts'
import { messyClientErrors } from './messy-client-errors.ts'
import { messyLanguages } from './messy-languages.ts'
import { messyLibraries } from './messy-libraries.ts'
import type { MessyPaste } from './messy-paste.ts'
import { messyProducts } from './messy-products.ts'
import { messySecondClients } from './messy-second-clients.ts'
import { messySecondServers } from './messy-second-servers.ts'
import { messyServers } from './messy-servers.ts'
import { messyThird } from './messy-third.ts'
import { messyTools } from './messy-tools.ts'

/** Made up for these tests, after the ways of trimming and mangling that real reports have. */
export const messyPastes: readonly MessyPaste[] = [
  {
    name: 'fields on one line',
    paste:
      'HTTP/1.1 502 Bad Gateway Server: nginx/1.24.0 Date: Tue, 24 Nov 2026 10:00:00 GMT Content-Type: text/html Content-Length: 157 Connection: keep-alive',
    status: 502,
    responder: 'nginx',
  },
  {
    name: 'fields on one line, comma between them',
    paste:
      'response headers: server: cloudflare, cf-ray: 8f1a2b3c4d5e6f70-FRA, content-type: text/plain; charset=UTF-8, content-length: 15 - body "error code: 522"',
    status: 522,
    responder: 'cloudflare',
    causes: ['connection_timeout'],
  },
  {
    name: 'fields of a Python program',
    paste:
      "requests.exceptions.HTTPError: 504 Server Error: Gateway Timeout for url: https://api.shop.example/v1/x\n{'Server': 'awselb/2.0', 'Date': 'Tue, 24 Nov 2026 10:00:00 GMT', 'Content-Type': 'text/html', 'Content-Length': '132', 'Connection': 'keep-alive'}",
    status: 504,
    responder: 'aws-alb',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'fields of a Node program',
    paste:
      "{\n  status: 503,\n  headers: {\n    server: 'Varnish',\n    'retry-after': '5',\n    'x-varnish': '32770',\n    via: '1.1 varnish (Varnish/7.1)'\n  },\n  data: '<h1>Error 503 Backend fetch failed</h1>\\n<p>Backend fetch failed</p>\\n<h3>Guru Meditation:</h3>\\n<p>XID: 32770</p>'\n}",
    status: 503,
    responder: 'varnish',
  },
  {
    name: 'fields of a Go program',
    paste:
      'map[Content-Length:[0] Date:[Tue, 24 Nov 2026 10:00:00 GMT] Server:[awselb/2.0]] 502 Bad Gateway',
    status: 502,
    responder: 'aws-alb',
  },
  {
    name: 'a page escaped in JSON',
    paste:
      '{"error":"unexpected token < in JSON","body":"\\u003chtml\\u003e\\r\\n\\u003chead\\u003e\\u003ctitle\\u003e504 Gateway Time-out\\u003c/title\\u003e\\u003c/head\\u003e\\r\\n\\u003cbody\\u003e\\r\\n\\u003ccenter\\u003e\\u003ch1\\u003e504 Gateway Time-out\\u003c/h1\\u003e\\u003c/center\\u003e\\r\\n\\u003chr\\u003e\\u003ccenter\\u003enginx\\u003c/center\\u003e"}',
    status: 504,
    responder: 'nginx',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'a page escaped as HTML',
    paste:
      '&lt;html&gt;&lt;body&gt;&lt;h1&gt;503 Service Unavailable&lt;/h1&gt;\nNo server is available to handle this request.\n&lt;/body&gt;&lt;/html&gt;',
    status: 503,
    responder: 'haproxy',
    causes: ['destination_unavailable', 'connection_refused'],
  },
  {
    name: 'a page in an error of docker',
    paste:
      'Error response from daemon: error parsing HTTP 502 response body: invalid character \'<\' looking for beginning of value: "<html>\\r\\n<head><title>502 Bad Gateway</title></head>\\r\\n<body>\\r\\n<center><h1>502 Bad Gateway</h1></center>\\r\\n<hr><center>nginx/1.25.3</center>\\r\\n</body>\\r\\n</html>\\r\\n"',
    status: 502,
    responder: 'nginx',
  },
  {
    name: 'npm that met a gateway',
    paste:
      "npm ERR! code E503\nnpm ERR! 503 Service Unavailable - GET https://registry.shop.example/left-pad - <h1>Our services aren't available right now</h1><p>We're working to restore all services as soon as possible. Please check back soon.</p>",
    status: 503,
    responder: 'azure-front-door',
  },
  {
    name: 'quoted in a mail',
    paste:
      '> HTTP/2 503\n> via: 1.1 google\n> content-type: text/plain\n> content-length: 19\n>\n> no healthy upstream',
    status: 503,
    causes: ['destination_unavailable'],
  },
  {
    name: 'quoted twice',
    paste:
      "> > $ curl -i https://shop.example/\n> > HTTP/1.1 504 Gateway Time-out\n> > Server: HAProxy\n> >\n> > <html><body><h1>504 Gateway Time-out</h1>\n> > The server didn't respond in time.\n> > </body></html>",
    status: 504,
    responder: 'haproxy',
    causes: ['http_response_timeout'],
  },
  {
    name: 'a terminal with prompts',
    paste:
      'root@web-1:~# curl -I http://127.0.0.1\nHTTP/1.1 502 Bad Gateway\nServer: openresty/1.21.4.1\nDate: Tue, 24 Nov 2026 10:00:00 GMT\nContent-Type: text/html; charset=utf-8\n\nroot@web-1:~# systemctl status app\n● app.service - App\n     Active: failed (Result: exit-code)',
    status: 502,
    responder: 'openresty',
  },
  {
    name: 'a terminal with colours',
    paste:
      "\u001b[32m➜\u001b[0m \u001b[36m~\u001b[0m curl localhost:8080\n\u001b[31mcurl: (7) Failed to connect to localhost port 8080 after 0 ms: Couldn't connect to server\u001b[0m\n",
    causes: ['connection_refused'],
  },
  {
    name: 'PowerShell',
    paste:
      'PS C:\\> Invoke-WebRequest https://shop.example\nInvoke-WebRequest : The remote server returned an error: (502) Bad Gateway.\nAt line:1 char:1',
    status: 502,
  },
  {
    name: 'a log line wrapped by a mail program',
    paste:
      '2026/11/24 10:00:00 [error] 7#7: *1 connect() failed (111:\nConnection refused) while connecting to upstream, client:\nx.x.x.x, server: _, request: "GET / HTTP/1.1", upstream:\n"http://[IP]:3000/", host: "<host>"',
    responder: 'nginx',
    causes: ['connection_refused'],
  },
  {
    name: 'a masked log line of a container',
    paste:
      'nginx-proxy.1     | shop.example 999.999.999.999 - - [24/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 503 592 "-" "Mozilla/5.0" "-"',
    status: 503,
    responder: 'nginx',
  },
  {
    name: 'an nginx error with a shipper in front',
    paste:
      'Nov 24 10:00:00 ip-x-x-x-x nginx[812]: 2026/11/24 10:00:00 [error] 812#812: *77 upstream timed out (110: Connection timed out) while reading response header from upstream, client: x.x.x.x, server: shop.example',
    responder: 'nginx',
    causes: ['http_response_timeout'],
  },
  {
    name: 'the trimmed message of nginx',
    paste: 'upstream prematurely closed connection while reading response header from upstream',
    responder: 'nginx',
    causes: ['connection_terminated'],
  },
  {
    name: 'nginx, in Spanish prose',
    paste:
      'Hola, desde ayer mi web devuelve esto y no sé qué hacer:\n\n502 Bad Gateway\nnginx/1.18.0 (Ubuntu)\n\n¿Alguien me puede ayudar?',
    status: 502,
    responder: 'nginx',
  },
  {
    name: 'a Japanese report',
    paste: 'サイトにアクセスすると以下のエラーが出ます。\n504 Gateway Time-out\nnginx',
    status: 504,
    responder: 'nginx',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  {
    name: 'a fragment of a HAR',
    paste:
      '        "response": {\n          "status": 502,\n          "statusText": "",\n          "httpVersion": "http/2.0",\n          "headers": [\n            {\n              "name": "server",\n              "value": "cloudflare"\n            },\n            {\n              "name": "cf-ray",\n              "value": "8f1a2b3c4d5e6f70-FRA"\n            }\n          ],\n          "content": { "size": 15, "mimeType": "text/plain", "text": "error code: 502" },',
    status: 502,
    responder: 'cloudflare',
  },
  {
    name: 'a HAR cut at both ends',
    paste:
      '"value": "gzip"\n            }\n          ],\n          "cookies": [],\n          "content": {"size": 0, "mimeType": "x-unknown"},\n          "redirectURL": "",\n          "headersSize": -1,\n          "bodySize": -1,\n          "_transferSize": 0,\n          "_error": "net::ERR_CONNECTION_RESET"\n        },\n        "serverIPAddress": "",',
    causes: ['connection_terminated'],
  },
  {
    name: 'columns of the network panel',
    paste:
      'Request URL:\thttps://shop.example/\nRequest Method:\tGET\nStatus Code:\t503 Service Unavailable\nserver:\tenvoy\nx-envoy-upstream-service-time:\t12',
    status: 503,
  },
  {
    name: 'a table of fields',
    paste:
      '| header | value |\n| --- | --- |\n| server | AkamaiGHost |\n| mime-version | 1.0 |\n| content-type | text/html |\n\nstatus 503',
    status: 503,
    responder: 'akamai',
  },
  {
    name: 'annotated fields',
    paste:
      'HTTP/1.1 503 Service Unavailable\nServer: Apache    <-- so it IS apache!!\nRetry-After: 120     <-- two minutes\nContent-Type: text/html; charset=iso-8859-1',
    status: 503,
    responder: 'apache-httpd',
  },
  {
    name: 'bold fields in Markdown',
    paste:
      '**Status:** 504 Gateway Timeout\n**X-Cache:** Error from cloudfront\n**Via:** 1.1 0123456789abcdef.cloudfront.net (CloudFront)\n**X-Amz-Cf-Pop:** FRA56-P4',
    status: 504,
    responder: 'aws-cloudfront',
    causes: ['http_response_timeout', 'connection_timeout'],
  },
  ...messyClientErrors,
  ...messyProducts,
  // A client's own words name no server, unless they quote one.
  ...[...messyLibraries, ...messyLanguages, ...messyTools, ...messySecondClients].map((one) => ({
    responder: null,
    ...one,
  })),
  ...messyServers,
  ...messyApplications,
  ...messySecondServers,
  ...messyThird,
]
