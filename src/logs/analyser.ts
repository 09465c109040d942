import type { LogReport } from '../model/log-report.ts'
import { analyseTally } from './analysis/analyse-tally.ts'
import type { LogFormat } from './format.ts'
import { createLogPairing } from './pairing/pair-logs.ts'
import type { LogStream } from './reading/log-stream.ts'
import { stemOf } from './reading/log-name.ts'
import type { TimeLimits } from './reading/time-limits.ts'
import type { LogRecord } from './record.ts'
import { openLogStream } from './reading/log-stream.ts'
import { buildLogReport } from './report/build-log-report.ts'
import { productOfPath } from './report/product-of-path.ts'
import { createScannerPool } from './scan/scanner-pool.ts'
import { createTally } from './tally/tally.ts'

/** What of the logs is wanted, and how to read them. */
export interface AnalyserOptions extends TimeLimits {
  /** Read by this format only, instead of what is found. */
  readonly format?: LogFormat
  /** Requests to be served well, in per cent, such as 99.9; the report then has burn rates. */
  readonly objective?: number
  /**
   * Looks for the same requests in several logs, by id or else by time, path and client. Every line is read in full then,
   * which takes some twenty times as long.
   */
  readonly pair?: boolean
  /** Names of logs whose requests other logs have, too: they are not counted again. */
  readonly inner?: readonly string[]
}

/** Reads any number of logs into one report, in memory that does not grow with them. */
export interface LogAnalyser {
  /**
   * Begins one log; its name may tell the product. Several may be open at the same time. Knowing how many bytes are to
   * come makes a long log faster to read; knowing when it was last written (milliseconds since 1970) gives times without a
   * year theirs.
   */
  open(name: string, expectedBytes?: number, writtenMs?: number): LogStream
  /** What the logs say so far; may be asked for more than once. */
  report(): LogReport
}

/** The engine behind `analyseLog` and the command `logs`. It reads no clock and no file. */
export function createLogAnalyser(options: AnalyserOptions = {}): LogAnalyser {
  const { sinceMs, untilMs, localSinceMs, localUntilMs } = options
  const { format, objective, pair = false, inner = [] } = options
  const tally = createTally()
  const scanners = createScannerPool()
  const pairing = pair ? createLogPairing() : undefined
  const sources: string[] = []
  return {
    open(name, expectedBytes, writtenMs) {
      if (!sources.includes(name)) sources.push(name)
      const wanted = {
        ...(sinceMs !== undefined && { sinceMs }),
        ...(untilMs !== undefined && { untilMs }),
        ...(localSinceMs !== undefined && { localSinceMs }),
        ...(localUntilMs !== undefined && { localUntilMs }),
        ...(format !== undefined && { formats: [format] }),
        ...(expectedBytes !== undefined && { expectedBytes }),
        ...(writtenMs !== undefined && { writtenMs }),
        ...(pairing !== undefined && {
          inFull: true as const,
          tap: (record: LogRecord, one: LogFormat) => {
            pairing.record(stemOf(name), record, one)
          },
        }),
        ...(inner.includes(stemOf(name)) && { asDoubles: true as const }),
      }
      return openLogStream(tally, wanted, scanners)
    },
    report() {
      const finished = tally.finish()
      const product = sources.map(productOfPath).find((id) => id !== undefined)
      const report = buildLogReport(finished, analyseTally(finished), {
        sources,
        ...(objective !== undefined && { objective }),
        ...(product !== undefined && { product }),
        ...(pairing !== undefined && { pairing: pairing.report() }),
      })
      return format === undefined ? report : withGivenFormat(report)
    },
  }
}

/** A format was given and fits nothing: that is why there is no verdict. */
function withGivenFormat(report: LogReport): LogReport {
  const { requests, complaints, foreign, foreignSamples } = report.lines
  if (requests + complaints > 0 || foreign === 0) return report
  const [first = ''] = foreignSamples
  const summary = `The format given fits none of the ${foreign} lines, such as '${first.slice(0, 160)}'. Leave --format out and the form is looked for.`
  return { ...report, summary }
}
