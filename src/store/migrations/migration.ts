import type { RawBuilder, SchemaModule } from 'kysely'

/** What a migration works with. */
export interface MigrationTools {
  readonly schema: SchemaModule
  /** For what the schema builder cannot say, such as moving rows. */
  readonly run: (statement: RawBuilder<unknown>) => Promise<void>
}

/** One step forward. It is never edited after it was released: a mistake is mended by the next one. */
export interface Migration {
  /** Number and noun: `0001-reports`. */
  readonly name: string
  /** Runs within a transaction, in the part of SQL that SQLite and PostgreSQL share. */
  up(tools: MigrationTools): Promise<void>
}
