import type { LogFormat } from '../logs/format.ts'
import type { LogRecord } from '../logs/record.ts'
import type { TallyBuilder } from '../logs/tally/tally.ts'
import type { Database, SqlRow } from './database.ts'
import { allRows, numberIn } from './database.ts'
import { flattenRow } from './flatten-row.ts'
import type { Query, Selection } from './select-requests.ts'
import { countsQuery, extentQuery, rowsQuery } from './select-requests.ts'

/** A row's record, with the line and the format that it counts under. */
export interface ReadRow {
  readonly record: LogRecord
  readonly line: string
  readonly format: LogFormat
}

/** Up to here every row is read; beyond, the counts come by SQL and of each kind a sample of the rows. */
const mostWhole = 50_000
/** More rows than a sample needs are never asked for. */
const mostFetched = 200_000
const kinds = [
  ['failed', 'failed'],
  ['special', 'left'],
  ['rest', 'ok'],
] as const
/** Buckets that a report can tell apart. */
const mostBuckets = 7200
const bucketLengths = [1, 10, 60, 600, 3600, 21_600, 86_400] as const

/** Counts by SQL, rows by sampling; small tables whole. */
export async function tallyRequests(
  database: Database,
  selection: Selection,
  tally: TallyBuilder,
  read: (row: SqlRow) => ReadRow | undefined,
): Promise<void> {
  const extent = (await allRows(ask(database, extentQuery(selection))))[0]
  const requests = numberIn(extent, 'requests')
  tally.lines(requests)
  if (requests === 0) return
  const whole = requests <= mostWhole
  if (!whole) await countBySql(database, selection, tally, extent)
  const lines = new Map<LogFormat, number>()
  for (const [kind, outcome] of whole ? ([['all', 'ok']] as const) : kinds) {
    const stride = whole ? 1 : tally.rows.pickEvery(outcome, numberIn(extent, kind))
    for await (const row of ask(database, rowsQuery(selection, kind, stride, mostFetched))) {
      const reading = read(row)
      if (reading === undefined) {
        tally.unread('foreign', flattenRow(row), stride)
        continue
      }
      const { line, format } = reading
      const record = withTime(reading.record, numberIn(row, 'time_'))
      lines.set(format, (lines.get(format) ?? 0) + stride)
      if (whole) tally.record(record, line, format)
      else if (tally.rows.accepts(outcome, stride)) tally.counted(record, line, format)
    }
  }
  for (const [format, count] of lines) tally.formatLines(format, count)
}

async function countBySql(
  database: Database,
  selection: Selection,
  tally: TallyBuilder,
  extent: SqlRow | undefined,
): Promise<void> {
  const seconds = bucketFor(numberIn(extent, 'last_ms') - numberIn(extent, 'first_ms'))
  tally.counts.atLeast(seconds)
  for await (const row of ask(database, countsQuery(selection, seconds)))
    tally.count(numberIn(row, 'start_ms'), numberIn(row, 'status'), numberIn(row, 'count'))
}

/** The database's own time, in UTC: what the reader made of its text may lie in another zone. */
function withTime(record: LogRecord, timeMs: number): LogRecord {
  const { localTime: _, ...known } = record
  return { ...known, timeMs }
}

function bucketFor(spanMs: number): number {
  return bucketLengths.find((seconds) => spanMs / 1000 / seconds < mostBuckets - 2) ?? 86_400
}

function ask(database: Database, { sql, values }: Query): AsyncGenerator<SqlRow> {
  return database.rows(sql, values)
}
