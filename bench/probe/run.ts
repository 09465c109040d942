// npm run bench:probe: our prober against blackbox_exporter and curl on the same nginx, in one run.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { forEachLimited } from '../../src/app/for-each-limited.ts'
import { makeCertificates } from '../../src/lab/certificates.ts'
import type { Program } from '../../src/lab/program.ts'
import { freePort, startProgram } from '../../src/lab/program.ts'
import { monotonic } from '../../src/probe/clock.ts'
import type { Endpoint } from '../../src/probe/measure-once.ts'
import { measureOnce } from '../../src/probe/measure-once.ts'
import { formatRequest } from '../../src/probe/request-head.ts'
import { probe } from '../../src/probe/probe.ts'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { summarise } from './summary.ts'

const rounds = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 5)
const bin = fileURLToPath(new URL('../../bin/statusdetector.js', import.meta.url))
const blackbox = '/usr/bin/prometheus-blackbox-exporter'
for (const program of ['/usr/sbin/nginx', '/usr/bin/curl', '/usr/bin/openssl', blackbox]) {
  if (existsSync(program)) continue
  process.stderr.write(
    `bench:probe needs ${program}: apt-get install nginx-light curl openssl prometheus-blackbox-exporter\n`,
  )
  process.exit(2)
}

/** What load.ts prints. */
const loadResult = z.object({ seconds: z.number(), good: z.number() })

/** Clock ticks a second of /proc/PID/stat: fixed at 100 on Linux. */
const ticks = 100

const folder = await mkdtemp(join(tmpdir(), 'statusdetector-bench-'))
const programs: Program[] = []
try {
  await main()
} finally {
  for (const program of programs) await program.stop()
  await rm(folder, { recursive: true, force: true })
}
process.exit(0)

async function main(): Promise<void> {
  const certificates = await makeCertificates(folder)
  const ports = { http: await freePort(), https: await freePort(), blackbox: await freePort() }
  await startNginx(ports, certificates)
  const pid = await startBlackbox(ports.blackbox, certificates.caFile)
  const endpoints = {
    http: endpoint(ports.http, undefined, undefined),
    https: endpoint(ports.https, 'localhost', certificates.ca),
  }
  const rows: string[][] = []
  for (const scheme of ['http', 'https'] as const) {
    for (const concurrency of [1, 50]) {
      const count = scheme === 'http' ? 3000 : 800
      const ours = []
      const theirs = []
      for (let round = 0; round <= rounds; round += 1) {
        const mine = await measureOurs(endpoints[scheme], count, concurrency)
        const url = `${scheme}://localhost:${ports[scheme]}/`
        const peer = await measureBlackbox(
          ports.blackbox,
          url,
          scheme,
          Math.floor(count / 3),
          concurrency,
          pid,
        )
        // The first round warms both up.
        if (round > 0) ours.push(mine)
        if (round > 0) theirs.push(peer)
      }
      rows.push(summarise(`${scheme}, ${concurrency} at a time`, ours, theirs))
    }
  }
  const check = await measureCheck(`http://127.0.0.1:${ports.http}/`)
  const many = await measureMany(`http://127.0.0.1:${ports.http}/`)
  await report(rows, check, many)
}

function endpoint(port: number, serverName: string | undefined, ca: string | undefined): Endpoint {
  const url = `${serverName === undefined ? 'http' : 'https'}://localhost:${port}/`
  const request = formatRequest({
    method: 'GET',
    url,
    fields: [{ name: 'User-Agent', value: 'statusdetector' }],
  })
  const base = {
    address: '127.0.0.1',
    port,
    request,
    method: 'GET',
    policy: { kind: 'all' as const },
    timeoutMs: 5000,
  }
  return {
    ...base,
    ...(serverName !== undefined && { serverName }),
    ...(ca !== undefined && { ca }),
  }
}

async function startNginx(
  ports: { http: number; https: number },
  { good }: Awaited<ReturnType<typeof makeCertificates>>,
): Promise<void> {
  const file = join(folder, 'nginx.conf')
  await writeFile(join(folder, 'index.html'), 'x'.repeat(2048))
  await writeFile(
    file,
    `daemon off; worker_processes 1; user root; pid ${folder}/nginx.pid; error_log /dev/null;
events { worker_connections 1024; }
http { access_log off; root ${folder}; keepalive_timeout 0; ssl_session_cache off; ssl_session_tickets off;
  client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server { listen 127.0.0.1:${ports.http} backlog=1024; listen 127.0.0.1:${ports.https} ssl backlog=1024; ssl_certificate ${good.certFile}; ssl_certificate_key ${good.keyFile}; }
}
`,
  )
  programs.push(
    await startProgram(
      '/usr/sbin/nginx',
      ['-p', folder, '-c', file, '-e', '/dev/null'],
      ports.http,
      folder,
    ),
  )
}

