import type { Body } from './body-source.ts'
import type { BudgetLimits } from './budget.ts'
import { defaultBudget } from './budget.ts'
import type { Decision, Outcome } from './decide.ts'
import type { Policy } from './policy.ts'
import { defaultPolicy } from './policy.ts'

/** What one request led to. */
export interface DecisionEvent {
  readonly url: string
  readonly method: string
  readonly outcome: Outcome
  /** Absent: a response came. */
  readonly error?: unknown
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
  readonly maxWaitMs: number
  readonly deadlineMs: number
  readonly limits: BudgetLimits
  readonly onDecision?: (event: DecisionEvent) => void
  readonly unrefTimers?: boolean
}

const noBudget: BudgetLimits = { perRequest: 0, perSecond: 0, most: Infinity }

export function readOptions(options: ClientOptions): Settings {
  const { budget } = options
  return {
    deadlineMs: Infinity,
    ...defaultPolicy,
    ...options,
    maxWaitMs: (options.maxWait ?? 10) * 1000,
    limits: budget === false ? noBudget : { ...defaultBudget, ...budget },
  }
}
