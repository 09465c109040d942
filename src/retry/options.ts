import type { Body } from './body-source.ts'
import type { BudgetLimits } from './budget.ts'
import { defaultBudget } from './budget.ts'
import type { Attempt, Decision } from './decide.ts'
import type { Policy } from './policy.ts'
import { defaultPolicy } from './policy.ts'

/** One request that was sent, and what is known of it when its outcome is. */
export interface Ended extends Omit<Attempt, 'now' | 'random' | 'affordable' | 'remainingMs'> {
  readonly url: string
  /** Absent: a response came. */
  readonly error?: unknown
  /** When the call has to end, in milliseconds of `performance.now()`; Infinity when there is no deadline. */
  readonly deadlineMs: number
  /** The request tested the water for others. */
  readonly probe: boolean
}

/** What one request led to. */
export interface DecisionEvent extends Ended {
  readonly decision: Decision
  /** For a span of OpenTelemetry: `http.request.resend_count`, which its conventions leave out of a first request. */
  readonly attributes: Readonly<Record<string, number>>
}

/** Settings of one client; what is left out keeps its default. */
export interface ClientOptions extends Partial<Policy> {
  /** Longest wait in line, in seconds, for an origin that fails without saying for how long. */
  readonly maxWait?: number
  /** Longest time for a call with all its attempts; none by default. */
  readonly deadlineMs?: number
  /** Retries that the requests to one origin pay for; false turns the budget off. */
  readonly budget?: Partial<BudgetLimits> | false
  /** Sees every request that was sent, those that succeed too, and what it led to. */
  readonly onDecision?: (event: DecisionEvent) => void
  /** Lets the process end while calls wait. By default a script that waits for a call gets its answer. */
  readonly unrefTimers?: boolean
}

export interface FetchOptions extends ClientOptions {
  /** What sends the requests: `globalThis.fetch` by default. */
  readonly fetch?: typeof globalThis.fetch
  /** Gives POST and PATCH an Idempotency-Key, the same for all attempts, where they have none. */
  readonly idempotencyKeys?: boolean
  /** Throws the last response, inside a RetryError, instead of returning it. */
  readonly throwResponses?: boolean
}

/** Settings of one call, as `retry` in the second argument of fetch. */
export interface CallOptions {
  /** This request may be sent again although its method is not idempotent. */
  readonly repeatable?: boolean
  readonly deadlineMs?: number
  /** Makes a new body for each attempt, in place of `body`. */
  readonly body?: () => Body | Promise<Body>
}

export interface Settings extends Policy {
  readonly maxWait: number
  readonly deadlineMs: number
  readonly limits: BudgetLimits
  readonly onDecision?: (event: DecisionEvent) => void
  readonly unrefTimers?: boolean
  readonly idempotencyKeys?: boolean
  readonly throwResponses?: boolean
}

export function readOptions(options: FetchOptions): Settings {
  const { budget } = options
  // In JavaScript a member may be there and undefined, which keeps the default too.
  const given: FetchOptions = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  )
  return {
    deadlineMs: Infinity,
    maxWait: 10,
    ...defaultPolicy,
    ...given,
    limits: { ...defaultBudget, ...(budget === false ? { most: Infinity } : budget) },
  }
}
