// node bench/logs/full.ts <file> [<since>]: the full report on a file, as a process of its own, for the benchmark.
import { analyseLogs } from '../../src/app/logs/analyse-logs.ts'
import { keepMemorySmall, spareCompiler } from '../../src/app/logs/tune-engine.ts'

// As the command does.
keepMemorySmall()
const progress = spareCompiler()
const [file = '', since] = process.argv.slice(2)
const report = await analyseLogs([file], {
  progress,
  ...(since !== undefined && { sinceMs: Date.parse(since) }),
})
const { maxRSS } = process.resourceUsage()
process.stdout.write(JSON.stringify({ ...report, maxRSS }))
