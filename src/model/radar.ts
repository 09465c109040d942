import type { Expectations } from './expectation.ts'
import type { Confidence, Flag, Verdict } from './diagnosis.ts'

/** A name, service or API that is watched. */
export interface Watch {
  /** The target in its normal form. */
  readonly target: string
  readonly title: string | null
  /** Who says that the service ends or has ended, where the list came with that. */
  readonly source: string | null
  /** The source was checked. */
  readonly verified: boolean | null
  /** ISO date of the announced end. */
  readonly announced: string | null
  /** What its answers must be; null: nothing in particular. */
  readonly expect: Expectations | null
  /** ISO 8601, as all times here. */
  readonly addedAt: string
  readonly nextCheckAt: string
  /** Null: not checked yet. */
  readonly state: WatchState | null
}

/** What the checks have come to; changes only when a second check says the same. */
export interface WatchState {
  readonly verdict: Verdict
  readonly confidence: Confidence
  readonly flags: readonly Flag[]
  /** Since when. */
  readonly since: string
  readonly checkedAt: string
  readonly lastGood: string | null
  /** A change that waits for its confirmation. */
  readonly pending: { readonly verdict: Verdict; readonly since: string } | null
  readonly summary: string
  readonly expires: string | null
  readonly drops: string | null
  readonly closes: string | null
}

/** A change of state, with what it rests on. */
export interface RadarEvent {
  readonly target: string
  readonly at: string
  /** Null: the first check. */
  readonly from: Verdict | null
  readonly to: Verdict
  readonly confidence: Confidence
  readonly flags: readonly Flag[]
  readonly because: string
}
