import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Proxy, ProxyOptions, ProxyVariant } from './proxy.ts'

export const haproxyProxy: Proxy = {
  id: 'haproxy',
  program: '/usr/sbin/haproxy',
  async configure(options) {
    const file = join(options.folder, 'haproxy.cfg')
    const page = join(options.folder, 'own.http')
    await writeFile(
      page,
      'HTTP/1.1 503 Service Unavailable\r\ncontent-type: text/html\r\ncache-control: no-cache\r\n\r\n<html><body><h1>Sorry, something is wrong here</h1></body></html>\n',
    )
    await writeFile(file, configuration(options, page))
    const output = join(options.folder, 'access.log')
    return {
      command: '/usr/sbin/haproxy',
      args: ['-db', '-f', file],
      ...(options.logs === true && { output }),
      logs: { access: output },
    }
  },
}

/** What a server line says about checks. */
const checks: Readonly<Partial<Record<ProxyVariant, string>>> = {
  checked: ' check inter 100ms fall 1 rise 2',
  breaker: ' check inter 60s observe layer7 error-limit 2 on-error mark-down',
}

/** `option httplog`, and what ended the connection to the server. */
const logFormat =
  'log-format "%ci:%cp [%tr] %ft %b/%s %TR/%Tw/%Tc/%Tr/%Ta %ST %B %CC %CS %tsc %ac/%fc/%bc/%sc/%rc %sq/%bq %hr %hs %{+Q}r %{+Q}[bc_err_str] %{+Q}[ssl_bc_err_str]"'

function configuration(options: ProxyOptions, page: string): string {
  const { port, upstreams, timeoutSeconds = 1, variant = 'plain', caFile, tls } = options
  const checked = checks[variant] ?? ''
  const stock = variant === 'stock'
  const verify =
    caFile === undefined ? 'verify none' : `verify required ca-file ${caFile} verifyhost localhost`
  const servers = upstreams.map(({ host, port: at, tls: secure }, index) => {
    const named = host.endsWith('.test')
    const extra = `${secure === true ? ` ssl ${verify}` : ''}${checked}${variant === 'full' ? ' maxconn 1' : ''}${named ? ' init-addr none' : ''}`
    return `  server s${index} ${host}:${at}${extra}`
  })
  return `global
  maxconn 200
  ${options.logs === true ? 'log stdout format raw local0' : ''}
defaults
  ${options.logs === true ? `log global\n  ${logFormat}` : ''}
  mode http
  ${stock ? '' : 'retries 0'}
  timeout connect ${stock ? 5 : timeoutSeconds}s
  timeout client ${stock ? 50 : 20}s
  timeout server ${stock ? 50 : variant === 'full' ? 10 : timeoutSeconds}s
  ${stock ? '' : `timeout queue ${timeoutSeconds}s`}
  ${variant === 'own-pages' ? `errorfile 502 ${page}\n  errorfile 503 ${page}\n  errorfile 504 ${page}` : ''}
frontend front
  bind 127.0.0.1:${port}${tls === undefined ? '' : ` ssl crt ${tls.certFile}`}
  ${ruleOf(variant)}
  ${variant === 'own-pages' ? `http-response return status 503 content-type text/html string "<h1>Sorry, something is wrong here</h1>" if { status ge 500 }` : ''}
  ${variant === 'no-route' ? '' : 'default_backend behind'}
backend behind
  ${variant === 'checked' ? 'option httpchk GET /health' : ''}
${servers.join('\n')}
`
}

function ruleOf(variant: ProxyOptions['variant']): string {
  if (variant === 'maintenance')
    return 'http-request return status 503 hdr retry-after 900 content-type text/html string "<h1>Under maintenance</h1>"'
  return variant === 'denied' ? 'http-request deny' : ''
}
