import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** The file in the data folder. */
const fileName = 'statusdetector.sqlite'

/**
 * Opens the embedded database in a folder, which is made when it is missing. Write-ahead log, and every commit on the disk
 * before it is acknowledged.
 */
export async function openSqliteFile(folder: string): Promise<SqliteDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { DatabaseSync: Database } = await import('node:sqlite')
  const file = join(folder, fileName)
  const database = new Database(file, { timeout: 5000 })
  chmodSync(file, 0o600)
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'trusted_schema = OFF',
  ]) {
    database.exec(`PRAGMA ${pragma}`)
  }
  return adapt(database)
}

/** `node:sqlite` in the shape that Kysely's SQLite dialect asks for. */
function adapt(database: DatabaseSync): SqliteDatabase {
  // Queries are few and their texts fixed, so every statement is prepared once.
  const prepared = new Map<string, SqliteStatement>()
  return {
    prepare(sql) {
      const known = prepared.get(sql)
      if (known !== undefined) return known
      const statement = adaptStatement(database.prepare(sql))
      if (prepared.size < 500) prepared.set(sql, statement)
      return statement
    },
    close() {
      prepared.clear()
      database.close()
    },
  }
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(toInput)),
    run: (parameters) => statement.run(...parameters.map(toInput)),
    iterate: (parameters) => statement.iterate(...parameters.map(toInput)),
  }
}

function toInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'bigint' || value instanceof Uint8Array) return value
  throw new TypeError(`A ${typeof value} cannot be stored; the tables hold text and numbers.`)
}
