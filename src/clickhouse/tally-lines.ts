import { openLogStream } from '../logs/reading/log-stream.ts'
import type { TallyBuilder } from '../logs/tally/tally.ts'
import type { Database } from './database.ts'
import { quoted, textIn } from './database.ts'
import type { LineMapping } from './find-mapping.ts'
import type { TableWish } from './table-wish.ts'

/** A table of whole lines is read line by line, as a file is. */
export async function tallyLines(
  database: Database,
  table: string,
  mapping: LineMapping,
  tally: TallyBuilder,
  wish: TableWish,
): Promise<void> {
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
    stream.push(encoder.encode(`${textIn(row, 'line_').replaceAll('\n', ' ')}\n`))
  stream.end()
}
