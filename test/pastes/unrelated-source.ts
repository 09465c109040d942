/** Programs and configurations that speak of errors and have met none. */
export const unrelatedSource: readonly (readonly [string, string])[] = [
  [
    'ts source',
    `import { readFile } from 'node:fs/promises'\n\nexport async function load(path: string): Promise<string> {\n  try {\n    return await readFile(path, 'utf8')\n  } catch (error) {\n    if (error.code === 'ENOENT') return ''\n    throw error\n  }\n}`,
  ],
  [
    'ts retry source',
    `if (response.status === 502 || response.status === 503) {\n  await sleep(1000 * 2 ** attempt)\n  continue\n}`,
  ],
  [
    'python source',
    `def handler(request):\n    if request.status_code == 503:\n        raise RetryError("service unavailable, retrying")\n    return JsonResponse({"status": 200})`,
  ],
  [
    'go source',
    `if err != nil {\n\treturn fmt.Errorf("connect: connection refused: %w", err)\n}\nhttp.Error(w, "Bad Gateway", http.StatusBadGateway)`,
  ],
  [
    'rust enum',
    `pub enum Status {\n    BadGateway = 502,\n    ServiceUnavailable = 503,\n    GatewayTimeout = 504,\n}`,
  ],
  [
    'java catch',
    `} catch (SocketTimeoutException e) {\n    log.warn("timeout talking to {}", url);\n    return Optional.empty();\n}`,
  ],
  [
    'errno header',
    `#define ECONNREFUSED 111 /* Connection refused */\n#define ECONNRESET 104\n#define ETIMEDOUT 110\n#define EPIPE 32`,
  ],
  [
    'nginx conf',
    `server {\n  listen 443 ssl;\n  server_name shop.example;\n  proxy_read_timeout 60s;\n  proxy_next_upstream error timeout http_502 http_503;\n  error_page 502 503 504 /maintenance.html;\n  location / { proxy_pass http://app; proxy_set_header Host $host; }\n}`,
  ],
  [
    'haproxy cfg',
    `frontend fe\n  bind :80\n  default_backend be\nbackend be\n  option httpchk GET /health\n  http-check expect status 200\n  errorfile 503 /etc/haproxy/errors/503.http\n  server s1 10.0.0.5:8080 check maxconn 100`,
  ],
  [
    'varnish vcl',
    `sub vcl_backend_error {\n  set beresp.http.Content-Type = "text/html; charset=utf-8";\n  synthetic("maintenance");\n  return (deliver);\n}`,
  ],
  [
    'caddyfile',
    `shop.example {\n  reverse_proxy app:8080 {\n    health_uri /healthz\n    fail_duration 30s\n  }\n  handle_errors 502 {\n    rewrite * /sorry.html\n    file_server\n  }\n}`,
  ],
  [
    'k8s yaml',
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 3\n  template:\n    spec:\n      containers:\n        - name: web\n          image: shop/web:1.502\n          readinessProbe:\n            httpGet: { path: /healthz, port: 8080 }\n            failureThreshold: 3`,
  ],
  [
    'docker compose',
    `services:\n  web:\n    image: nginx:1.27\n    ports: ["8080:80"]\n    depends_on: [api]\n  api:\n    image: node:22\n    restart: unless-stopped`,
  ],
  [
    'prometheus rule',
    `- alert: HighErrorRate\n  expr: sum(rate(http_requests_total{status=~"5.."}[5m])) / sum(rate(http_requests_total[5m])) > 0.05\n  for: 10m\n  annotations:\n    summary: Too many 5xx answers`,
  ],
]
