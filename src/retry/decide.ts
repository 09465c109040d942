import type { Policy } from './policy.ts'
import type { ReadField } from './read-wait.ts'
import { readWaitMs } from './read-wait.ts'

/** What became of one request: a response head, or no whole response. */
export type Outcome =
  | { readonly kind: 'response'; readonly status: number; readonly field: ReadField }
  /** `sent` is "never" when the connection was not made, so that nothing can have been processed. */
  | { readonly kind: 'failure'; readonly sent: 'never' | 'maybe' }

/** One request that was tried, and what is known when its outcome is. */
export interface Attempt {
  readonly method: string
  readonly outcome: Outcome
  /** How often this request has been sent again before. */
  readonly retries: number
  /** The caller says that a repetition does no harm, or the request carries an Idempotency-Key. */
  readonly repeatable: boolean
  /** The same body can be sent once more. */
  readonly replayable: boolean
  readonly now: Date
  /** From 0 to 1. */
  readonly random: number
  /** Absent: no budget. Otherwise whether it pays for one more retry. */
  readonly affordable?: boolean
  /** Absent: no deadline. */
  readonly remainingMs?: number
}

/** Why a request is not sent again although it failed. */
export type GiveUpReason =
  | 'retries-used-up'
  | 'method-not-idempotent'
  | 'body-not-replayable'
  | 'retry-after-too-long'
  | 'deadline'
  | 'budget-spent'

/** What to do about one outcome. `retryAfterMs` is the wait that the server named; absent, it named none. */
export type Decision = { readonly retryAfterMs?: number | undefined } & (
  | /** Nothing failed that a retry could mend. */ {
      readonly kind: 'accept'
      readonly because?: never
    }
  | { readonly kind: 'retry'; readonly afterMs: number }
  /** A redirect that asks for a wait before it is followed. */
  | { readonly kind: 'follow'; readonly afterMs: number }
  | { readonly kind: 'give-up'; readonly because: GiveUpReason }
)

/** RFC 9110 section 9.2.2, and QUERY of RFC 10008. */
const idempotent = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/

/** Jitter only adds to a wait that the server named: this share of it, within bounds. */
const spreadShare = 0.06
const longestSpreadMs = 5000

/** Decides about one outcome. It never names an earlier time for a longer Retry-After. */
export function decide(attempt: Attempt, policy: Policy): Decision {
  const { outcome } = attempt
  if (outcome.kind === 'failure') return decideRetry(attempt, policy, outcome.sent === 'never')
  const { status, field } = outcome
  const redirect = isRedirect(status)
  const failing = status === 500 || isFailing(status)
  const mayName = redirect || failing || status === 413 || status === 429
  const retryAfterMs = mayName ? readWaitMs(field, attempt.now, policy.alsoRead) : undefined
  if (retryAfterMs === undefined && !failing) return { kind: 'accept' }
  const refused = retryAfterMs !== undefined && (status === 429 || status === 503)
  return decideRetry(attempt, policy, refused, retryAfterMs, redirect)
}

/** Whether the method alone says that a repetition does no harm. */
export function isIdempotent(method: string): boolean {
  return idempotent.test(method)
}

/** Responses that say the origin, or the gateway before it, is not working. */
export function isFailing(status: number): boolean {
  return /^5(0[2-4]|2[0-7])/.test(String(status))
}

export function isRedirect(status: number): boolean {
  return /^30[12378]/.test(String(status))
}

/** `refused` when nothing can have been processed. A redirect is followed, so it repeats nothing. */
function decideRetry(
  attempt: Attempt,
  policy: Policy,
  refused: boolean,
  retryAfterMs?: number,
  redirect?: boolean,
): Decision {
  const { method, repeatable, replayable, retries, random, affordable } = attempt
  const { minBackoffMs } = policy
  const isNamed = retryAfterMs !== undefined
  const leastMs = Math.max(minBackoffMs, retryAfterMs ?? 0)
  // Full jitter over an exponential; on top of a named wait only a little more.
  const spreadMs = isNamed
    ? Math.min(longestSpreadMs, Math.max(minBackoffMs, retryAfterMs * spreadShare))
    : Math.max(0, Math.min(policy.maxBackoffMs, policy.backoffMs * 2 ** retries) - minBackoffMs)
  const afterMs = leastMs + random * spreadMs
  const isSafe = repeatable || isIdempotent(method) || (refused && policy.retryUnsafeWhenRefused)
  let because: GiveUpReason | undefined
  if (!redirect && !isSafe) because = 'method-not-idempotent'
  else if (!redirect && !replayable) because = 'body-not-replayable'
  else if (!redirect && !(retries < (isNamed ? policy.maxRetries : policy.maxBareRetries))) {
    because = 'retries-used-up'
  } else if (isNamed && !(retryAfterMs <= policy.maxRetryAfter * 1000))
    because = 'retry-after-too-long'
  else if (afterMs >= (attempt.remainingMs ?? Infinity)) because = 'deadline'
  else if (!redirect && affordable === false) because = 'budget-spent'
  if (because) return { kind: 'give-up', because, retryAfterMs }
  return { kind: redirect ? 'follow' : 'retry', afterMs, retryAfterMs }
}
