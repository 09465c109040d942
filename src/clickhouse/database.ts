import { createClient } from '@clickhouse/client'
import { InputError } from '../model/input-error.ts'
import type { TableAddress } from './parse-clickhouse-url.ts'

export type SqlRow = Readonly<Record<string, unknown>>

/** What this layer asks of a ClickHouse; values travel as parameters, never inside the SQL. */
export interface Database {
  /** Rows as JSON objects, streamed. */
  rows(sql: string, values?: Readonly<Record<string, unknown>>): AsyncGenerator<SqlRow>
  run(sql: string): Promise<void>
  /** One block. The same token twice inserts once, where the table remembers tokens. */
  insert(table: string, rows: readonly SqlRow[], token: string): Promise<void>
  close(): Promise<void>
}

/** No single answer of a server may take longer. */
const requestTimeoutMs = 600_000

/** Opens the HTTP interface of a ClickHouse. Errors of the server become an `InputError` that names them. */
export function openDatabase(address: TableAddress): Database {
  const { url, username, password, database } = address
  const client = createClient({
    url,
    username,
    password,
    database,
    application: 'statusdetector',
    request_timeout: requestTimeoutMs,
    log: { level: 127 },
  })
  const explain = (error: unknown): Error => explained(error, address.shown)
  return {
    async *rows(sql, values = {}) {
      try {
        const result = await client.query({
          query: sql,
          query_params: { ...values },
          format: 'JSONEachRow',
          clickhouse_settings: { output_format_json_quote_64bit_integers: 0 },
        })
        for await (const rows of result.stream<SqlRow>()) for (const row of rows) yield row.json()
      } catch (error) {
        throw explain(error)
      }
    },
    async run(sql) {
      try {
        await client.command({ query: sql })
      } catch (error) {
        throw explain(error)
      }
    },
    async insert(table, rows, token) {
      try {
        await client.insert({
          table,
          values: rows,
          format: 'JSONEachRow',
          clickhouse_settings: { insert_deduplicate: 1, insert_deduplication_token: token },
        })
      } catch (error) {
        throw explain(error)
      }
    },
    close: () => client.close(),
  }
}

/** A name in SQL. */
export function quoted(name: string): string {
  return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``
}

/** A text in SQL, for places where no parameter can stand. */
export function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

function explained(error: unknown, shown: string): Error {
  if (error instanceof InputError) return error
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 300)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new InputError(`ClickHouse at ${shown}: ${[code, message].join(' ').trim()}`)
}

export async function allRows(rows: AsyncIterable<SqlRow>): Promise<readonly SqlRow[]> {
  const list: SqlRow[] = []
  for await (const row of rows) list.push(row)
  return list
}

/** A number of a row; 0 where there is none. */
export function numberIn(row: SqlRow | undefined, name: string): number {
  const value = Number(row?.[name] ?? 0)
  return Number.isFinite(value) ? value : 0
}

/** A text of a row; empty where there is none. */
export function textIn(row: SqlRow | undefined, name: string): string {
  const value = row?.[name]
  return typeof value === 'string' ? value : ''
}
