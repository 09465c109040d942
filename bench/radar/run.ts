// npm run bench:radar: a thousand watched names, looked up, asked of the registry, fetched, judged and stored, on loopback.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { openRadar } from '../../src/app/radar/open-radar.ts'

const count = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 1000)
const servers = fileURLToPath(new URL('servers.ts', import.meta.url))
const child = spawn(process.execPath, [servers], { stdio: ['pipe', 'pipe', 'inherit'] })
const folder = await mkdtemp(join(tmpdir(), 'bench-radar-'))
try {
  const line = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).once('line', resolve)
  })
  const ports = z
    .object({ names: z.number(), sites: z.number(), registry: z.number() })
    .parse(JSON.parse(line))
  const radar = await openRadar({ kind: 'folder', folder })
  const targets = Array.from({ length: count }, (_, index) => ({
    target: `http://site${index}.test:${ports.sites}/`,
  }))
  await radar.add(targets)
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  const begun = performance.now()
  const cpu = process.cpuUsage()
  const checked = await radar.check({
    all: false,
    concurrency: 5,
    options: {
      allow: { kind: 'all' },
      resolver: `127.0.0.1:${ports.names}`,
      registry: { rdap: `http://127.0.0.1:${ports.registry}/` },
    },
  })
  const seconds = (performance.now() - begun) / 1000
  const used = process.cpuUsage(cpu)
  clearInterval(watch)
  most = Math.max(most, process.memoryUsage().rss)
  const states = new Map<string, number>()
  for (const { state } of await radar.list()) {
    const word = state?.verdict ?? 'not checked'
    states.set(word, (states.get(word) ?? 0) + 1)
  }
  await radar.close()
  const added = (most - before) / 1024 / 1024
  const each = (used.user + used.system) / 1000 / checked
  process.stdout.write(
    `${checked} names in ${seconds.toFixed(1)} s, ${each.toFixed(1)} ms of CPU each, ${added.toFixed(0)} MiB added\n`,
  )
  process.stdout.write(`${[...states].map(([word, one]) => `${word}: ${one}`).join(', ')}\n`)
} finally {
  child.stdin.end()
  child.kill()
  await rm(folder, { recursive: true, force: true })
}
