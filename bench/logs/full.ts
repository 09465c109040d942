// node bench/logs/full.ts <file> [<since>]: the full report on a file, as a process of its own, for the benchmark.
import { setFlagsFromString } from 'node:v8'
import { analyseLogs } from '../../src/app/logs/analyse-logs.ts'

// As the command does.
setFlagsFromString('--semi-space-growth-factor=1')
setFlagsFromString('--heap-growing-percent=20')
const [file = '', since] = process.argv.slice(2)
const report = await analyseLogs([file], since === undefined ? {} : { sinceMs: Date.parse(since) })
const { maxRSS } = process.resourceUsage()
process.stdout.write(JSON.stringify({ ...report, maxRSS }))
