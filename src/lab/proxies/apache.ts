import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Proxy, ProxyOptions } from './proxy.ts'

const modules = [
  'mpm_event',
  'authz_core',
  'authz_host',
  'proxy',
  'proxy_http',
  'proxy_fcgi',
  'proxy_balancer',
  'lbmethod_byrequests',
  'slotmem_shm',
  'ssl',
  'headers',
  'rewrite',
  'alias',
  'dir',
  'env',
]

export const apacheProxy: Proxy = {
  id: 'apache-httpd',
  program: '/usr/sbin/apache2',
  async configure(options) {
    const file = join(options.folder, 'httpd.conf')
    await mkdir(join(options.folder, 'htdocs'), { recursive: true })
    await writeFile(file, configuration(options))
    return {
      command: '/usr/sbin/apache2',
      args: ['-X', '-d', options.folder, '-f', file],
      logs: {
        access: join(options.folder, 'access.log'),
        error: join(options.folder, 'error.log'),
      },
    }
  },
}

function configuration(options: ProxyOptions): string {
  const { port, folder, upstreams, timeoutSeconds = 1, variant = 'plain', caFile, tls } = options
  const [upstream] = upstreams
  const secure = upstream?.tls === true
  const verify =
    caFile === undefined
      ? 'SSLProxyVerify none\nSSLProxyCheckPeerName off\nSSLProxyCheckPeerCN off\nSSLProxyCheckPeerExpire off'
      : `SSLProxyVerify require\nSSLProxyCACertificateFile ${caFile}`
  const host = secure ? 'localhost' : (upstream?.host ?? '127.0.0.1')
  return `ServerRoot ${folder}
ServerName shop.test
Listen 127.0.0.1:${port}
PidFile ${folder}/httpd.pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/error.log
${options.logs === true ? `LogFormat "%h %l %u %t \\"%r\\" %>s %O \\"%{Referer}i\\" \\"%{User-Agent}i\\"" combined\nCustomLog ${folder}/access.log combined` : ''}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
User www-data
Group www-data
DocumentRoot ${folder}/htdocs
${variant === 'stock' ? '' : `ProxyTimeout ${timeoutSeconds}`}
${tls === undefined ? '' : `SSLEngine on\nSSLCertificateFile ${tls.certFile}\nSSLCertificateKeyFile ${tls.keyFile}`}
${secure ? `SSLProxyEngine on\n${verify}` : ''}
${variant === 'own-pages' ? 'ProxyErrorOverride on\nErrorDocument 502 "Sorry, something is wrong here"\nErrorDocument 503 "Sorry, something is wrong here"\nErrorDocument 504 "Sorry, something is wrong here"\nErrorDocument 500 "Sorry, something is wrong here"' : ''}
${ruleOf(options, `${secure ? 'https' : 'http'}://${host}:${upstream?.port ?? 1}/`)}
`
}

function ruleOf(
  { variant = 'plain', folder, timeoutSeconds = 1 }: ProxyOptions,
  url: string,
): string {
  switch (variant) {
    case 'maintenance':
      return 'RewriteEngine on\nRewriteRule ^ - [R=503,L]\nHeader always set Retry-After 900'
    case 'denied':
      return '<Location />\nRequire all denied\n</Location>'
    case 'misconfigured':
      return 'ProxyPass / nosuchscheme://127.0.0.1/'
    case 'breaker':
      return `ProxyPass / ${url} connectiontimeout=${timeoutSeconds} timeout=${timeoutSeconds} retry=60`
    case 'full':
      return `ProxyPass / ${url} connectiontimeout=1 timeout=10 retry=0 max=1 acquire=300`
    case 'stock':
      return `ProxyPass / ${url}`
    case 'fastcgi':
      return `ProxyPassMatch ^/.*$ ${url.replace(/^http/, 'fcgi').slice(0, -1)}${dirname(folder)}/htdocs/index.php retry=0`
    case 'plain':
    case 'own-pages':
    case 'checked':
    case 'unchecked':
    case 'client-certificate':
    case 'limited':
    case 'no-route':
      return `ProxyPass / ${url} connectiontimeout=${timeoutSeconds} timeout=${timeoutSeconds} retry=0`
  }
}
