import type { AnalyseOptions } from '../../app/logs/analyse-logs.ts'
import { followLogs } from '../../app/logs/follow-logs.ts'
import { maskAddresses } from '../../app/logs/formats.ts'
import type { LogReport, LogVerdict } from '../../model/log-report.ts'
import { logExitCodes } from '../exit-codes.ts'
import { foreign } from '../foreign.ts'
import { renderLogReport } from '../render/log-report.ts'
import type { Terminal } from '../terminal.ts'

interface Following {
  readonly anonymise: boolean
  /** Ends with 1 as soon as the verdict is one of these. */
  readonly failOn: readonly LogVerdict[] | undefined
}

/** Shows the logs as they grow: drawn anew on a terminal, a line for each change of the verdict elsewhere. */
export async function followCommand(
  names: readonly string[],
  wanted: Omit<AnalyseOptions, 'progress' | 'input'>,
  terminal: Terminal,
  { anonymise, failOn }: Following,
): Promise<number> {
  const stop = new AbortController()
  const onSignal = (): void => {
    stop.abort()
  }
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  let shown: string | undefined
  const show = (found: LogReport): void => {
    const report = anonymise ? maskAddresses(found) : found
    if (failOn?.includes(report.verdict)) stop.abort()
    if (terminal.rows !== undefined) {
      terminal.out(screen(renderLogReport(report, terminal), terminal.rows))
      return
    }
    const key = `${report.verdict} ${report.pattern}`
    if (key === shown) return
    shown = key
    terminal.out(`${report.verdict.toUpperCase()}  ${foreign(report.summary, 1000)}\n`)
  }
  try {
    const last = await followLogs(names, { ...wanted, signal: stop.signal, report: show })
    if (terminal.rows === undefined)
      terminal.out(renderLogReport(anonymise ? maskAddresses(last) : last, terminal))
    if (failOn === undefined) return logExitCodes[last.verdict]
    return failOn.includes(last.verdict) ? 1 : 0
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

/** One screenful, drawn over the one before without wiping it first, so that nothing flickers. */
function screen(text: string, rows: number): string {
  const lines = text.split('\n').slice(0, Math.max(1, rows - 1))
  return `\u001b[H${lines.map((line) => `${line}\u001b[K`).join('\n')}\n\u001b[J`
}
