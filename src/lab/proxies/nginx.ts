import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Proxy, ProxyOptions, ProxyVariant } from './proxy.ts'

export const nginxProxy: Proxy = {
  id: 'nginx',
  program: '/usr/sbin/nginx',
  async configure(options) {
    const file = join(options.folder, 'nginx.conf')
    await writeFile(file, configuration(options))
    return {
      command: '/usr/sbin/nginx',
      args: ['-p', options.folder, '-c', file, '-e', join(options.folder, 'error.log')],
      logs: {
        access: join(options.folder, 'access.log'),
        error: join(options.folder, 'error.log'),
      },
    }
  },
}

/** Parameters of each server: by default a server that failed is asked again at once. */
const limits: Readonly<Record<ProxyVariant, string>> = {
  plain: 'max_fails=0',
  fastcgi: 'max_fails=0',
  'own-pages': 'max_fails=0',
  checked: 'max_fails=0',
  unchecked: 'max_fails=0',
  breaker: 'max_fails=1 fail_timeout=60s',
  stock: '',
  full: 'max_fails=0 max_conns=1',
  'client-certificate': 'max_fails=0',
  limited: 'max_fails=0',
  maintenance: 'max_fails=0',
  denied: 'max_fails=0',
  'no-route': 'max_fails=0',
  misconfigured: 'max_fails=0',
}

function configuration(options: ProxyOptions): string {
  const { port, folder, upstreams, timeoutSeconds = 1, variant = 'plain', caFile, tls } = options
  const secure = upstreams.some((upstream) => upstream.tls === true)
  const servers = upstreams.map(({ host, port: at }) => `server ${host}:${at} ${limits[variant]};`)
  const next = variant === 'breaker' || variant === 'stock' ? '' : 'proxy_next_upstream off;'
  const times =
    variant === 'stock'
      ? ''
      : `proxy_connect_timeout ${timeoutSeconds}s; proxy_read_timeout ${timeoutSeconds}s; proxy_send_timeout ${timeoutSeconds}s;`
  const verify =
    caFile === undefined
      ? ''
      : `proxy_ssl_verify on; proxy_ssl_trusted_certificate ${caFile}; proxy_ssl_name localhost;`
  const named = upstreams[0]?.host.endsWith('.test') === true
  const pass = named
    ? `resolver 127.0.0.1:9 valid=1s; resolver_timeout 1s; set $there ${upstreams[0]?.host ?? ''}; proxy_pass http://$there:${upstreams[0]?.port ?? 80};`
    : `proxy_pass ${secure ? 'https' : 'http'}://behind;`
  const own =
    variant === 'own-pages'
      ? 'proxy_intercept_errors on; error_page 500 502 503 504 /own.html;'
      : ''
  const location = locationOf(options, `${pass} ${verify} ${own}`)
  return `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log info; user root;
events { worker_connections 256; }
http {
  access_log ${folder}/access.log;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  limit_req_zone $binary_remote_addr zone=few:32k rate=1r/m;
  ${times} ${next}
  proxy_http_version 1.1; proxy_set_header Host $host;
  ${named ? '' : `upstream behind { ${servers.join(' ')} }`}
  server {
    listen 127.0.0.1:${port}${tls === undefined ? '' : ' ssl'};
    ${tls === undefined ? '' : `ssl_certificate ${tls.certFile}; ssl_certificate_key ${tls.keyFile};`}
    ${variant === 'client-certificate' ? `ssl_verify_client on; ssl_client_certificate ${tls?.certFile ?? ''};` : ''}
    ${location}
    location = /own.html { internal; return 502 "<html><head><title>Sorry</title></head><body><h1>Sorry, something is wrong here</h1></body></html>"; default_type text/html; }
  }
}
`
}

function locationOf(
  { variant = 'plain', folder, timeoutSeconds = 1 }: ProxyOptions,
  pass: string,
): string {
  switch (variant) {
    case 'limited':
      return `location / { limit_req zone=few; ${pass} }`
    case 'maintenance':
      return 'location / { add_header Retry-After 900 always; return 503; }'
    case 'denied':
      return 'location / { deny all; }'
    case 'no-route':
      return `location / { root ${folder}/nothing-here; }`
    case 'misconfigured':
      return 'location / { rewrite ^ /again last; } location /again { rewrite ^ /again last; }'
    case 'fastcgi':
      return `location / { root ${folder}; fastcgi_pass behind; fastcgi_read_timeout ${timeoutSeconds}s; fastcgi_param SCRIPT_FILENAME ${dirname(folder)}/htdocs/index.php; fastcgi_param REQUEST_METHOD $request_method; fastcgi_param REQUEST_URI $request_uri; fastcgi_param QUERY_STRING $query_string; fastcgi_param CONTENT_TYPE $content_type; fastcgi_param CONTENT_LENGTH $content_length; }`
    case 'plain':
    case 'own-pages':
    case 'checked':
    case 'unchecked':
    case 'breaker':
    case 'full':
    case 'stock':
    case 'client-certificate':
      return `location / { ${pass} }`
  }
}
