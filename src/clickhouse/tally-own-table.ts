import type { LogFormat } from '../logs/format.ts'
import { defineFormat } from '../logs/format.ts'
import { formats } from '../logs/formats/index.ts'
import type { TallyBuilder } from '../logs/tally/tally.ts'
import type { Database, SqlRow } from './database.ts'
import { numberIn, quoted, textIn } from './database.ts'
import { formatsById, recordOf } from './own-table.ts'
import type { TableWish } from './table-wish.ts'
import type { ReadRow } from './tally-requests.ts'
import { tallyRequests } from './tally-requests.ts'

/** Rows that were read by a format string, which the table does not keep. */
const unnamedFormat = defineFormat({
  id: 'table-row',
  name: 'Records read by a format of your own',
  log: 'access',
  reads: [],
  start: () => () => undefined,
  rank: 0,
  samples: [],
  source: { url: 'https://clickhouse.com/docs', checked: '2026-11-25', kind: 'docs' },
})

const time = 'toUnixTimestamp64Milli(time)'
/** Complaints of error logs read at most; a report tells some twenty apart. */
const mostComplaints = 100_000

/** Tallies the table that `logs --into` filled: its rows are records already. */
export async function tallyOwnTable(
  database: Database,
  table: string,
  tally: TallyBuilder,
  wish: TableWish,
): Promise<string> {
  const known = formatsById(formats)
  const errorLogs = formats.filter(({ log }) => log === 'error').map(({ id }) => id)
  const read = (row: SqlRow): ReadRow | undefined => {
    const format = known.get(textIn(row, 'format')) ?? wish.format ?? unnamedFormat
    const record = recordOf(row, numberIn(row, 'time_'))
    return { record, line: textIn(row, 'line'), format }
  }
  await tallyComplaints(database, table, tally, wish, errorLogs, read)
  const { sinceMs, untilMs } = wish
  await tallyRequests(
    database,
    {
      table,
      timeSql: `if(timed, ${time}, NULL)`,
      // A session without a status is a request, too; the tally knows it as 0.
      statusSql: 'toInt32(ifNull(status, 0))',
      hashSql: 'cityHash64(source, position)',
      orderSql: 'source, position',
      where: `format NOT IN (${errorLogs.map((id) => `'${id}'`).join(', ')}) AND double = ''`,
      withoutStatus: true,
      ...(sinceMs !== undefined && { sinceMs }),
      ...(untilMs !== undefined && { untilMs }),
    },
    tally,
    read,
  )
  return 'the table of statusdetector logs --into'
}

async function tallyComplaints(
  database: Database,
  table: string,
  tally: TallyBuilder,
  { sinceMs, untilMs }: TableWish,
  errorLogs: readonly string[],
  read: (row: SqlRow) => ReadRow | undefined,
): Promise<void> {
  const sql =
    `SELECT *, ${time} AS time_ FROM ${quoted(table)} WHERE (format IN {ids:Array(String)} OR double != '')` +
    (sinceMs === undefined ? '' : ' AND time_ >= {since:Int64}') +
    (untilMs === undefined ? '' : ' AND time_ <= {until:Int64}') +
    ' ORDER BY source, position LIMIT {most:UInt64}'
  const lines = new Map<LogFormat, number>()
  const rows = database.rows(sql, {
    ids: errorLogs,
    most: mostComplaints,
    since: Math.floor(sinceMs ?? 0),
    until: Math.floor(untilMs ?? 0),
  })
  for await (const row of rows) {
    const reading = read(row)
    if (reading === undefined) continue
    tally.lines(1)
    tally.record(reading.record, reading.line, reading.format)
    lines.set(reading.format, (lines.get(reading.format) ?? 0) + 1)
  }
  for (const [format, count] of lines) tally.formatLines(format, count)
}
