// npm run bench:server: pages, pastes and checks of our server on one core, beside a bare Hono and blackbox_exporter.
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../src/lab/program.ts'
import type { Load, Rate, Served } from './measure.ts'
import { drive, medianOf, residentMiB, serveOn } from './measure.ts'
import { writePage } from './page.ts'

const rounds = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 5)
const bin = fileURLToPath(new URL('../../bin/statusdetector.js', import.meta.url))
const sibling = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const blackbox = '/usr/bin/prometheus-blackbox-exporter'
for (const program of ['/usr/sbin/nginx', '/usr/bin/taskset', blackbox]) {
  if (existsSync(program)) continue
  process.stderr.write(
    `bench:server needs ${program}: apt-get install nginx-light util-linux prometheus-blackbox-exporter\n`,
  )
  process.exit(2)
}

const pagePaths = ['/codes/504', '/responders/nginx', '/browser-errors/ECONNREFUSED', '/tree']
const folder = await mkdtemp(join(tmpdir(), 'statusdetector-bench-'))
const served: Served[] = []
try {
  await main()
} finally {
  for (const one of served) await one.stop()
  await rm(folder, { recursive: true, force: true })
}

/** As every browser asks. */
function get(path: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n`
}

/** As Prometheus is understood by both: what is packed cannot be read here. */
function plain(path: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`
}

function postText(path: string, type: string, body: string, fields = ''): string {
  return `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: {x}\r\nContent-Type: ${type}\r\n${fields}Content-Length: ${body.replace('{n}', '00000000').length}\r\n\r\n${body}`
}

async function start(
  command: string,
  args: (port: number) => readonly string[],
  core?: 'server' | 'other',
): Promise<Served> {
  const port = await freePort()
  const one = await serveOn(port, command, args(port), core)
  served.push(one)
  return one
}

function startOurs(data: string): Promise<Served> {
  const flags =
    '--trust-proxy --allow-private 127.0.0.0/8 --scrape-from 127.0.0.0/8 --log-level error'
  return start(process.execPath, (port) => [
    bin,
    'serve',
    '--port',
    String(port),
    '--data',
    join(folder, data),
    ...flags.split(' '),
  ])
}

async function main(): Promise<void> {
  const starts: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const one = await startOurs('data')
    starts.push(one.startedInMs)
    await one.stop()
  }
  const ours = await startOurs('data')
  await sleep(3000)
  const idleMiB = residentMiB(ours)
  const hello = await start(process.execPath, (port) => [sibling('hello.ts'), String(port)])
  const pages = await measurePages(ours, hello)
  const many = { requests: pagePaths.map(get), good: '200 OK', connections: 50, count: 100_000 }
  await drive(ours, many)
  const after100kMiB = residentMiB(ours)
  await hello.stop()
  const probes = await measureProbes(ours)
  const checks = await measureChecks()
  const middle = starts.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
  await writePage({ rounds, pages, probes, checks, startMs: middle, idleMiB, after100kMiB })
}

/** In turn, so that a slow moment of the machine meets all. */
async function measurePages(
  ours: Served,
  hello: Served,
): Promise<readonly (readonly [name: string, rate: Rate])[]> {
  const paste = 'curl: (22) The requested URL returned error: 502\nserver: nginx'
  const common = { connections: 50, count: 15_000 }
  const loads: readonly (readonly [string, Served, Load])[] = [
    ['bare Hono, `hello`', hello, { ...common, requests: [get('/')], good: 'hello' }],
    ...pagePaths.map(
      (path) =>
        [`\`${path}\``, ours, { ...common, requests: [get(path)], good: '200 OK' }] as const,
    ),
    [
      'reference, JSON: `/api/v1/codes/504`',
      ours,
      { ...common, count: 6000, requests: [get('/api/v1/codes/504')], good: '200 OK' },
    ],
    [
      '`POST /api/v1/explain`',
      ours,
      {
        ...common,
        count: 3000,
        requests: [postText('/api/v1/explain', 'text/plain', paste)],
        good: '200 OK',
      },
    ],
  ]
  const rates = new Map<string, Rate[]>(loads.map(([name]) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, server, load] of loads) {
      const rate = await drive(server, load)
      // The first round warms all up.
      if (round > 0) rates.get(name)?.push(rate)
    }
  }
  return [...rates].map(([name, list]) => [name, medianOf(list)] as const)
}

/** One nginx behind both, a connection for each probe. */
async function measureProbes(
  ours: Served,
): Promise<{ readonly ours: Rate; readonly theirs: Rate }> {
  const origin = await startNginx()
  const config = join(folder, 'blackbox.yml')
  const module = { prober: 'http', http: { preferred_ip_protocol: 'ip4' } }
  // JSON is YAML.
  await writeFile(config, JSON.stringify({ modules: { http_2xx: module } }))
  const theirs = await start(blackbox, (port) => [
    `--config.file=${config}`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--log.level=error',
  ])
  const target = encodeURIComponent(`http://127.0.0.1:${origin.port}/`)
  const load: Load = {
    requests: [plain(`/probe?module=http_2xx&target=${target}`)],
    good: 'probe_success 1',
    connections: 50,
    count: 3000,
  }
  const [own, other]: [Rate[], Rate[]] = [[], []]
  for (let round = 0; round <= rounds; round += 1) {
    const mine = await drive(ours, load)
    const peer = await drive(theirs, load)
    if (round > 0) own.push(mine)
    if (round > 0) other.push(peer)
  }
  await theirs.stop()
  await origin.stop()
  return { ours: medianOf(own), theirs: medianOf(other) }
}

/** Whole checks, kept in the store; each of a URL of its own, so that none is shared. */
async function measureChecks(): Promise<{ readonly passive: Rate; readonly full: Rate }> {
  const origin = await startNginx()
  const ours = await start(process.execPath, (port) => [
    sibling('unlimited.ts'),
    String(port),
    join(folder, 'checks'),
  ])
  const measured = async (passive: boolean): Promise<Rate> => {
    const load = (path: string): Load => {
      const body = JSON.stringify({
        target: `http://127.0.0.1:${origin.port}/?${path}{n}`,
        passive,
      })
      const request = postText('/api/v1/checks', 'application/json', body, 'Prefer: wait=20\r\n')
      return { requests: [request], good: '"working"', connections: 32 }
    }
    await drive(ours, { ...load('warm'), count: 100 })
    return await drive(ours, { ...load(''), seconds: 4 })
  }
  const passive = await measured(true)
  const full = await measured(false)
  await ours.stop()
  await origin.stop()
  return { passive, full }
}

async function startNginx(): Promise<Served> {
  const file = join(folder, 'nginx.conf')
  await writeFile(join(folder, 'index.html'), 'x'.repeat(2048))
  const port = await freePort()
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ')
  await writeFile(
    file,
    `daemon off; worker_processes 1; user root; pid ${folder}/nginx.pid; error_log /dev/null;
events { worker_connections 1024; }
http { access_log off; root ${folder}; ${paths}
  server { listen 127.0.0.1:${port} backlog=1024; }
}
`,
  )
  const args = ['-p', folder, '-c', file, '-e', '/dev/null']
  const one = await serveOn(port, '/usr/sbin/nginx', args, 'other')
  served.push(one)
  return one
}
