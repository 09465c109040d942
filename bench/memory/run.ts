// npm run bench:memory: the memory that a check of a hostile server takes above a check of an ordinary broken one.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { listen } from '../../src/lab/loopback.ts'
import { flood, hostileAnswers } from '../../test/probe/hostile-answers.ts'

/** What a check may take (SECURITY.md), MiB. */
const goalMiB = 64
const run = promisify(execFile)
const bin = fileURLToPath(new URL('../../bin/statusdetector.js', import.meta.url))
/** Written by the measured process when it ends; its own peak, KiB. */
const tell = 'process.on("exit",()=>process.stderr.write(`peak=${process.resourceUsage().maxRSS}`))'

type Act = (socket: Socket) => void

const ordinary: Act = (socket) => {
  socket.end('HTTP/1.1 502 Bad Gateway\r\nServer: nginx\r\nContent-Length: 3\r\n\r\nbad')
}

function encoded(coding: string, data: Buffer): Act {
  const head = `HTTP/1.1 502 Bad Gateway\r\nContent-Encoding: ${coding}\r\nContent-Length: ${data.length}\r\n\r\n`
  return (socket) => {
    socket.write(head)
    socket.end(data)
  }
}

const zeros = Buffer.alloc(512 * 1024 * 1024)
const servers: readonly (readonly [name: string, act: Act])[] = [
  ['gzip bomb, 512 MiB', encoded('gzip', gzipSync(zeros))],
  ['deflate bomb, 512 MiB', encoded('deflate', deflateSync(zeros))],
  ['Brotli bomb, 64 MiB', encoded('br', brotliCompressSync(zeros.subarray(0, 64 * 1024 * 1024)))],
  ['zstd bomb, 512 MiB', encoded('zstd', zstdCompressSync(zeros))],
  [
    'an endless body',
    (socket) => {
      socket.write('HTTP/1.1 502 Bad Gateway\r\n\r\n')
      flood(socket, 'x'.repeat(65_536))
    },
  ],
  [
    'a body of one endless chunk',
    (socket) => {
      socket.write('HTTP/1.1 502 Bad Gateway\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n')
      flood(socket, 'x'.repeat(65_536))
    },
  ],
  [
    '100 000 chunks of a byte',
    (socket) => {
      socket.write('HTTP/1.1 502 Bad Gateway\r\nTransfer-Encoding: chunked\r\n\r\n')
      flood(socket, '1\r\nx\r\n'.repeat(1000))
    },
  ],
  ...hostileAnswers.map(([name, act]) => [name, act] as const),
]

const folder = await mkdtemp(join(tmpdir(), 'statusdetector-memory-'))
try {
  const base = await measure(createServer(), ordinary, 'http')
  const rows: [string, number][] = []
  for (const [name, act] of servers)
    rows.push([name, (await measure(createServer(), act, 'http')) - base])
  const tls = createTlsServer(await giantCertificate(folder))
  rows.push(['a certificate with 2000 names', (await measure(tls, ordinary, 'https')) - base])
  rows.sort((a, b) => b[1] - a[1])
  const worst = rows[0]?.[1] ?? 0
  const text = `<!-- Written by npm run bench:memory; do not edit. -->

# Memory of a check

Peak resident memory of \`statusdetector check\` against a hostile server, above the same check of an ordinary server that answers 502 (${base.toFixed(0)} MiB, Node itself included). Goal: at most ${goalMiB} MiB. Worst: ${worst.toFixed(0)} MiB.

| server | MiB above |
| --- | ---: |
${rows.map(([name, mib]) => `| ${name} | ${Math.max(0, mib).toFixed(0)} |`).join('\n')}
`
  await writeFile(new URL('../../docs/bench-memory.md', import.meta.url), text)
  process.stdout.write(text)
  if (worst > goalMiB) process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Peak memory of one full check of such a server, MiB. */
async function measure(
  server: ReturnType<typeof createServer>,
  act: Act,
  scheme: string,
): Promise<number> {
  const sockets = new Set<Socket>()
  server.on(scheme === 'https' ? 'secureConnection' : 'connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.once('data', () => {
      act(socket)
    })
  })
  server.on('tlsClientError', () => undefined)
  const port = await listen(server, '127.0.0.1')
  const url = `${scheme}://127.0.0.1:${port}/`
  const preload = `data:text/javascript,${encodeURIComponent(tell)}`
  const peak = await run(
    process.execPath,
    ['--import', preload, bin, 'check', '--timeout=5', url],
    {
      timeout: 60_000,
    },
  ).then(
    ({ stderr }) => stderr,
    (error: unknown) => (error instanceof Error && 'stderr' in error ? String(error.stderr) : ''),
  )
  for (const socket of sockets) socket.destroy()
  server.close()
  const kib = /peak=(\d+)/.exec(peak)?.[1]
  if (kib === undefined) throw new Error(`The check did not end by itself: ${peak}`)
  return Number(kib) / 1024
}

async function giantCertificate(into: string): Promise<{ cert: string; key: string }> {
  const names = Array.from({ length: 2000 }, (_, index) => `DNS:host-${index}.example.test`)
  const [config, cert, key] = ['openssl.cnf', 'cert.pem', 'key.pem'].map((name) => join(into, name))
  if (config === undefined || cert === undefined || key === undefined) throw new Error('no names')
  await writeFile(
    config,
    `[req]\ndistinguished_name=dn\nx509_extensions=ext\nprompt=no\n[dn]\nCN=giant\n[ext]\nsubjectAltName=${names.join(',')}\n`,
  )
  const flags = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30']
  await run('openssl', ['req', ...flags, '-config', config, '-keyout', key, '-out', cert])
  return { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') }
}
