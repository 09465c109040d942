import { InputError } from '../model/input-error.ts'
import type { LogFormat } from '../logs/format.ts'
import type { LogRecord } from '../logs/record.ts'
import { detectFormats } from '../logs/reading/detect.ts'
import { openLogStream } from '../logs/reading/log-stream.ts'
import type { TallyBuilder } from '../logs/tally/tally.ts'
import type { Column } from './columns.ts'
import { readColumns } from './columns.ts'
import type { Database, SqlRow } from './database.ts'
import { quoted } from './database.ts'
import { findLines, findMapping } from './find-mapping.ts'
import { flattenRow } from './flatten-row.ts'
import { isOwnTable } from './own-table.ts'
import { tallyOwnTable } from './tally-own-table.ts'
import type { Query, Selection } from './select-requests.ts'
import { countsQuery, extentQuery, numberIn, rowsQuery } from './select-requests.ts'

/** What of a table is wanted. */
export interface TableWish {
  readonly sinceMs?: number
  readonly untilMs?: number
  /** Reads the rows, or the lines in them, instead of what is found. */
  readonly format?: LogFormat
}

/** A row's record, with the line and the format that it counts under. */
export interface ReadRow {
  readonly record: LogRecord
  readonly line: string
  readonly format: LogFormat
}

const sampleRows = 200
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

/** Tallies a table where it lies. Throws an `InputError` when the table is no log that we know. Gives what it read as what. */
export async function tallyTable(
  database: Database,
  table: string,
  tally: TallyBuilder,
  wish: TableWish,
): Promise<string> {
  const columns = await readColumns(database, table)
  if (isOwnTable(columns)) return tallyOwnTable(database, table, tally, wish)
  const sample = await all(
    database.rows(`SELECT * FROM ${quoted(table)} LIMIT {most:UInt64}`, { most: sampleRows }),
  )
  const mapping = findMapping(columns, sample)
  if (mapping === undefined) return tallyLines(database, table, columns, sample, tally, wish)
  const formats = wish.format === undefined ? detectFormats(sample.map(flattenRow)) : [wish.format]
  if (formats.length === 0)
    throw new InputError(
      `The table has ${mapping.said}, but its rows are of no known form: name one with --format.`,
    )
  const readers = formats.map((format) => ({ format, read: format.start() }))
  const selection: Selection = {
    table,
    timeSql: mapping.timeSql,
    statusSql: mapping.statusSql,
    ...(await spreadOf(database, table)),
    ...wish,
  }
  await tallyRequests(database, selection, tally, (row) => {
    const line = flattenRow(row)
    for (const { format, read } of readers) {
      const reading = read(line)
      if (typeof reading !== 'object' || Array.isArray(reading)) continue
      return { record: { ...reading }, line, format }
    }
    return undefined
  })
  return mapping.said
}

/** Counts by SQL, rows by sampling; small tables whole. */
export async function tallyRequests(
  database: Database,
  selection: Selection,
  tally: TallyBuilder,
  read: (row: SqlRow) => ReadRow | undefined,
): Promise<void> {
  const extent = (await all(ask(database, extentQuery(selection))))[0]
  const requests = numberIn(extent, 'requests')
  tally.lines(requests)
  if (requests === 0) return
  const whole = requests <= mostWhole
  if (!whole) await countBySql(database, selection, tally, extent)
  const lines = new Map<LogFormat, number>()
  for (const [kind, outcome] of whole ? ([['all', 'ok']] as const) : kinds) {
    const stride = whole ? 1 : tally.rows.expect(numberIn(extent, kind), outcome)
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

/** A table of whole lines is read line by line, as a file is. */
async function tallyLines(
  database: Database,
  table: string,
  columns: readonly Column[],
  sample: readonly SqlRow[],
  tally: TallyBuilder,
  wish: TableWish,
): Promise<string> {
  const mapping = findLines(columns, sample)
  if (mapping === undefined)
    throw new InputError(
      'The table has no column with a status and a time, and none with whole lines (message, log, line, Body). ' +
        `Its columns: ${columns.map(({ name }) => name).join(', ').slice(0, 300)}`,
    )
  const { lineColumn, timeSql = 'NULL' } = mapping
  const bounds = [
    ...(wish.sinceMs === undefined ? [] : ['time_ >= {since:Int64}']),
    ...(wish.untilMs === undefined ? [] : ['time_ <= {until:Int64}']),
  ]
  const sql =
    `SELECT line_ FROM (SELECT ${quoted(lineColumn)} AS line_, ${timeSql} AS time_ FROM ${quoted(table)})` +
    (bounds.length > 0 && timeSql !== 'NULL' ? ` WHERE ${bounds.join(' AND ')}` : '') +
    (timeSql === 'NULL' ? '' : ' ORDER BY time_')
  const stream = openLogStream(tally, {
    ...(wish.sinceMs !== undefined && { sinceMs: wish.sinceMs }),
    ...(wish.untilMs !== undefined && { untilMs: wish.untilMs }),
    ...(wish.format !== undefined && { formats: [wish.format] }),
  })
  const encoder = new TextEncoder()
  const values = { since: Math.floor(wish.sinceMs ?? 0), until: Math.floor(wish.untilMs ?? 0) }
  for await (const row of database.rows(sql, values))
    stream.push(encoder.encode(`${String(row['line_']).replaceAll('\n', ' ')}\n`))
  stream.end()
  return `whole lines from ${lineColumn}`
}

/** Tables of the MergeTree family number their rows, which is cheaper than to hash them. */
async function spreadOf(
  database: Database,
  table: string,
): Promise<Pick<Selection, 'hashSql' | 'orderSql'>> {
  const engines = await all(
    database.rows(
      'SELECT engine FROM system.tables WHERE database = currentDatabase() AND name = {table:String}',
      { table },
    ),
  )
  const numbered = String(engines[0]?.['engine'] ?? '').endsWith('MergeTree')
  return {
    hashSql: numbered ? 'cityHash64(_part, _part_offset)' : 'cityHash64(*)',
    orderSql: 'time_, hash_',
  }
}

function bucketFor(spanMs: number): number {
  return bucketLengths.find((seconds) => spanMs / 1000 / seconds < mostBuckets - 2) ?? 86_400
}

function ask(database: Database, { sql, values }: Query): AsyncGenerator<SqlRow> {
  return database.rows(sql, values)
}

export async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