async function startBlackbox(port: number, caFile: string): Promise<number> {
  const file = join(folder, 'blackbox.yml')
  await writeFile(
    file,
    `modules:
  http:
    prober: http
    http: { preferred_ip_protocol: ip4 }
  https:
    prober: http
    http: { preferred_ip_protocol: ip4, fail_if_not_ssl: true, enable_http2: false, tls_config: { ca_file: ${caFile} } }
`,
  )
  programs.push(
    await startProgram(
      blackbox,
      [`--config.file=${file}`, `--web.listen-address=127.0.0.1:${port}`, '--log.level=error'],
      port,
      folder,
    ),
  )
  const { stdout } = spawnSync('pgrep', ['-f', `web.listen-address=127.0.0.1:${port}`], {
    encoding: 'utf8',
  })
  return Number(stdout.trim().split('\n')[0])
}

/** CPU seconds that a process has used, user and system. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticks
}

export interface Rate {
  readonly perSecond: number
  readonly cpuMs: number
}

async function measureOurs(to: Endpoint, count: number, concurrency: number): Promise<Rate> {
  const before = process.cpuUsage()
  const start = performance.now()
  let wrong = 0
  await forEachLimited(Array.from({ length: count }), concurrency, async () => {
    const { status, failure } = await measureOnce(to, monotonic)
    if (status !== 200 || failure !== undefined) wrong += 1
  })
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  if (wrong > 0) throw new Error(`${wrong} of ${count} measurements failed`)
  return { perSecond: count / seconds, cpuMs: (user + system) / 1000 / count }
}

/** Drives /probe from a process of its own, so that the load generator's CPU is nobody's. */
async function measureBlackbox(
  port: number,
  url: string,
  module: string,
  count: number,
  concurrency: number,
  pid: number,
): Promise<Rate> {
  const load = fileURLToPath(new URL('load.ts', import.meta.url))
  const before = cpuOf(pid)
  const target = `/probe?module=${module}&target=${encodeURIComponent(url)}`
  const child = spawn(
    process.execPath,
    [load, String(port), target, String(count), String(concurrency)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let out = ''
  for await (const chunk of child.stdout) out += String(chunk)
  const { seconds, good } = loadResult.parse(JSON.parse(out))
  if (good !== count) throw new Error(`blackbox_exporter: ${good} of ${count} probes succeeded`)
  return { perSecond: count / seconds, cpuMs: ((cpuOf(pid) - before) * 1000) / count }
}

/** Own CPU of a full default check of a healthy server, diagnosis included, after warm-up. */
async function measureCheck(url: string): Promise<number> {
  const one = async (): Promise<void> => {
    const trace = await probe(url, { allow: { kind: 'all' } })
    if (diagnose(trace).verdict !== 'working')
      throw new Error('the healthy server was not called working')
  }
  for (let warm = 0; warm < 5; warm += 1) await one()
  const before = process.cpuUsage()
  const count = 50
  for (let index = 0; index < count; index += 1) await one()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / count
}

interface Many {
  readonly wallSeconds: number
  readonly cpuMs: number
}

/** 200 targets, 50 at a time: one process of ours, start-up included, and 200 runs of curl. */
async function measureMany(url: string): Promise<{ readonly ours: Many; readonly curl: Many }> {
  const list = join(folder, 'targets')
  await writeFile(list, Array.from({ length: 200 }, (_, index) => `${url}?${index}`).join('\n'))
  const ours = timed(
    `${process.execPath} ${bin} check --passive --json --concurrency 50 - < ${list}`,
  )
  const curl = timed(`xargs -P 50 -n 1 curl -s -o /dev/null < ${list}`)
  return { ours: median(ours), curl: median(curl) }
}

function timed(command: string): readonly Many[] {
  return Array.from({ length: rounds }, () => {
    const { stdout, stderr, status } = spawnSync(
      'bash',
      ['-c', `TIMEFORMAT='%R %U %S'; time (${command} > /dev/null)`],
      { encoding: 'utf8' },
    )
    const [wall = 0, user = 0, system = 0] =
      stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
    if (status !== 0) throw new Error(`${command}: ${stdout}${stderr}`)
    return { wallSeconds: wall, cpuMs: ((user + system) * 1000) / 200 }
  })
}

function median(runs: readonly Many[]): Many {
  const middle = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  return {
    wallSeconds: middle(runs.map((run) => run.wallSeconds)),
    cpuMs: middle(runs.map((run) => run.cpuMs)),
  }
}

async function report(
  rows: readonly (readonly string[])[],
  check: number,
  { ours, curl }: { readonly ours: Many; readonly curl: Many },
): Promise<void> {
  const text = `<!-- Written by npm run bench:probe; do not edit. -->

# Probing: rates and cost

One nginx on loopback, a 2 KB page, a fresh connection each, certificates verified, no session resumption; medians of ${rounds}
rounds. CPU is the prober's own, per probe.

| probing core against blackbox_exporter | ours, per s | theirs, per s | rate, × | ours, CPU ms | theirs, CPU ms | CPU, × |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}

A full default check of a healthy server, diagnosis included, costs ${check.toFixed(1)} ms of own CPU.

| 200 targets, 50 at a time | wall, s | CPU per target, ms |
| --- | ---: | ---: |
| check --passive, one process with its start-up | ${ours.wallSeconds.toFixed(2)} | ${ours.cpuMs.toFixed(2)} |
| 200 runs of curl | ${curl.wallSeconds.toFixed(2)} | ${curl.cpuMs.toFixed(2)} |
`
  process.stdout.write(text)
  await writeFile(new URL('../../docs/bench-probe.md', import.meta.url), text)
}
