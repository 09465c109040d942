import type { Observation } from './observation.ts'
import type { Target } from './target.ts'

/** Everything that was seen, serialisable; diagnosing it again gives the same verdict. */
export interface Trace {
  readonly traceVersion: 1
  readonly tool: { readonly name: 'statusdetector'; readonly version: string }
  /** ISO 8601. */
  readonly startedAt: string
  readonly target: Target
  /** Resolved options that shaped the plan and that a reader needs to judge the observations. */
  readonly options: TraceOptions
  readonly observations: readonly Observation[]
}

export interface TraceOptions {
  readonly passive?: boolean
  /** `address` or `address:port` given as the origin behind a CDN. */
  readonly origin?: string
  readonly method?: string
  /** The registrable domain of the target; only with it is the state of the name judged. */
  readonly domain?: string
  /** Total deadline in milliseconds. */
  readonly timeoutMs?: number
}
