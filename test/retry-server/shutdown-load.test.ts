import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { freePort, startProgram } from '../../src/lab/program.ts'
import { start } from './start-stoppable.ts'

/** How one request ended: its status and whether the connection was to end, or the code of the error. */
type End = string

function ask(port: number, agent: Agent): Promise<End> {
  return new Promise((resolve) => {
    const outgoing = request({ host: '127.0.0.1', port, path: '/work', agent }, (response) => {
      response.resume()
      response.on('end', () => {
        const close = response.headers.connection === 'close' ? ' close' : ''
        const told = response.headers['retry-after'] === undefined ? '' : ' retry-after'
        resolve(`${response.statusCode ?? 0}${told}${close}`)
      })
      response.on('error', () => resolve('cut'))
    })
    outgoing.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
    outgoing.end()
  })
}

/** Clients that ask again and again until `isOver`; counts how the requests end. */
async function load(
  port: number,
  clients: number,
  keepAlive: boolean,
  isOver: () => boolean,
): Promise<ReadonlyMap<End, number>> {
  const ends = new Map<End, number>()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const agent = new Agent({ keepAlive, maxSockets: 1 })
      while (!isOver()) {
        const end = await ask(port, agent)
        ends.set(end, (ends.get(end) ?? 0) + 1)
        // Who was refused comes back, sooner than told, but does not hammer.
        if (!end.startsWith('200')) await sleep(50 + Math.random() * 100)
      }
      agent.destroy()
    }),
  )
  return ends
}

test.each([
  ['kept alive', true],
  ['new for each request', false],
])(
  'under load, with connections %s: no reset, running requests end, new ones get 503 and close',
  async (_title, keepAlive) => {
    const { child, port, exited } = await start(10_000)
    let isOver = false
    const loaded = load(port, 40, keepAlive, () => isOver)
    await sleep(500)
    const sentMs = performance.now()
    child.kill('SIGTERM')
    expect(await exited).toEqual([0, null])
    expect(performance.now() - sentMs).toBeLessThan(10_000)
    isOver = true
    const ends = await loaded
    const allowed = new Set(['200', '200 close', '503 retry-after close', 'ECONNREFUSED'])
    expect([...ends.keys()].filter((end) => !allowed.has(end))).toEqual([])
    expect(ends.get('200')).toBeGreaterThanOrEqual(40)
    expect(ends.get('503 retry-after close')).toBeGreaterThan(0)
  },
)

/** A proxy before two servers, as docs/retry-server.md says it should be set. */
const proxies = [
  {
    program: '/usr/sbin/nginx',
    configure: (folder: string, port: number, servers: readonly number[]): string => `
daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log; user root;
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  upstream behind { ${servers.map((at) => `server 127.0.0.1:${at} max_fails=0;`).join(' ')} keepalive 32; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://behind; proxy_http_version 1.1; proxy_set_header Connection "";
      proxy_next_upstream error timeout http_503;
    }
  }
}`,
    args: (folder: string, file: string) => ['-p', folder, '-c', file, '-e', `${folder}/error.log`],
  },
  {
    program: '/usr/sbin/haproxy',
    configure: (_folder: string, port: number, servers: readonly number[]): string => `
defaults
  mode http
  timeout connect 1s
  timeout client 10s
  timeout server 10s
  option redispatch 1
  retries 3
  retry-on conn-failure empty-response 503
frontend before
  bind 127.0.0.1:${port}
  default_backend behind
backend behind
${servers.map((at) => `  server s${at} 127.0.0.1:${at}`).join('\n')}
`,
    args: (_folder: string, file: string) => ['-db', '-f', file],
  },
]

test.for(proxies)(
  'behind $program, the end of one of two servers is seen by nobody',
  async (proxy, context) => {
    if (!existsSync(proxy.program)) context.skip()
    const folder = await mkdtemp(join(tmpdir(), 'statusdetector-shed-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const [first, second] = [await start(10_000), await start(10_000)]
    const port = await freePort()
    const file = join(folder, 'proxy.conf')
    await writeFile(file, proxy.configure(folder, port, [first.port, second.port]))
    const program = await startProgram(proxy.program, proxy.args(folder, file), port, folder)
    onTestFinished(() => program.stop())
    let isOver = false
    const loaded = load(port, 20, true, () => isOver)
    await sleep(500)
    first.child.kill('SIGTERM')
    expect(await first.exited).toEqual([0, null])
    await sleep(300)
    isOver = true
    const ends = await loaded
    expect([...ends.keys()]).toEqual(['200'])
    expect(ends.get('200')).toBeGreaterThanOrEqual(40)
  },
)
