/** Files of projects and machines: full of codes and names of errors, and nothing in them has failed. */
export const unrelatedFiles: readonly (readonly [string, string])[] = [
  [
    'nginx config with error pages',
    'upstream app {\n    server 127.0.0.1:3000 max_fails=3 fail_timeout=10s;\n    keepalive 16;\n}\n\nserver {\n    listen 443 ssl;\n    server_name shop.example;\n    error_page 502 503 504 /maintenance.html;\n    location / {\n        proxy_pass http://app;\n        proxy_next_upstream error timeout http_502 http_503;\n        proxy_read_timeout 60s;\n    }\n}',
  ],
  [
    'haproxy config',
    'defaults\n    mode http\n    timeout connect 5s\n    timeout server 30s\n    errorfile 503 /etc/haproxy/errors/503.http\n\nbackend app\n    option httpchk GET /health\n    http-check expect status 200\n    retry-on conn-failure empty-response 503\n    server s1 10.0.0.5:8080 check',
  ],
  [
    'Caddyfile',
    'shop.example {\n\treverse_proxy app:3000 {\n\t\tfail_duration 30s\n\t\tunhealthy_status 5xx\n\t}\n\thandle_errors {\n\t\trespond "{err.status_code} {err.status_text}"\n\t}\n}',
  ],
  [
    'Kubernetes ingress',
    'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: shop\n  annotations:\n    nginx.ingress.kubernetes.io/proxy-next-upstream: "error timeout http_502 http_503 http_504"\nspec:\n  rules:\n    - host: shop.example\n      http:\n        paths:\n          - path: /\n            pathType: Prefix\n            backend:\n              service:\n                name: shop\n                port:\n                  number: 80',
  ],
  [
    'Envoy retry policy',
    'retry_policy:\n  retry_on: "5xx,reset,connect-failure,retriable-4xx"\n  num_retries: 3\n  per_try_timeout: 2s\n  retriable_status_codes: [502, 503]',
  ],
  [
    'compose file',
    'services:\n  web:\n    image: nginx:1.27\n    ports: ["8080:80"]\n    depends_on:\n      api:\n        condition: service_healthy\n  api:\n    build: .\n    healthcheck:\n      test: ["CMD", "curl", "-f", "http://localhost:3000/health"]\n      retries: 5',
  ],
  [
    'alert rules',
    'groups:\n  - name: http\n    rules:\n      - alert: HighErrorRate\n        expr: sum(rate(http_requests_total{code=~"5.."}[5m])) / sum(rate(http_requests_total[5m])) > 0.05\n        for: 10m\n        labels:\n          severity: page\n        annotations:\n          summary: "More than 5 % of requests fail with 5xx"',
  ],
  [
    'GitHub workflow',
    'name: ci\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    timeout-minutes: 10\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - run: curl --retry 5 --retry-all-errors -fsS http://localhost:3000/health',
  ],
  [
    'changelog that mentions 502',
    '## 2.4.0 (2026-10-01)\n\n### Features\n\n- retry idempotent requests on 502, 503 and 504 (#812)\n- add `--timeout`\n\n### Bug fixes\n\n- do not crash when the upstream resets the stream (#820)\n- fix a leak in the connection pool',
  ],
  [
    'git log',
    'commit 3f2a9c1d5b7e8f60123456789abcdef012345678\nAuthor: A. Writer <a@shop.example>\nDate:   Tue Nov 24 10:00:00 2026 +0100\n\n    Answer 503 with Retry-After while draining\n\ncommit 502aa11bb22cc33dd44ee55ff66778899aabbccd\nAuthor: B. Writer <b@shop.example>\n\n    Handle timeouts of the payment service',
  ],
  [
    'git log in one line',
    '502ab1c Merge branch "main"\n503fe21 fix: gateway timeout handling\n4040aa1 docs: explain 404 page',
  ],
  [
    'jest that passed',
    'PASS  src/http/retry.test.ts\n  retry\n    ✓ retries a 503 (4 ms)\n    ✓ gives up after ECONNREFUSED three times (2 ms)\n    ✓ does not retry a 404 (1 ms)\n\nTest Suites: 1 passed, 1 total\nTests:       3 passed, 3 total',
  ],
  [
    'go test that passed',
    '=== RUN   TestProxy502\n--- PASS: TestProxy502 (0.00s)\n=== RUN   TestProxyTimeout\n--- PASS: TestProxyTimeout (1.00s)\nPASS\nok  \tshop.example/proxy\t1.504s',
  ],
  [
    'SQL dump',
    "INSERT INTO `orders` (`id`, `total`, `state`) VALUES\n(500, 49.90, 'paid'),\n(502, 12.00, 'open'),\n(503, 7.50, 'refused'),\n(504, 99.00, 'timeout');",
  ],
  [
    'SQL schema',
    "CREATE TYPE outcome AS ENUM ('ok', 'bad_gateway', 'timeout', 'refused');\nCREATE TABLE request (\n  id bigint PRIMARY KEY,\n  status smallint CHECK (status BETWEEN 100 AND 599),\n  error text\n);",
  ],
  [
    'protobuf',
    'enum Code {\n  OK = 0;\n  DEADLINE_EXCEEDED = 4;\n  NOT_FOUND = 5;\n  UNAVAILABLE = 14;\n}\n\nmessage Status {\n  Code code = 1;\n  string message = 2;\n}',
  ],
  [
    'Java source',
    'try {\n    return client.send(request, BodyHandlers.ofString());\n} catch (HttpTimeoutException e) {\n    throw new GatewayException("timed out", e);\n} catch (ConnectException e) {\n    throw new GatewayException("connection refused", e);\n}',
  ],
  [
    'C# source',
    'catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.BadGateway)\n{\n    logger.LogWarning("Bad gateway, retrying");\n    await Task.Delay(1000);\n}',
  ],
  [
    'Python source of a client',
    'except requests.exceptions.ReadTimeout:\n    return None\nexcept requests.exceptions.ConnectionError as error:\n    if "Connection refused" in str(error):\n        start_server()\n    raise',
  ],
  [
    'Elixir source',
    'case Req.get(url) do\n  {:ok, %{status: 200, body: body}} -> {:ok, body}\n  {:ok, %{status: status}} -> {:error, status}\n  {:error, %Mint.TransportError{reason: reason}} -> {:error, reason}\nend',
  ],
  [
    'shell script',
    'until curl -fsS http://localhost:8080/health > /dev/null; do\n  echo "waiting for the server"\n  sleep 1\ndone\nif [ "$code" = 502 ]; then exit 1; fi',
  ],
  [
    'diff of a test',
    '@@ -12,7 +12,7 @@ describe("proxy", () => {\n-    expect(response.status).toBe(502)\n+    expect(response.status).toBe(503)\n     expect(response.headers.get("retry-after")).toBe("5")',
  ],
  [
    'a log of a start',
    '2026-11-24T10:00:00.000Z INFO  server listening on :8080\n2026-11-24T10:00:00.104Z INFO  connected to redis://cache:6379\n2026-11-24T10:00:01.502Z INFO  cache warmed: 503 entries in 404 ms',
  ],
  [
    'metrics',
    '# HELP http_requests_total Requests.\n# TYPE http_requests_total counter\nhttp_requests_total{code="200"} 104882\nhttp_requests_total{code="502"} 0\nhttp_requests_total{code="504"} 0',
  ],
]
