import type { LogRecord } from '../../../src/logs/record.ts'
import { openLogStream } from '../../../src/logs/reading/log-stream.ts'
import { createTally } from '../../../src/logs/tally/tally.ts'
import type { LineCase, LineTruth } from './lines/line-case.ts'

interface LineJudgement {
  readonly name: string
  readonly lines: number
  readonly right: number
  /** What was read wrongly, for people. */
  readonly said: readonly string[]
}

/** Reads a short log with no format named; lines are right when status, time and duration are those of the truth, in order. */
export function judgeLines(given: LineCase): LineJudgement {
  const text = given.lines.map(([line]) => line + ((given.crlf ?? false) ? '\r\n' : '\n')).join('')
  const read = requestsIn(text)
  const told = given.lines.flatMap(([, truth]) => (truth === null ? [] : [truth]))
  const matched = longestMatch(read, told)
  const wrong = Math.max(read.length, told.length) - matched
  const said = told.flatMap((truth, index) => {
    const record = read[index]
    return isRight(record, truth)
      ? []
      : [
          `${JSON.stringify(truth)} was read as ${record?.status} ${record?.timeMs} ${record?.durationMs}`,
        ]
  })
  return {
    name: given.name,
    lines: given.lines.length,
    right: given.lines.length - wrong,
    said: wrong === 0 ? [] : [`${read.length} requests of ${told.length}`, ...said.slice(0, 3)],
  }
}

function requestsIn(text: string): readonly LogRecord[] {
  const tally = createTally()
  const found: LogRecord[] = []
  const stream = openLogStream(
    {
      ...tally,
      record(record, line, format) {
        if (format.log === 'access' && record.double === undefined) found.push(record)
        tally.record(record, line, format)
      },
    },
    { inFull: true },
  )
  stream.push(new TextEncoder().encode(text))
  stream.end()
  return found
}

function isRight(record: LogRecord | undefined, truth: NonNullable<LineTruth>): boolean {
  if (record === undefined || (record.status ?? 0) !== truth.status) return false
  const { timeMs, durationMs } = record
  const inTime =
    truth.times.length === 0 || truth.times.some((time) => Math.abs((timeMs ?? 0) - time) <= 1.01)
  if (!inTime) return false
  if (truth.ms === 'any') return true
  if (truth.ms === null) return durationMs === undefined
  return Math.abs((durationMs ?? NaN) - truth.ms) <= 1.01
}

/** How many truths can be told by records in the same order. */
function longestMatch(read: readonly LogRecord[], told: readonly NonNullable<LineTruth>[]): number {
  let before = told.map(() => 0)
  for (const record of read) {
    const now: number[] = []
    for (const [index, truth] of told.entries()) {
      const diagonal =
        (index === 0 ? 0 : (before[index - 1] ?? 0)) + (isRight(record, truth) ? 1 : 0)
      now.push(Math.max(diagonal, before[index] ?? 0, now[index - 1] ?? 0))
    }
    before = now
  }
  return before.at(-1) ?? 0
}
