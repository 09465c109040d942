import type { LogVerdict } from '../../../src/model/log-report.ts'
import type { Pattern } from '../../../src/logs/analysis/judge-pattern.ts'
import type { Fault } from '../faults.ts'
import type { Request, TrafficOptions } from '../traffic.ts'
import type { Dialect } from '../write-lines.ts'

/** Part of an incident: from, to in seconds after the log's beginning; `to` beyond the end: still going on. */
export interface Phase {
  readonly from: number
  readonly to: number
  readonly hits: (request: Request) => boolean
  readonly fault: Fault
}

/** A made-up log with a known truth. */
export interface IncidentCase {
  readonly id: string
  readonly dialect: Dialect
  readonly traffic: TrafficOptions
  readonly phases: readonly Phase[]
  /** Requests that exist only for the incident: a client that hammers. */
  readonly extra?: readonly Request[]
  readonly truth: {
    /** Absent: no incident at all. */
    readonly patterns?: readonly Pattern[]
    readonly verdicts: readonly LogVerdict[]
    /** Seconds after the beginning. */
    readonly onset?: number
    readonly end?: number
    /** Dimension and a text that the first culprit's value must hold. */
    readonly culprit?: Readonly<Record<string, string>>
  }
}

export const all = (): boolean => true
