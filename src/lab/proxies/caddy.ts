import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Proxy, ProxyOptions, ProxyVariant } from './proxy.ts'

export const caddyProxy: Proxy = {
  id: 'caddy',
  program: '/usr/bin/caddy',
  async configure(options) {
    const file = join(options.folder, 'Caddyfile')
    await writeFile(file, configuration(options))
    const error = join(options.folder, 'error.log')
    return {
      command: '/usr/bin/caddy',
      args: ['run', '--adapter', 'caddyfile', '--config', file],
      ...(options.logs === true && { output: error }),
      logs: { access: join(options.folder, 'access.log'), error },
    }
  },
}

/** How it learns which server is well, by variant. */
const healths: Readonly<Partial<Record<ProxyVariant, string>>> = {
  checked: 'health_uri /health\n      health_interval 100ms\n      health_timeout 200ms',
  unchecked: 'lb_policy round_robin',
  breaker: 'fail_duration 60s\n      max_fails 1\n      unhealthy_status 5xx',
  full: 'fail_duration 60s\n      unhealthy_request_count 1',
}

function configuration(options: ProxyOptions): string {
  const { port, folder, upstreams, timeoutSeconds = 1, variant = 'plain', caFile, tls } = options
  const secure = upstreams.some((upstream) => upstream.tls === true)
  const to = upstreams
    .map(({ host, port: at }) => `${secure ? 'https' : 'http'}://${host}:${at}`)
    .join(' ')
  const trust =
    caFile === undefined
      ? 'tls_insecure_skip_verify'
      : `tls_trusted_ca_certs ${caFile}\n        tls_server_name localhost`
  const health = healths[variant] ?? ''
  const times =
    variant === 'stock'
      ? ''
      : `dial_timeout ${timeoutSeconds}s
        response_header_timeout ${variant === 'full' ? 10 : timeoutSeconds}s`
  const own =
    variant === 'own-pages'
      ? '@bad status 500 502 503 504\n      handle_response @bad {\n        respond "Sorry, something is wrong here" 503\n      }'
      : ''
  return `{
  admin off
  auto_https off
  storage file_system ${folder}
  servers {
    protocols h1
  }
}
${tls === undefined ? 'http' : 'https'}://:${port} {
  bind 127.0.0.1
  ${options.logs === true ? `log {\n    output file ${folder}/access.log\n  }` : ''}
  ${tls === undefined ? '' : `tls ${tls.certFile} ${tls.keyFile}`}
  ${bodyOf(
    variant,
    `reverse_proxy ${to} {
      ${health}
      ${own}
      transport http {
        ${times}
        ${secure ? trust : ''}
      }
    }`,
  )}
}
`
}

function bodyOf(variant: ProxyOptions['variant'], proxy: string): string {
  if (variant === 'maintenance') return 'header Retry-After 900\n  respond "Under maintenance" 503'
  return variant === 'denied' ? 'respond 403' : proxy
}
