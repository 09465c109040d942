import { InputError } from '../model/input-error.ts'
import { detectFormats } from '../logs/reading/detect.ts'
import { recordsOf } from '../logs/reading/record-reader.ts'
import type { TallyBuilder } from '../logs/tally/tally.ts'
import { readColumns } from './columns.ts'
import type { Database } from './database.ts'
import { allRows, quoted, textIn } from './database.ts'
import { findLines, findMapping } from './find-mapping.ts'
import { flattenRow } from './flatten-row.ts'
import { isOwnTable } from './own-table.ts'
import type { Selection } from './select-requests.ts'
import type { TableWish } from './table-wish.ts'
import { tallyLines } from './tally-lines.ts'
import { tallyOwnTable } from './tally-own-table.ts'
import { tallyRequests } from './tally-requests.ts'

const sampleRows = 200
/** Tallies a table where it lies. Throws an `InputError` when the table is no log that we know. Gives what it read as what. */
export async function tallyTable(
  database: Database,
  table: string,
  tally: TallyBuilder,
  wish: TableWish,
): Promise<string> {
  const columns = await readColumns(database, table)
  if (isOwnTable(columns)) return tallyOwnTable(database, table, tally, wish)
  const sample = await allRows(
    database.rows(`SELECT * FROM ${quoted(table)} LIMIT {most:UInt64}`, { most: sampleRows }),
  )
  const mapping = findMapping(columns, sample)
  if (mapping === undefined) {
    const lines = findLines(columns, sample)
    if (lines === undefined)
      throw new InputError(
        'The table has no column with a status and a time, and none with whole lines (message, log, line, Body). ' +
          `Its columns: ${columns
            .map(({ name }) => name)
            .join(', ')
            .slice(0, 300)}`,
      )
    await tallyLines(database, table, lines, tally, wish)
    return `whole lines from ${lines.lineColumn}`
  }
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
      const [record] = recordsOf(reading)
      if (record !== undefined) return { record, line, format }
    }
    return undefined
  })
  return mapping.said
}

/** Tables of the MergeTree family number their rows, which is cheaper than to hash them. */
async function spreadOf(
  database: Database,
  table: string,
): Promise<Pick<Selection, 'hashSql' | 'orderSql'>> {
  const engines = await allRows(
    database.rows(
      'SELECT engine FROM system.tables WHERE database = currentDatabase() AND name = {table:String}',
      { table },
    ),
  )
  const numbered = textIn(engines[0], 'engine').endsWith('MergeTree')
  return {
    hashSql: numbered ? 'cityHash64(_part, _part_offset)' : 'cityHash64(*)',
    orderSql: 'time_, hash_',
  }
}
