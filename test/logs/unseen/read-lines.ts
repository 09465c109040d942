import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { openLogStream } from '../../../src/logs/reading/log-stream.ts'
import type { LogRecord } from '../../../src/logs/record.ts'
import { createTally } from '../../../src/logs/tally/tally.ts'

/** What a line is known to say: its status, 0 for none, its time, and its duration in seconds; null: it says none. */
export const lineTruth: z.ZodType<LineTruth> = z.tuple([
  z.number(),
  z.string().nullable(),
  z.union([z.number(), z.literal('any')]).nullable(),
])

type LineTruth = readonly [status: number, time: string | null, seconds: number | 'any' | null]

/** The requests that are read of a log, in order. */
export function requestsOf(file: string): readonly LogRecord[] {
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
  stream.push(readFileSync(file))
  stream.end()
  return found
}

/** Where a record differs from the truth; undefined when it does not. */
export function differenceOf(
  record: LogRecord | undefined,
  [status, time, seconds]: LineTruth,
): string | undefined {
  if (record === undefined) return `nothing for ${status}`
  const { timeMs, durationMs } = record
  if ((record.status ?? 0) !== status) return `status ${record.status} for ${status}`
  if (time !== null && Math.abs((timeMs ?? 0) - Date.parse(time)) > 1.01)
    return `time ${timeMs} for ${time}`
  if (seconds === 'any') return undefined
  if (seconds === null) return durationMs === undefined ? undefined : `duration ${durationMs}`
  const nearMs = Math.max(5.1, seconds * 10)
  return Math.abs((durationMs ?? NaN) - seconds * 1000) <= nearMs
    ? undefined
    : `duration ${durationMs} ms for ${seconds} s`
}
