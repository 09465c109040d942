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

export interface RadarWatchTable {
  readonly target: string
  readonly title: string | null
  readonly source: string | null
  readonly verified: number | null
  readonly announced: string | null
  /** JSON; null: nothing in particular. */
  readonly expect: string | null
  readonly added_at: string
  readonly next_check_at: string
  /** That of `state`, to be searched for. */
  readonly verdict: string | null
  /** JSON; null: not checked yet. */
  readonly state: string | null
}

export interface RadarEventTable {
  readonly id: string
  readonly target: string
  readonly at: string
  readonly from_verdict: string | null
  readonly to_verdict: string
  readonly confidence: 'confirmed' | 'likely' | 'possible'
  /** JSON. */
  readonly flags: string
  readonly because: string
}

/** All tables; whoever adds one adds its migration to `migrations/index.ts` and its columns here. */
export interface Tables {
  readonly report: ReportTable
  readonly idempotency: IdempotencyTable
  readonly radar_watch: RadarWatchTable
  readonly radar_event: RadarEventTable
}

export type Database = Kysely<Tables>
