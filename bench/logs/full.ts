// node bench/logs/full.ts <file>: the full report on a file, as a process of its own, for the benchmark.
import { analyseLogs } from '../../src/app/logs/analyse-logs.ts'

const report = await analyseLogs(process.argv.slice(2))
const { maxRSS } = process.resourceUsage()
process.stdout.write(JSON.stringify({ ...report, maxRSS }))
