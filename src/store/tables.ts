import type { Kysely } from 'kysely'

/** A table of reports. Times are ISO 8601 in UTC, so that text sorts as time does in both engines. */
export interface ReportTable {
  readonly id: string
  readonly state: 'running' | 'done'
  readonly target: string
  readonly permanent: 0 | 1
  readonly started_at: string
  readonly finished_at: string | null
  readonly expires_at: string | null
  readonly delete_key_hash: string
  /** JSON. */
  readonly document: string | null
}

export interface IdempotencyTable {
  /** Hash of client and key. */
  readonly id: string
  readonly request_hash: string
  readonly report_id: string
  readonly expires_at: string
}

/** All tables; whoever adds one adds its migration to `migrations/index.ts` and its columns here. */
export interface Tables {
  readonly report: ReportTable
  readonly idempotency: IdempotencyTable
}

export type Database = Kysely<Tables>
