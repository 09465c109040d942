import type { Diagnosis } from './diagnosis.ts'
import type { Expectations } from './expectation.ts'
import type { Observation } from './observation.ts'

/** What a visitor may ask for. Method, body, fields, resolver and address are never the caller's to choose. */
export interface CheckRequest {
  /** A URL, domain, `host:port` or address; or the id of an example. */
  readonly target: string
  readonly kind?: 'target' | 'example'
  /** One request only. */
  readonly passive?: boolean
  /** Ask archives whether the name was there before, which tells them who is looked up. */
  readonly history?: boolean
  /** What the answer must be. */
  readonly expect?: Expectations
  /** Keep the whole URL, and the report until its owner deletes it; else the host only, for `keepDays`. */
  readonly permanent?: boolean
}

interface ReportBase {
  readonly id: string
  /** What was asked: as typed while it is fresh, the host alone when only that was kept. */
  readonly target: string
  /** ISO 8601. */
  readonly startedAt: string
  /** ISO 8601; null: kept until its owner deletes it. */
  readonly expiresAt: string | null
  readonly permanent: boolean
}

/** A report at the moment it is asked for. */
export type CheckReport =
  | (ReportBase & { readonly state: 'running'; readonly observations: readonly Observation[] })
  | (ReportBase & {
      readonly state: 'done'
      /** ISO 8601. */
      readonly finishedAt: string
      readonly diagnosis: Diagnosis
    })
  /** The server ended while the check ran. */
  | (ReportBase & { readonly state: 'interrupted' })

/** What a running check tells its listeners; `report` is the last. */
export type CheckEvent =
  | { readonly kind: 'observation'; readonly index: number; readonly observation: Observation }
  | { readonly kind: 'report'; readonly report: CheckReport }

/** A check that was accepted. */
export interface StartedCheck {
  readonly id: string
  /** The capability to delete the report: shown to its owner once, kept hashed. Absent when a recent result is shared. */
  readonly deleteKey?: string
  /** Resolves when the report is stored. Never rejects: a check that breaks gives a report in state `interrupted`. */
  readonly done: Promise<CheckReport>
}
