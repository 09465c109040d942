import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Proxy, ProxyOptions } from '../../../src/lab/proxies/proxy.ts'

// Gateways that nothing was fitted to: they tell how the rules do on products they have not met.

const upstreamOf = ({ upstreams }: ProxyOptions): string =>
  `${upstreams[0]?.host ?? '127.0.0.1'}:${upstreams[0]?.port ?? 1}`

/** Some programs refuse to serve as root; the folder is opened to the user that they run as. */
async function asNobody(
  folder: string,
  program: string,
  args: readonly string[],
): Promise<Started> {
  if (process.getuid?.() !== 0) return { command: program, args }
  spawnSync('chown', ['-R', 'nobody:nogroup', folder])
  await chmod(join(folder, '..'), 0o755)
  const user = ['--reuid=nobody', '--regid=nogroup', '--clear-groups']
  return { command: '/usr/bin/setpriv', args: [...user, program, ...args] }
}

interface Started {
  readonly command: string
  readonly args: readonly string[]
}

export const squidProxy: Proxy = {
  id: 'squid',
  program: '/usr/sbin/squid',
  async configure(options) {
    const { port, folder, upstreams, timeoutSeconds = 1 } = options
    const file = join(folder, 'squid.conf')
    await writeFile(
      file,
      `http_port 127.0.0.1:${port} accel defaultsite=shop.test no-vhost
cache_peer ${upstreams[0]?.host ?? '127.0.0.1'} parent ${upstreams[0]?.port ?? 1} 0 no-query originserver name=behind connect-timeout=${timeoutSeconds}
cache_peer_access behind allow all
never_direct allow all
http_access allow all
cache deny all
connect_timeout ${timeoutSeconds} seconds
read_timeout ${timeoutSeconds} seconds
forward_timeout ${timeoutSeconds + 1} seconds
connect_retries 0
pid_filename ${folder}/squid.pid
access_log none
cache_log ${folder}/cache.log
coredump_dir ${folder}
shutdown_lifetime 0 seconds
pinger_enable off
`,
    )
    return await asNobody(folder, '/usr/sbin/squid', ['-N', '-n', `lab${port}`, '-f', file])
  },
}

export const lighttpdProxy: Proxy = {
  id: 'lighttpd',
  program: '/usr/sbin/lighttpd',
  async configure(options) {
    const { port, folder, upstreams, timeoutSeconds = 1 } = options
    const file = join(folder, 'lighttpd.conf')
    await writeFile(
      file,
      `server.modules = ("mod_proxy")
server.document-root = "${folder}"
server.bind = "127.0.0.1"
server.port = ${port}
server.errorlog = "${folder}/error.log"
proxy.server = ("" => (("host" => "${upstreams[0]?.host ?? ''}", "port" => ${upstreams[0]?.port ?? 1}, "connect-timeout" => ${timeoutSeconds}, "read-timeout" => ${timeoutSeconds}, "write-timeout" => ${timeoutSeconds})))
`,
    )
    return { command: '/usr/sbin/lighttpd', args: ['-D', '-f', file] }
  },
}

export const h2oProxy: Proxy = {
  id: 'h2o',
  program: '/usr/bin/h2o',
  async configure(options) {
    const { port, folder, timeoutSeconds = 1 } = options
    const file = join(folder, 'h2o.conf')
    const ms = timeoutSeconds * 1000
    await writeFile(
      file,
      `user: root
num-threads: 1
pid-file: ${folder}/h2o.pid
error-log: ${folder}/error.log
listen: { host: 127.0.0.1, port: ${port} }
hosts:
  default:
    paths:
      /:
        proxy.reverse.url: http://${upstreamOf(options)}/
        proxy.timeout.io: ${ms}
        proxy.timeout.keepalive: 0
`,
    )
    return { command: '/usr/bin/h2o', args: ['-m', 'worker', '-c', file] }
  },
}

export const nghttpxProxy: Proxy = {
  id: 'nghttpx',
  program: '/usr/sbin/nghttpx',
  configure(options) {
    const { port, upstreams, timeoutSeconds = 1, folder } = options
    const args = [
      '--conf=/dev/null',
      `--frontend=127.0.0.1,${port};no-tls`,
      `--backend=${upstreams[0]?.host ?? ''},${upstreams[0]?.port ?? 1}`,
      `--backend-read-timeout=${timeoutSeconds}s`,
      `--backend-write-timeout=${timeoutSeconds}s`,
      `--backend-connect-timeout=${timeoutSeconds}s`,
      '--workers=1',
      '--single-process',
      `--errorlog-file=${folder}/error.log`,
      '--accesslog-file=/dev/null',
    ]
    return Promise.resolve({ command: '/usr/sbin/nghttpx', args })
  },
}

export const trafficServerProxy: Proxy = {
  id: 'apache-traffic-server',
  program: '/usr/bin/traffic_server',
  async configure(options) {
    const { port, folder, timeoutSeconds = 1 } = options
    const etc = join(folder, 'etc')
    cpSync('/etc/trafficserver', etc, { recursive: true })
    for (const name of ['cache', 'run', 'log']) await mkdir(join(folder, name))
    await writeFile(join(etc, 'remap.config'), `map / http://${upstreamOf(options)}/\n`)
    await writeFile(join(etc, 'storage.config'), `${folder}/cache 16M\n`)
    await writeFile(
      join(etc, 'records.config'),
      `CONFIG proxy.config.http.server_ports STRING ${port}:ip-in=127.0.0.1
CONFIG proxy.config.http.cache.http INT 0
CONFIG proxy.config.http.connect_attempts_max_retries INT 0
CONFIG proxy.config.http.connect_attempts_timeout INT ${timeoutSeconds}
CONFIG proxy.config.http.transaction_no_activity_timeout_out INT ${timeoutSeconds}
CONFIG proxy.config.url_remap.pristine_host_hdr INT 0
CONFIG proxy.config.admin.user_id STRING nobody
CONFIG proxy.config.cache.dir.sync_frequency INT 600
CONFIG proxy.config.config_dir STRING ${etc}
CONFIG proxy.config.log.logging_enabled INT 0
CONFIG proxy.config.exec_thread.autoconfig INT 0
CONFIG proxy.config.exec_thread.limit INT 1
CONFIG proxy.config.body_factory.template_sets_dir STRING ${etc}/body_factory
`,
    )
    await writeFile(
      join(folder, 'runroot.yaml'),
      `prefix: ${folder}
exec_prefix: /usr
bindir: /usr/bin
sbindir: /usr/sbin
sysconfdir: ${etc}
datadir: ${folder}/cache
includedir: /usr/include
libdir: /usr/lib
libexecdir: /usr/lib/trafficserver/modules
localstatedir: ${folder}
runtimedir: ${folder}/run
logdir: ${folder}/log
cachedir: ${folder}/cache
`,
    )
    return await asNobody(folder, '/usr/bin/traffic_server', [
      `--run-root=${join(folder, 'runroot.yaml')}`,
    ])
  },
}
