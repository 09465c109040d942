import { spawnSync } from 'node:child_process'
import { logReportSchema } from '../../src/app/log-report-schema.ts'
import type { LogReport } from '../../src/model/log-report.ts'

/** Runs the command in a process of its own: its report, and its peak memory as Node itself keeps it. */
export function measured(args: readonly string[]): { report: LogReport; peakMiB: number } {
  const script = `
    const { main } = await import(${JSON.stringify(new URL('../../dist/cli/main.js', import.meta.url).href)})
    process.exitCode = await main(process.argv.slice(1))
    process.stderr.write('peak ' + process.resourceUsage().maxRSS)`
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script, 'logs', '--json', ...args],
    { encoding: 'utf8', maxBuffer: 1 << 26, timeout: 120_000 },
  )
  const peak = /peak (\d+)/.exec(stderr)?.[1]
  return {
    report: logReportSchema.parse(JSON.parse(stdout)),
    peakMiB: Number(peak) / 1024,
  }
}
