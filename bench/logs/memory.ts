// npm run bench:log-memory [-- --lines 10000000 --size 20G]: the peak memory of the command `logs`, whatever it reads.
// Logs are made while they are read. Writes docs/bench-log-memory.md.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bomb, hostileLog, linesOf, manyValues, ordinaryLog } from './memory-logs.ts'

const goalMiB = 120
const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '10000000' },
    size: { type: 'string', default: '1G' },
    only: { type: 'string', default: '' },
  },
})
const count = Number(values.lines)
const bin = fileURLToPath(new URL('../../bin/statusdetector.js', import.meta.url))
/**
 * Written by the measured process when it ends; its own peak, KiB. What the system counts for a process begins with the
 * memory of the one that started it, but for this file of Linux.
 */
const tell = `process.on("exit", () => {
  const { readFileSync } = process.getBuiltinModule("node:fs")
  let peak = process.resourceUsage().maxRSS
  try {
    peak = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1])
  } catch {}
  process.stderr.write("peak=" + peak)
})`

const logs: readonly (readonly [name: string, log: () => Iterable<Uint8Array>])[] = [
  [`${values.size} of an ordinary log`, () => ordinaryLog(parseFloat(values.size) * 1e9)],
  ...manyValues.map(
    (log) =>
      [`${(count / 1e6).toString()} million ${log.name}`, () => linesOf(log, count)] as const,
  ),
  ['hostile lines', hostileLog],
  ['a gzip bomb', bomb],
]

const rows: string[] = []
let worst = 0
for (const [name, log] of logs.filter(([one]) => one.includes(values.only))) {
  const { peak, bytes, seconds } = await measure(log())
  worst = Math.max(worst, peak)
  rows.push(
    `| ${name} | ${(bytes / 1e6).toFixed(0)} | ${seconds.toFixed(0)} | ${peak.toFixed(0)} |`,
  )
  process.stdout.write(`${rows.at(-1)}\n`)
}
const text = `<!-- Written by npm run bench:log-memory; do not edit. -->

# Memory of reading logs

Peak resident memory of \`statusdetector logs -\`, Node itself included, on logs that come through a pipe while they are made. Goal: at most ${goalMiB} MiB. Worst: ${worst.toFixed(0)} MiB.

| log | MB sent | s | peak MiB |
| --- | ---: | ---: | ---: |
${rows.join('\n')}
`
if (values.only === '')
  writeFileSync(new URL('../../docs/bench-log-memory.md', import.meta.url), text)
if (worst > goalMiB) process.exitCode = 1

/** Peak memory of one process that reads the log from its standard input, MiB. */
async function measure(
  log: Iterable<Uint8Array>,
): Promise<{ readonly peak: number; readonly bytes: number; readonly seconds: number }> {
  const preload = `data:text/javascript,${encodeURIComponent(tell)}`
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', preload, bin, 'logs', '-'], {
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-1000)
  })
  child.stdin.on('error', () => undefined)
  let bytes = 0
  for (const piece of log) {
    bytes += piece.length
    // The next piece may use the same memory, so this one must be through.
    await new Promise((resolve) => child.stdin.write(piece, resolve))
  }
  child.stdin.end()
  await ended
  const kib = /peak=(\d+)/.exec(said)?.[1]
  if (kib === undefined) throw new Error(`The command did not end by itself: ${said}`)
  return { peak: Number(kib) / 1024, bytes, seconds: (performance.now() - started) / 1000 }
}
