// The servers that the tests run for real. Nothing of them is left running as a service.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say } from './set-up.mjs'

/** Program that proves the package is there, and the package. */
export const needed = [
  ['/usr/sbin/nginx', 'nginx-light'],
  ['/usr/sbin/haproxy', 'haproxy'],
  ['/usr/bin/caddy', 'caddy'],
  ['/usr/sbin/varnishd', 'varnish'],
  ['/usr/sbin/apache2', 'apache2-bin'],
  ['/usr/bin/gunicorn', 'gunicorn'],
  ['/usr/sbin/php-fpm8.2', 'php8.2-fpm'],
  ['/usr/lib/postgresql/15/bin/postgres', 'postgresql-15'],
  ['/usr/bin/prometheus', 'prometheus'],
  ['/usr/bin/prometheus-blackbox-exporter', 'prometheus-blackbox-exporter'],
  ['/usr/sbin/knotd', 'knot'],
  ['/usr/sbin/unbound', 'unbound'],
  ['/usr/sbin/pdns_recursor', 'pdns-recursor'],
  ['/usr/bin/redis-server', 'redis-server'],
  ['/usr/bin/openssl', 'openssl'],
  ['/usr/bin/curl', 'curl'],
  ['/usr/bin/xz', 'xz-utils'],
  ['/usr/bin/bzip2', 'bzip2'],
  ['/usr/bin/chromium', 'chromium'],
]

/** Installs what is missing when that can be done; else says what a person should install. */
export function installDebianPackages(programs = needed) {
  const missing = programs.filter(([program]) => !existsSync(program)).map(([, name]) => name)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    say(`some suites will be skipped; to run them: apt-get install ${missing.join(' ')}`)
    return
  }
  say(`installing Debian packages: ${missing.join(' ')} …`)
  // RUNLEVEL=1 makes invoke-rc.d leave the services alone.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env,
      stdio: ['ignore', 2, 2],
    }).status === 0
  const done = apt('update') && apt('install', '-y', '--no-install-recommends', ...missing)
  if (!done)
    say('not all Debian packages could be installed; the suites that need them will be skipped')
}
