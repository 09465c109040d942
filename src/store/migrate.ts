import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from './migrations/migration.ts'

export type Engine = 'sqlite' | 'postgresql'

interface MigrationTable {
  readonly migration: { readonly name: string; readonly applied_at: string }
}

/** Any number will do, as long as nothing else in the database locks the same. */
const postgresLock = 7_205_759

/**
 * Brings a database to the latest version, and leaves it alone when it is there. Each migration and the note that it was
 * made are one transaction, so a process that is killed in between goes on where it was. Throws when the database is newer
 * than this program.
 */
export async function migrate(
  database: Kysely<MigrationTable>,
  engine: Engine,
  list: readonly Migration[],
): Promise<void> {
  await database.connection().execute(async (connection) => {
    await begin(connection, engine)
    await connection.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('applied_at', 'text', (column) => column.notNull())
      .execute()
    await sql`commit`.execute(connection)
    refuseNewer(await appliedNames(connection), list)
    for (const migration of list) await applyOnce(connection, engine, migration)
  })
}

async function applyOnce(
  connection: Kysely<MigrationTable>,
  engine: Engine,
  migration: Migration,
): Promise<void> {
  await begin(connection, engine)
  try {
    // Another process may have made it while this one waited for the lock.
    const applied = await appliedNames(connection)
    if (!applied.includes(migration.name)) {
      await migration.up({
        schema: connection.schema,
        async run(statement) {
          await statement.execute(connection)
        },
      })
      await connection
        .insertInto('migration')
        .values({ name: migration.name, applied_at: new Date().toISOString() })
        .execute()
    }
    await sql`commit`.execute(connection)
  } catch (error) {
    await sql`rollback`.execute(connection)
    throw error
  }
}

async function begin(connection: Kysely<MigrationTable>, engine: Engine): Promise<void> {
  if (engine === 'sqlite') {
    await sql`begin immediate`.execute(connection)
    return
  }
  await sql`begin`.execute(connection)
  await sql`select pg_advisory_xact_lock(${sql.lit(postgresLock)})`.execute(connection)
}

async function appliedNames(connection: Kysely<MigrationTable>): Promise<readonly string[]> {
  const rows = await connection.selectFrom('migration').select('name').orderBy('name').execute()
  return rows.map(({ name }) => name)
}

function refuseNewer(applied: readonly string[], list: readonly Migration[]): void {
  const known = new Set(list.map(({ name }) => name))
  const newer = applied.find((name) => !known.has(name))
  if (newer === undefined) return
  throw new Error(
    `The database was written by a newer version of statusdetector (it knows '${newer}'). Install that version or restore a copy from before.`,
  )
}
