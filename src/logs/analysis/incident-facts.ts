import type { Complaint } from '../tally/error-lines.ts'
import type { Culprit } from './localise.ts'
import type { Onset } from './onsets.ts'
import type { Profile } from './profile.ts'
import type { RetryStorm } from './retry-storm.ts'
import type { SeedEvent } from './seed-event.ts'
import type { Share } from './share.ts'

/** What there is too much of: failures, refusals for the rate, clients that left, other 4xx. */
export type Series = 'failed' | 'limited' | 'left' | 'refused'

/** A complaint of the error log and how often it came during one incident. */
export interface ComplaintCount {
  readonly complaint: Complaint
  readonly count: number
}

/** One incident, measured; nothing judged yet. */
export interface IncidentFacts {
  readonly series: Series
  /** First and last request of it. */
  readonly fromMs: number
  readonly toMs: number
  /** It runs to the end of the log. */
  readonly ongoing: boolean
  /** The log begins within it, or holds no quieter part: when it began cannot be said. */
  readonly startUnknown: boolean
  readonly share: Share
  /** Share of the rest of the log; absent: there is no quieter part. */
  readonly usual?: number
  /** When it came and went: how often, and the share that failed while it was there. */
  readonly relapses?: { readonly count: number; readonly share: number }
  /** Part of the requests of that time that the incident's cell holds, and how it fares; absent: nothing explains it. */
  readonly culprit?: Culprit
  readonly profile: Profile
  /** Share of the requests that go to paths of which nearly every request fails. */
  readonly goneShare: number
  /** By status, and by service, host, upstream or path, in order of their start. */
  readonly onsets: readonly Onset[]
  readonly seed?: SeedEvent
  readonly storm?: RetryStorm
  /** Share of its worst stretch, which what surrounds it would hide. */
  readonly peakShare: number
  /** The fewest clients that make up four fifths of it; absent: the log names no client. */
  readonly clients?: number
  /** Of refusals: the share that met paths which are served at other times, and hardly any more now. */
  readonly servedBefore: number
  /** Only machines that ask whether the server is alive are hit. */
  readonly healthChecksOnly: boolean
  readonly complaints: readonly ComplaintCount[]
  /** Distinct hosts or services with failures, each at least a twentieth of them. */
  readonly services: number
  readonly upstreams: number
}
