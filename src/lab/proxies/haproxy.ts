import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Proxy, ProxyOptions } from './proxy.ts'

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
    return { command: '/usr/sbin/haproxy', args: ['-db', '-f', file] }
  },
}

function configuration(options: ProxyOptions, page: string): string {
  const { port, upstreams, timeoutSeconds = 1, variant = 'plain', caFile, tls } = options
  const checked = variant === 'checked' ? ' check inter 100ms fall 1 rise 2' : ''
  const verify =
    caFile === undefined ? 'verify none' : `verify required ca-file ${caFile} verifyhost localhost`
  const servers = upstreams.map(({ host, port: at, tls: secure }, index) => {
    const named = host.endsWith('.test')
    const extra = `${secure === true ? ` ssl ${verify}` : ''}${checked}${variant === 'limited' ? ' maxconn 1' : ''}${named ? ' init-addr none' : ''}`
    return `  server s${index} ${host}:${at}${extra}`
  })
  return `global
  maxconn 200
defaults
  mode http
  retries 0
  timeout connect ${timeoutSeconds}s
  timeout client 20s
  timeout server ${variant === 'limited' ? 10 : timeoutSeconds}s
  timeout queue ${timeoutSeconds}s
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
