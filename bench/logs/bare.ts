// node bench/logs/bare.ts <file> [plain]: our side of the benchmark, as a process of its own.
import { openSync, readSync } from 'node:fs'
import { plainClfScanner } from '../../src/logs/scan/plain-clf-scanner.ts'
import { clfScanner } from '../../src/logs/scan/scanner.ts'
import { pickWords } from '../../src/logs/scan/scanner-limits.ts'
import { topOf } from './answer.ts'

const [file = '', plain] = process.argv.slice(2)
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
const text = Buffer.from(input.buffer, input.byteOffset, input.length)
const failures = new Map<string, number>()
const fd = openSync(file, 'r')
let kept = 0
for (;;) {
  const read = readSync(fd, input, kept, input.length - kept, null)
  const { consumed, picks } = scanner.scan(kept + read, read === 0)
  for (let at = 0; at < picks.length; at += pickWords) {
    if (picks[at + 2] !== 0) continue
    const line = text.toString('latin1', picks[at], picks[at + 1])
    const from = line.indexOf(' ', line.indexOf('] "') + 3) + 1
    const target = line.slice(from, line.indexOf(' ', from))
    const query = target.indexOf('?')
    const path = query < 0 ? target : target.slice(0, query)
    failures.set(path, (failures.get(path) ?? 0) + 1)
  }
  input.copyWithin(0, consumed, kept + read)
  kept = kept + read - consumed
  if (read === 0) break
}
scanner.drain()
const { maxRSS } = process.resourceUsage()
process.stdout.write(JSON.stringify({ cells, top: topOf(failures), maxRSS }))
