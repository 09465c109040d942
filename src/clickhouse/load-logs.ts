import { InputError } from '../model/input-error.ts'
import type { KeptRecord } from '../logs/reading/read-records.ts'
import { readRecords } from '../logs/reading/read-records.ts'
import type { LogFormat } from '../logs/format.ts'
import { readColumns } from './columns.ts'
import type { Database, SqlRow } from './database.ts'
import { allRows, numberIn, quoted } from './database.ts'
import { createTableSql, isOwnTable, rowOf } from './own-table.ts'

/** What became of one log. */
export interface Loaded {
  readonly name: string
  /** Records written now. */
  readonly written: number
  /** Records that were there already. */
  readonly known: number
}

const batchRows = 20_000
/** Rotation and packing rename a log; its lines stay the same. */
const rotated = /(?:[.-]\d+)?(?:\.(?:gz|zst|br|xz|bz2))?$/

/** Makes the table, when there is none. Throws an `InputError` when a table of that name has other columns. */
export async function prepareTable(database: Database, table: string): Promise<void> {
  await database.run(createTableSql(table))
  if (!isOwnTable(await readColumns(database, table)))
    throw new InputError(
      `The table ${table} exists and has other columns. Name another one: the table is made when it is missing.`,
    )
}

/**
 * Writes the records of one log in blocks. A log is known by its name without the marks of rotation and by its first
 * record; what the table has of it is passed over, so a load may be broken off and repeated, and a log that has grown
 * adds only what is new.
 */
export async function loadLog(
  database: Database,
  table: string,
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  format?: LogFormat,
): Promise<Loaded> {
  let source: string | undefined
  let known = 0
  let position = 0
  let written = 0
  let batch: SqlRow[] = []

  async function flush(): Promise<void> {
    const first = batch[0]
    if (first === undefined || source === undefined) return
    await database.insert(table, batch, `${source}:${numberIn(first, 'position')}`)
    written += batch.length
    batch = []
  }

  for await (const loaded of readRecords(chunks, format)) {
    if (source === undefined) {
      source = await sourceOf(name, loaded)
      known = await highestPosition(database, table, source)
    }
    position += 1
    if (position <= known) continue
    batch.push(rowOf(loaded, source, position))
    if (batch.length >= batchRows) await flush()
  }
  await flush()
  return { name, written, known: Math.min(known, position) }
}

async function sourceOf(name: string, { record, format, line }: KeptRecord): Promise<string> {
  const base = (name.split(/[\\/]/).at(-1) ?? name).replace(rotated, '')
  const text = new TextEncoder().encode(JSON.stringify([format, record, line]))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  return `${base}#${[...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

async function highestPosition(database: Database, table: string, source: string): Promise<number> {
  const sql = `SELECT max(position) AS position FROM ${quoted(table)} WHERE source = {source:String}`
  return numberIn((await allRows(database.rows(sql, { source })))[0], 'position')
}
