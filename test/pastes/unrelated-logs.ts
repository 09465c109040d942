/** Logs in which nothing failed. */
export const unrelatedLogs: readonly (readonly [string, string])[] = [
  [
    'a log line of a success',
    `203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET / HTTP/1.1" 200 502 "-" "curl/8.5.0"`,
  ],
  [
    'log 200s',
    Array.from(
      { length: 20 },
      (_unused, i) =>
        `203.0.113.${i} - - [22/Nov/2026:10:11:${10 + i} +0000] "GET /p/50${i} HTTP/1.1" ${i % 3 === 0 ? 304 : 200} ${500 + i} "-" "Mozilla/5.0"`,
    ).join('\n'),
  ],
  [
    'envoy 200',
    `[2026-11-22T10:11:12.310Z] "GET / HTTP/1.1" 200 - 0 502 12 11 "-" "x" "a" "shop.example" "10.0.2.1:8080"`,
  ],
  [
    'haproxy 200',
    `203.0.113.7:33317 [22/Nov/2026:10:11:12.655] fe be_api/s1 0/0/1/5/6 200 2750 - - ---- 1/1/1/1/0 0/0 "GET /api HTTP/1.1"`,
  ],
  [
    'pino 200',
    `{"level":30,"time":1795342272537,"pid":17,"hostname":"web-1","req":{"id":1,"method":"GET","url":"/"},"res":{"statusCode":200},"responseTime":4,"msg":"request completed"}`,
  ],
  ['morgan 200', `GET /cart?id=7 200 12.345 ms - 145`],
  ['uvicorn 200', `INFO:     203.0.113.7:52040 - "GET /api/cart?id=7 HTTP/1.1" 200 OK`],
  [
    'uvicorn start',
    `INFO:     Started server process [7]\nINFO:     Waiting for application startup.\nINFO:     Application startup complete.\nINFO:     Uvicorn running on http://0.0.0.0:8000 (Press CTRL+C to quit)`,
  ],
  [
    'gunicorn start',
    `[2026-11-22 10:11:12 +0000] [1] [INFO] Starting gunicorn 21.2.0\n[2026-11-22 10:11:12 +0000] [1] [INFO] Listening at: http://0.0.0.0:8000 (1)\n[2026-11-22 10:11:12 +0000] [7] [INFO] Booting worker with pid: 7`,
  ],
  [
    'nginx notice',
    `2026/11/22 10:11:12 [notice] 1#1: using the "epoll" event method\n2026/11/22 10:11:12 [notice] 1#1: start worker processes`,
  ],
]
