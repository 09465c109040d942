import type { LogFormat, Reads } from '../format.ts'
import type { LogRecord } from '../record.ts'
import type { Complaint } from './error-lines.ts'
import { createErrorLines } from './error-lines.ts'
import type { Outcome } from './outcome.ts'
import { outcomeOf, outcomeOfStatus } from './outcome.ts'
import type { Rows } from './rows.ts'
import { createRows } from './rows.ts'
import type { StatusCounts } from './status-counts.ts'
import { createStatusCounts } from './status-counts.ts'

/** Lines that gave no record, by what was wrong with them. */
export interface UnreadLines {
  readonly empty: number
  /** Longer than 64 KiB. */
  readonly overLong: number
  /** With NUL bytes, or mostly bytes that are no text. */
  readonly binary: number
  /** Of no known form: torn, or another program's. */
  readonly foreign: number
  /** The first few foreign lines, at most 200 characters each. */
  readonly samples: readonly string[]
}

export interface FormatShare {
  readonly id: string
  readonly name: string
  readonly product?: string
  readonly log: 'access' | 'error'
  readonly lines: number
  readonly advice?: string
}

/** What a set of logs comes to, whatever its size: exact counts, and rows to explain them by. */
export interface Tally {
  readonly lines: number
  /** Requests counted, doubles left out. */
  readonly requests: number
  readonly doubles: number
  /** Lines read that lie outside the time asked for. */
  readonly outside: number
  readonly unread: UnreadLines
  readonly formats: readonly FormatShare[]
  /** Readings that at least one format gives. */
  readonly reads: ReadonlySet<Reads>
  readonly counts: StatusCounts
  /** Of these, the requests that failed although their status does not say so: cut bodies, TCP sessions. */
  readonly hiddenFailures: StatusCounts
  /** Requests without a time, by status. */
  readonly untimed: ReadonlyMap<number, number>
  readonly rows: Rows
  readonly complaints: readonly Complaint[]
  /** A failing line as it stood in the log, by status and cause; at most 60 of 1 KiB. */
  readonly failedLines: readonly FailedLine[]
  /** The access log gives no zone. */
  readonly localTime: boolean
}

export interface FailedLine {
  readonly line: string
  readonly formatId: string
  readonly product?: string
  readonly record: LogRecord
}

/** Fills a tally, line by line. */
export interface TallyBuilder {
  /** Counts a record and, when it falls into the sample, keeps it. */
  record(record: LogRecord, line: string, format: LogFormat): void
  /** So many requests are to come. */
  expect(requests: number): void
  /** The sample; what the scanner has counted is put into it directly. */
  readonly rows: Rows
  /** Keeps a request that the scanner has counted and the sample accepts. */
  counted(record: LogRecord, line: string, format: LogFormat): void
  count(timeMs: number, status: number, count: number): void
  formatLines(format: LogFormat, lines: number): void
  unread(kind: Exclude<keyof UnreadLines, 'samples'>, line?: string, count?: number): void
  lines(count: number): void
  outside(count: number): void
  readonly counts: StatusCounts
  finish(): Tally
}

const mostFailedLines = 60
const mostSamples = 5

export function createTally(): TallyBuilder {
  const counts = createStatusCounts()
  const hiddenFailures = createStatusCounts()
  const rows = createRows()
  const errorLines = createErrorLines()
  const untimed = new Map<number, number>()
  const formats = new Map<string, { readonly format: LogFormat; lines: number }>()
  const reads = new Set<Reads>()
  const failedLines = new Map<string, FailedLine>()
  const unread = { empty: 0, overLong: 0, binary: 0, foreign: 0, samples: new Array<string>() }
  let lines = 0
  let requests = 0
  let doubles = 0
  let outside = 0
  let localTime = false

  function keepLine(record: LogRecord, outcome: Outcome, line: string, format: LogFormat): void {
    if (outcome !== 'failed' || failedLines.size >= mostFailedLines) return
    const key = `${record.status} ${record.cause?.by ?? ''}`
    if (failedLines.has(key)) return
    failedLines.set(key, {
      line: line.slice(0, 1024),
      formatId: format.id,
      record,
      ...(format.product !== undefined && { product: format.product }),
    })
  }

  function note(record: LogRecord, { reads: given }: LogFormat): void {
    for (const part of given) if (record[part] !== undefined) reads.add(part)
  }

  return {
    counts,
    rows,
    record(record, line, format) {
      note(record, format)
      if (format.log === 'error') {
        errorLines.add(record, line, format.id)
        return
      }
      if (record.double !== undefined) {
        doubles += 1
        return
      }
      if (record.localTime) localTime = true
      const outcome = outcomeOf(record)
      requests += 1
      const { status = 0, timeMs } = record
      if (timeMs === undefined) untimed.set(status, (untimed.get(status) ?? 0) + 1)
      else counts.add(timeMs, status)
      if (timeMs !== undefined && outcome === 'failed' && outcomeOfStatus(status) !== 'failed')
        hiddenFailures.add(timeMs, status)
      if (rows.accepts(outcome, 1)) rows.add(record, outcome, line.length)
      keepLine(record, outcome, line, format)
    },
    expect(more) {
      rows.expect(requests + more)
    },
    counted(record, line, format) {
      note(record, format)
      const outcome = outcomeOf(record)
      rows.add(record, outcome, line.length)
      keepLine(record, outcome, line, format)
    },
    count(timeMs, status, count) {
      requests += count
      counts.add(timeMs, status, count)
    },
    formatLines(format, count) {
      const known = formats.get(format.id)
      if (known === undefined) formats.set(format.id, { format, lines: count })
      else known.lines += count
    },
    unread(kind, line, count = 1) {
      unread[kind] += count
      if (kind === 'foreign' && line !== undefined && unread.samples.length < mostSamples)
        unread.samples.push(line.slice(0, 200))
    },
    lines(count) {
      lines += count
    },
    outside(count) {
      outside += count
    },
    finish: () => ({
      lines,
      requests,
      doubles,
      outside,
      unread,
      formats: [...formats.values()]
        .toSorted((a, b) => b.lines - a.lines)
        .map(({ format: { id, name, product, log, advice }, lines: own }) => ({
          id,
          name,
          log,
          lines: own,
          ...(product !== undefined && { product }),
          ...(advice !== undefined && { advice }),
        })),
      reads,
      counts,
      hiddenFailures,
      untimed,
      rows,
      complaints: errorLines.all(),
      failedLines: [...failedLines.values()],
      localTime,
    }),
  }
}
