import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely'
import type { Dialect } from 'kysely'
import { migrate } from './migrate.ts'
import type { Engine } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import type { RadarStore } from './radar-store.ts'
import { radarStore } from './radar-store.ts'
import type { ReportStore } from './report-store.ts'
import { reportStore } from './report-store.ts'
import { openSqliteFile } from './sqlite-database.ts'
import type { Database, Tables } from './tables.ts'

/** Where the state lies: in a folder, or in a PostgreSQL database. */
export type StorePlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'postgresql'; readonly url: string }

/** What must last. */
export interface Store {
  readonly engine: Engine
  readonly reports: ReportStore
  readonly radar: RadarStore
  /** For stores of other parts, which bring their own queries. */
  readonly database: Database
  /** Rejects when the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Opens the store and brings its tables up to date. `list` is for tests of earlier versions. */
export async function openStore(
  place: StorePlace,
  list: readonly Migration[] = migrations,
): Promise<Store> {
  const engine = place.kind === 'folder' ? 'sqlite' : 'postgresql'
  const database: Database = new Kysely<Tables>({ dialect: await dialectOf(place) })
  try {
    await migrate(database.withTables(), engine, list)
  } catch (error) {
    await database.destroy()
    throw error
  }
  return {
    engine,
    database,
    reports: reportStore(database),
    radar: radarStore(database),
    async ping() {
      await sql`select 1`.execute(database)
    },
    close: () => database.destroy(),
  }
}

async function dialectOf(place: StorePlace): Promise<Dialect> {
  if (place.kind === 'folder') {
    const database = await openSqliteFile(place.folder)
    return new SqliteDialect({ database })
  }
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: place.url,
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 10_000,
  })
  // An idle connection that breaks is replaced by the pool; without a listener its error would end the process.
  pool.on('error', () => undefined)
  return new PostgresDialect({ pool })
}
