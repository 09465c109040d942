// node bench/logs/bare.ts <file> [plain]: our side of the benchmark, as a process of its own.
import { openSync, readSync } from 'node:fs'
import { keepMemorySmall, spareEngine } from '../../src/app/logs/tune-engine.ts'
import { plainClfScanner } from '../../src/logs/scan/plain-clf-scanner.ts'
import { clfScanner } from '../../src/logs/scan/scanner.ts'
import { pickWords } from '../../src/logs/scan/scanner-limits.ts'
import { createByteMap } from '../../src/logs/text/byte-map.ts'
import { topOf } from './answer.ts'

const [file = '', plain] = process.argv.slice(2)
// As the command does.
keepMemorySmall()
if (plain !== 'plain') spareEngine()
const make = plain === 'plain' ? plainClfScanner : clfScanner
const cells: Record<string, number> = {}
const scanner = make({
  pick: (status) => status >= 500,
  sampleEvery: Infinity,
  count(timeMs, status, count) {
    const [, day, month, year, time] = new Date(timeMs).toUTCString().split(' ')
    const key = `${day}/${month}/${year}:${time?.slice(0, 5)} ${status}`
    cells[key] = (cells[key] ?? 0) + count
  },
})
scanner.unit(60)
const { input } = scanner
const failures = createByteMap((path) => ({ path, count: 0 }))
const byte = { space: 32, quote: 34, question: 63 }
const fd = openSync(file, 'r')
/** Half of what a processor's nearest large cache holds. */
const mostAtOnce = 512 * 1024
let kept = 0

/** Counts the path of the line that begins at `start`: after `] "` and the method, up to its query. */
function countPath(start: number, end: number): void {
  let at = input.indexOf(byte.quote, start)
  while (at < end && input[at] !== byte.space) at += 1
  const from = at + 1
  at = from
  while (at < end && input[at] !== byte.space && input[at] !== byte.question) at += 1
  failures.of(input, from, at).count += 1
}

for (;;) {
  const read = readSync(fd, input, kept, Math.min(mostAtOnce, input.length - kept), null)
  const { consumed, picks } = scanner.scan(kept + read, read === 0)
  for (let at = 0; at < picks.length; at += pickWords)
    if (picks[at + 2] === 0) countPath(picks[at] ?? 0, picks[at + 1] ?? 0)
  input.copyWithin(0, consumed, kept + read)
  kept = kept + read - consumed
  if (read === 0) break
}
scanner.drain()
const { maxRSS } = process.resourceUsage()
const top = topOf(failures.values().map(({ path, count }) => [path, count]))
process.stdout.write(JSON.stringify({ cells, top, maxRSS }))
