// node bench/logs/full.ts <file> [<since>]: the full report on a file, as a process of its own, for the benchmark.
import { analyseLogs } from '../../src/app/logs/analyse-logs.ts'
import { keepMemorySmall, spareEngine } from '../../src/app/logs/tune-engine.ts'

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const loaded = cpuMs()
let read = loaded
// As the command does.
keepMemorySmall()
const watchWork = spareEngine()
const [file = '', since] = process.argv.slice(2)
const report = await analyseLogs([file], {
  progress(readBytes, allBytes, scans) {
    watchWork(readBytes, allBytes, scans)
    read = cpuMs()
  },
  ...(since !== undefined && { sinceMs: Date.parse(since) }),
})
const { maxRSS } = process.resourceUsage()
process.stdout.write(
  JSON.stringify({ ...report, maxRSS, cpuMs: { loaded, read, reported: cpuMs() } }),
)
