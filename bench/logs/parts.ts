// npm run bench:log-parts [-- --size 1G --rounds 9]: where the processor time of a full report goes, by part and by size; writes
// docs/bench-log-parts.md.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { buildOurs } from './build-ours.ts'
import { makeLog } from './make-log.ts'
import { median, timeCommand } from './time-command.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1G' },
    rounds: { type: 'string', default: '9' },
  },
})
const rounds = Number(values.rounds)
const units: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, G: 1e9 }
const most = parseFloat(values.size) * (units[values.size.at(-1) ?? ''] ?? 1)
const folder = mkdtempSync(join(tmpdir(), 'bench-parts-'))
const parts = z.object({
  cpuMs: z.object({ loaded: z.number(), read: z.number(), reported: z.number() }),
})

function cpuMs(command: readonly string[]): { readonly ms: number; readonly stdout: string } {
  const { cpu, status, stdout, stderr } = timeCommand([process.execPath, ...command])
  if (status !== 0) throw new Error(stderr)
  return { ms: 1000 * cpu, stdout }
}

try {
  const { bare, full } = buildOurs(folder)
  const lines = [
    '<!-- Written by npm run bench:log-parts; do not edit. -->',
    '',
    '# Where the time of a report goes',
    '',
    `Milliseconds of processor time, all threads, medians of ${rounds} rounds; Node ${process.version}. Logs as in [bench-logs.md](bench-logs.md), of`,
    'which the bare task and the full report are those processes. Loading is what the program costs over a Node that does nothing.',
    '',
    '| log | Node alone | loading | reading | analysis and report | full report | bare task | full ÷ bare |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ]
  for (const size of [0, most / 1000, most / 100, most / 10, most]) {
    const file = join(folder, 'access.log')
    makeLog(file, size, 1)
    cpuMs([full, file])
    const turns = Array.from({ length: rounds }, () => {
      const node = cpuMs(['-e', '0']).ms
      const whole = cpuMs([full, file])
      const { loaded, read, reported } = parts.parse(JSON.parse(whole.stdout)).cpuMs
      const least = cpuMs([bare, file]).ms
      return {
        node,
        loading: loaded - node,
        reading: read - loaded,
        report: reported - read,
        whole: whole.ms,
        least,
      }
    })
    const of = (pick: (turn: (typeof turns)[number]) => number): string =>
      median(turns.map(pick)).toFixed(0)
    const ratio = median(turns.map(({ whole, least }) => whole / least)).toFixed(2)
    lines.push(
      `| ${size / 1e6} MB | ${of(({ node }) => node)} | ${of(({ loading }) => loading)} | ${of(({ reading }) => reading)} | ${of(({ report }) => report)} | ${of(({ whole }) => whole)} | ${of(({ least }) => least)} | ${ratio} |`,
    )
  }
  const page = fileURLToPath(new URL('../../docs/bench-log-parts.md', import.meta.url))
  writeFileSync(page, `${lines.join('\n')}\n`)
  spawnSync('oxfmt', [page])
  process.stdout.write(`${lines.join('\n')}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
