import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Proxy, ProxyOptions } from './proxy.ts'

export const varnishProxy: Proxy = {
  id: 'varnish',
  program: '/usr/sbin/varnishd',
  async configure(options) {
    const { folder, port } = options
    const file = join(folder, 'lab.vcl')
    await writeFile(file, configuration(options))
    const args = [
      '-F',
      '-n',
      join(folder, 'work'),
      '-a',
      `127.0.0.1:${port}`,
      '-f',
      file,
      '-s',
      'malloc,16m',
      '-p',
      'thread_pool_min=5',
      '-j',
      'none',
      '-p',
      'vcc_allow_inline_c=off',
    ]
    const work = join(folder, 'work')
    const logs = { access: join(folder, 'access.log'), error: join(folder, 'varnishlog.log') }
    return {
      command: '/usr/sbin/varnishd',
      args,
      logs,
      ...(options.logs === true && {
        beside: [
          { command: '/usr/bin/varnishncsa', args: ['-n', work], output: logs.access },
          {
            command: '/usr/bin/varnishlog',
            args: ['-n', work, '-g', 'request'],
            output: logs.error,
          },
        ],
      }),
    }
  },
}

function configuration({ upstreams, timeoutSeconds = 1, variant = 'plain' }: ProxyOptions): string {
  const probe =
    variant === 'checked'
      ? '.probe = { .url = "/health"; .interval = 100ms; .timeout = 200ms; .window = 2; .threshold = 2; .initial = 0; }'
      : ''
  const limit = variant === 'full' ? '.max_connections = 1;' : ''
  const wait = variant === 'full' ? 10 : timeoutSeconds
  const times =
    variant === 'stock'
      ? ''
      : `.connect_timeout = ${timeoutSeconds}s; .first_byte_timeout = ${wait}s; .between_bytes_timeout = ${wait}s;`
  const backends = upstreams.map(
    ({ host, port }, index) => `backend b${index} {
  .host = "${host}"; .port = "${port}"; ${times} ${limit} ${probe}
}`,
  )
  return `vcl 4.1;
${backends.join('\n')}
${upstreams.length > 1 ? director(upstreams.length) : ''}
sub vcl_recv {
  ${variant === 'maintenance' ? 'return (synth(503, "Under maintenance"));' : ''}
  ${variant === 'denied' ? 'return (synth(403, "Forbidden"));' : ''}
  ${upstreams.length > 1 ? 'set req.backend_hint = behind.backend();' : ''}
  return (pass);
}
sub vcl_backend_response {
  ${variant === 'own-pages' ? 'if (beresp.status >= 500) { return (error(503, "Backend fetch failed")); }' : ''}
}
`
}

function director(count: number): string {
  const adds = Array.from({ length: count }, (_, index) => `behind.add_backend(b${index});`)
  return `import directors;
sub vcl_init {
  new behind = directors.round_robin();
  ${adds.join(' ')}
}`
}
