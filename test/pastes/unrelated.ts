import { unrelatedEveryday } from './unrelated-everyday.ts'
import { unrelatedFiles } from './unrelated-files.ts'
import { unrelatedPrograms } from './unrelated-programs.ts'
import { unrelatedSource } from './unrelated-source.ts'
import { unrelatedLogs } from './unrelated-logs.ts'

/** Texts that are no errors, by what they are: nothing may be recognised in them. */
export const unrelated: readonly (readonly [string, string])[] = [
  ...unrelatedSource,
  [
    'git log',
    `commit 5021f3ab9d\nAuthor: A. Person <a@example.org>\nDate:   Mon Nov 2 10:00:00 2026 +0100\n\n    Handle 502 and 504 from the gateway in the client\n\n src/client.ts | 12 ++++++------\n 1 file changed, 6 insertions(+), 6 deletions(-)`,
  ],
  [
    'git push error',
    `error: failed to push some refs to 'git@example.org:shop/web.git'\nhint: Updates were rejected because the remote contains work that you do not\nhint: have locally.`,
  ],
  [
    'git diff',
    `diff --git a/src/a.ts b/src/a.ts\nindex 83db48f..bf2a1c3 100644\n--- a/src/a.ts\n+++ b/src/a.ts\n@@ -500,7 +502,7 @@ export function a() {\n-  return 503\n+  return 504\n }`,
  ],
  [
    'prose 502 1',
    `A 502 is one of the most annoying status codes, because it says so little. In this article we look at how gateways decide to send it and what the difference to a 504 is.`,
  ],
  [
    'prose 2',
    `We talked about reliability. Last year we had a few 503s during the sale, and the plan is to add more servers before the next one. Everyone agreed that the budget is fine.`,
  ],
  [
    'prose 3',
    `Chapter 4. The gateway was old and nobody had answered the door for years. "Bad timing," said Tom, and refused to connect the two stories.`,
  ],
  [
    'recipe',
    `Preheat the oven to 200 degrees. Mix 500 g of flour with 250 ml of water, rest it for 504 minutes and bake until golden.`,
  ],
  [
    'news',
    `The company reported 503 million euros of revenue, up 4.04 % from last year, and expects 429 new stores by 2028.`,
  ],
  [
    'mysql 1',
    `ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)`,
  ],
  ['mysql 2', `ERROR 1062 (23000): Duplicate entry '502' for key 'orders.PRIMARY'`],
  [
    'mysql 3',
    `ERROR 1101 (42000): BLOB, TEXT, GEOMETRY or JSON column 'body' can't have a default value`,
  ],
  ['mysql code', `Error Code: 1101. BLOB/TEXT column 'x' can't have a default value`],
  [
    'psql',
    `ERROR:  syntax error at or near "FORM"\nLINE 1: SELECT * FORM orders\n                 ^`,
  ],
  [
    'pg log',
    `2026-11-22 10:11:12.123 UTC [812] LOG:  checkpoint complete: wrote 502 buffers (3.1%); 0 WAL file(s) added`,
  ],
  [
    'blockchain',
    `Error code 1010: Invalid Transaction: Inability to pay some fees (e.g. account balance too low)`,
  ],
  [
    'ls',
    `total 48\ndrwxr-xr-x  4 root root 4096 Nov 24 11:07 .\n-rw-r--r--  1 root root  503 Nov 24 11:07 502.html\n-rw-r--r--  1 root root 1502 Nov 24 11:07 index.html`,
  ],
  [
    'df',
    `Filesystem     1K-blocks    Used Available Use% Mounted on\n/dev/sda1       50254848 5025484  45229364  11% /\ntmpfs             502412       0    502412   0% /dev/shm`,
  ],
  [
    'ps',
    `  PID TTY          TIME CMD\n  502 pts/0    00:00:00 bash\n  504 pts/0    00:00:01 node\n 1016 pts/0    00:00:00 ps`,
  ],
  [
    'ping',
    `PING example.org (93.184.215.14) 56(84) bytes of data.\n64 bytes from 93.184.215.14: icmp_seq=1 ttl=56 time=11.6 ms\n64 bytes from 93.184.215.14: icmp_seq=2 ttl=56 time=11.5 ms\n\n--- example.org ping statistics ---\n2 packets transmitted, 2 received, 0% packet loss, time 1002ms`,
  ],
  ...unrelatedLogs,
  ...unrelatedFiles,
  ...unrelatedEveryday,
  ...unrelatedPrograms,
  [
    'npm install',
    `added 502 packages, and audited 503 packages in 4s\n\n104 packages are looking for funding\n  run \`npm fund\` for details\n\nfound 0 vulnerabilities`,
  ],
  [
    'npm warn',
    `npm WARN deprecated har-validator@5.1.5: this library is no longer supported\nnpm WARN deprecated request@2.88.2: request has been deprecated`,
  ],
  [
    'pip',
    `Collecting requests==2.32.3\n  Downloading requests-2.32.3-py3-none-any.whl (64 kB)\nSuccessfully installed requests-2.32.3 urllib3-2.2.2`,
  ],
  [
    'tsc',
    `src/a.ts(502,13): error TS2322: Type 'string' is not assignable to type 'number'.\nsrc/b.ts(4,4): error TS2304: Cannot find name 'x'.`,
  ],
  [
    'gcc',
    `main.c:502:13: error: expected ';' before 'return'\n  502 |     int x = 3\n      |             ^`,
  ],
  [
    'pytest',
    `FAILED tests/test_client.py::test_retry_on_502 - AssertionError: assert 1 == 2\n========= 1 failed, 503 passed in 4.04s =========`,
  ],
  ['junit ok', `Tests run: 502, Failures: 0, Errors: 0, Skipped: 3, Time elapsed: 5.04 s`],
  ['csv', `date,code,count\n2026-11-01,502,17\n2026-11-02,503,4\n2026-11-03,504,9`],
  [
    'package json',
    `{"name":"shop","version":"5.0.2","scripts":{"start":"node server.js"},"dependencies":{"express":"^4.18.2","pg":"^8.11.3"}}`,
  ],
  [
    'openapi',
    `{"openapi":"3.1.0","paths":{"/orders":{"get":{"responses":{"200":{"description":"ok"},"502":{"description":"Bad Gateway"},"503":{"description":"Service Unavailable"}}}}}}`,
  ],
  [
    'openapi yaml',
    `responses:\n  '200':\n    description: ok\n  '502':\n    description: Bad Gateway\n  '503':\n    description: Service Unavailable`,
  ],
  [
    'html page',
    `<!doctype html>\n<html><head><title>Our shop</title></head><body><h1>Welcome</h1><p>We have 502 products and answer mail within 24 hours.</p></body></html>`,
  ],
  [
    'markdown doc',
    `## Status codes\n\n| code | name |\n| --- | --- |\n| 500 | Internal Server Error |\n| 502 | Bad Gateway |\n| 503 | Service Unavailable |\n| 504 | Gateway Timeout |`,
  ],
  [
    'changelog',
    `## 2.4.0\n\n- Retry on 502, 503 and 504.\n- Fix: timeouts were not counted.\n- Docs: describe Retry-After.`,
  ],
  ['address', `Ring road 502, 40404 Springfield. Phone 503-555-0100. Open until 5 pm.`],
  ['json api ok', `{"status":"ok","code":0,"data":{"id":502,"items":[1,2,3]}}`],
  [
    'cron mail',
    `Cron <root@web> /usr/local/bin/backup.sh\nbackup finished in 502 s, 404 files, 1.2 GiB`,
  ],
  [
    'sql',
    `SELECT status, count(*) FROM requests WHERE status IN (502, 503, 504) GROUP BY status ORDER BY 2 DESC;`,
  ],
  [
    'ssh config',
    `Host web\n  HostName 203.0.113.7\n  Port 2222\n  ServerAliveInterval 60\n  ConnectTimeout 10`,
  ],
  [
    'lorem',
    `Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.`,
  ],
  [
    'german prose',
    `Im letzten Quartal haben wir 502 Bestellungen ausgeliefert und 404 neue Kunden gewonnen. Der Server im Restaurant war sehr freundlich.`,
  ],
  ['japanese', `明日の会議は午後三時からです。資料は502号室に置いてあります。`],
  ['chat', `anna: are you around?\nben: yes, 5 minutes\nanna: great, room 503 then`],
  [
    'tls config',
    `ssl_protocols TLSv1.2 TLSv1.3;\nssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256;\nssl_certificate /etc/ssl/shop.pem;`,
  ],
  [
    'pem',
    `-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ0xvdWRmbGFyZSBOb3QgUmVhbDAKBggqhkjOPQQDAjAn\n-----END CERTIFICATE-----`,
  ],
  [
    'dockerfile',
    `FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\nEXPOSE 5020\nHEALTHCHECK CMD curl -f http://localhost:5020/ || exit 1\nCMD ["node","server.js"]`,
  ],
  [
    'systemd unit',
    `[Unit]\nDescription=Shop\nAfter=network.target\n\n[Service]\nExecStart=/usr/bin/node /srv/app.js\nRestart=always\nRestartSec=5\n\n[Install]\nWantedBy=multi-user.target`,
  ],
  [
    'systemd ok',
    `Nov 22 10:11:12 web systemd[1]: Started shop.service - Shop.\nNov 22 10:11:12 web systemd[1]: Reached target multi-user.target.`,
  ],
  [
    'http request only',
    `GET /api/cart HTTP/1.1\nHost: shop.example\nUser-Agent: curl/8.5.0\nAccept: */*`,
  ],
  [
    'curl command',
    `curl -fsS --retry 5 --retry-all-errors -H 'Accept: application/json' https://api.example.org/v1/orders`,
  ],
  ['url list', `https://example.org/errors/502\nhttps://example.org/errors/503`],
  [
    'env file',
    `NODE_ENV=production\nPORT=5020\nDATABASE_URL=postgres://shop:secret@db:5432/shop\nREQUEST_TIMEOUT=504`,
  ],
  [
    'test source',
    `test('a 502 is retried', async () => {\n  server.respondWith(502, 'Bad Gateway')\n  await expect(fetchOrders()).resolves.toEqual([])\n})`,
  ],
  [
    'regex source',
    `const gatewayError = /^(?:502|503|504)$/\nexport const isGatewayError = (status: string): boolean => gatewayError.test(status)`,
  ],
  [
    'python traceback-free import',
    `from requests.exceptions import ConnectionError, Timeout\nfrom urllib3.util import Retry\n\nretry = Retry(total=5, status_forcelist=[500, 502, 503, 504])`,
  ],
  [
    'aws policy',
    `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::shop/*"}]}`,
  ],
  [
    'terraform',
    `resource "aws_lb_target_group" "web" {\n  port     = 8080\n  protocol = "HTTP"\n  health_check {\n    path    = "/healthz"\n    matcher = "200"\n  }\n}`,
  ],
  [
    'sentence about maintenance',
    `The garden needs maintenance in spring; the gate is overloaded with ivy and the access to it is denied by the neighbour's dog.`,
  ],
  ['song', `Time out, time out, the connection's gone, the line is dead and nobody's home.`],
  ['toc', `1. Introduction ... 1\n2. Errors ... 404\n3. Gateways ... 502\n4. Timeouts ... 504`],
  ['base64', `aHR0cHM6Ly9leGFtcGxlLm9yZy81MDI/YT1iJmM9ZA==`],
  ['uuid', `b1946ac9-2492-4d23-97a6-d2b1502a5034`],
  ['number', `1502`],
  ['number 2', `7`],
  ['word', `hello`],
  ['word2', 'timeout'],
  ['single word', 'error'],
  [
    'kernel',
    `[    0.502000] Linux version 6.1.0-18-amd64\n[    0.503000] Command line: BOOT_IMAGE=/vmlinuz root=/dev/sda1`,
  ],
  [
    'powershell',
    `PS C:\\Users\\a> Get-ChildItem\n\n    Directory: C:\\Users\\a\n\nMode  LastWriteTime  Length Name\n----  -------------  ------ ----\n-a--- 24/11/2026     502    notes.txt`,
  ],
  ['redis cli', `127.0.0.1:6379> GET cart:502\n(nil)\n127.0.0.1:6379> SET cart:502 1\nOK`],
  [
    'http2 constant',
    `const { HTTP_STATUS_BAD_GATEWAY, HTTP_STATUS_SERVICE_UNAVAILABLE } = http2.constants`,
  ],
  ['issue title', `feat: add retry-after support to the client`],
  ['stack of cards', `Traceback of the family tree: Anna (most recent call last week), Ben, Carl.`],
  [
    'dig ok',
    `; <<>> DiG 9.18 <<>> example.org\n;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 50203\nexample.org.  300 IN A 93.184.215.14\n;; Query time: 11 msec`,
  ],
  [
    'openssl ok',
    `depth=2 C = US, O = Example CA\nverify return:1\nSSL handshake has read 3502 bytes and written 402 bytes\nVerify return code: 0 (ok)`,
  ],
  [
    'traceroute',
    ` 1  192.168.1.1  1.502 ms  1.503 ms  1.504 ms\n 2  10.0.0.1  5.02 ms  5.03 ms  5.04 ms`,
  ],
  [
    'wget ok',
    `Connecting to example.org|93.184.215.14|:443... connected.\nHTTP request sent, awaiting response... 200 OK\nLength: 502 [text/html]\nSaving to: 'index.html'`,
  ],
  ['short words', 'The quick brown fox jumps over the lazy dog.'],
  ['an order', 'Order no. 404502 was shipped on 3 May; the total is 503.00 EUR.'],
  ['nginx error_page', 'error_page 500 502 503 504 /50x.html;'],
  ['package version', '{"version": "1.502.0"}'],
]
