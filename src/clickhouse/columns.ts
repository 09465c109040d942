import type { Database } from './database.ts'
import { quoted } from './database.ts'

export interface Column {
  readonly name: string
  /** Without Nullable and LowCardinality. */
  readonly type: string
}

/** The columns of a table, in order. Throws an `InputError` when there is no such table. */
export async function readColumns(database: Database, table: string): Promise<readonly Column[]> {
  const columns: Column[] = []
  for await (const { name, type } of database.rows(`DESCRIBE TABLE ${quoted(table)}`))
    columns.push({ name: String(name), type: plainType(String(type)) })
  return columns
}

function plainType(type: string): string {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/.exec(type)?.[1]
  return inner === undefined ? type : plainType(inner)
}
