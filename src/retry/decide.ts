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
export type Decision =
  /** Nothing failed that a retry could mend. */
  | { readonly kind: 'accept' }
  | { readonly kind: 'retry'; readonly afterMs: number; readonly retryAfterMs?: number }
  /** A redirect that asks for a wait before it is followed. */
  | { readonly kind: 'follow'; readonly afterMs: number }
  | { readonly kind: 'give-up'; readonly because: GiveUpReason; readonly retryAfterMs?: number }

/** RFC 9110 section 9.2.2, and QUERY of RFC 10008. */
const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE', 'QUERY'])

/** Jitter only adds to a wait that the server named: this share of it, within bounds. */
const spreadShare = 0.06
const longestSpreadMs = 5000

/** Decides about one outcome. It never names an earlier time for a longer Retry-After. */
export function decide(attempt: Attempt, policy: Policy): Decision {
  const { outcome, now } = attempt
  if (outcome.kind === 'failure') return decideRetry(attempt, policy, outcome.sent === 'never')
  const { status, field } = outcome
  const redirect = isRedirect(status)
  const failing = status === 500 || isFailing(status)
  if (!redirect && !failing && status !== 413 && status !== 429) return { kind: 'accept' }
  const retryAfterMs = readWaitMs(field, now, policy.alsoRead)
  if (retryAfterMs === undefined) {
    return failing ? decideRetry(attempt, policy, false) : { kind: 'accept' }
  }
  if (!redirect) {
    return decideRetry(attempt, policy, status === 429 || status === 503, retryAfterMs)
  }
  const because = impatience(attempt, policy, retryAfterMs)
  return because === undefined
    ? { kind: 'follow', afterMs: retryAfterMs }
    : { kind: 'give-up', because, retryAfterMs }
}

/** Whether the method alone says that a repetition does no harm. */
export function isIdempotent(method: string): boolean {
  return idempotent.has(method)
}

/** Responses that say the origin, or the gateway before it, is not working. */
export function isFailing(status: number): boolean {
  return (status >= 502 && status <= 504) || (status >= 520 && status <= 527)
}

export function isRedirect(status: number): boolean {
  return (status >= 301 && status <= 303) || status === 307 || status === 308
}

/** `refused` when nothing can have been processed. */
function decideRetry(
  attempt: Attempt,
  policy: Policy,
  refused: boolean,
  retryAfterMs?: number,
): Decision {
  const afterMs = pauseMs(attempt, policy, retryAfterMs)
  const named = retryAfterMs !== undefined && { retryAfterMs }
  const because =
    hindrance(attempt, policy, refused, retryAfterMs) ??
    impatience(attempt, policy, retryAfterMs ?? 0) ??
    shortage(attempt, afterMs)
  return because === undefined
    ? { kind: 'retry', afterMs, ...named }
    : { kind: 'give-up', because, ...named }
}

/** A named wait and a little more; otherwise full jitter over an exponential, from the shortest pause upwards. */
function pauseMs(
  { random, retries }: Attempt,
  { minBackoffMs, maxBackoffMs, backoffMs }: Policy,
  retryAfterMs: number | undefined,
): number {
  if (retryAfterMs !== undefined) {
    const spreadMs = Math.max(minBackoffMs, retryAfterMs * spreadShare)
    return Math.max(minBackoffMs, retryAfterMs) + random * Math.min(longestSpreadMs, spreadMs)
  }
  const most = Math.min(maxBackoffMs, backoffMs * 2 ** retries)
  return minBackoffMs + random * Math.max(0, most - minBackoffMs)
}

/** What forbids this request to be sent again, whatever the time. */
function hindrance(
  { method, repeatable, replayable, retries }: Attempt,
  { retryUnsafeWhenRefused, maxRetries, maxBareRetries }: Policy,
  refused: boolean,
  retryAfterMs: number | undefined,
): GiveUpReason | undefined {
  if (!repeatable && !isIdempotent(method) && !(refused && retryUnsafeWhenRefused)) {
    return 'method-not-idempotent'
  }
  if (!replayable) return 'body-not-replayable'
  const most = retryAfterMs === undefined ? maxBareRetries : maxRetries
  return retries < most ? undefined : 'retries-used-up'
}

function impatience(
  { remainingMs = Infinity }: Attempt,
  { maxRetryAfter }: Policy,
  retryAfterMs: number,
): GiveUpReason | undefined {
  if (retryAfterMs > maxRetryAfter * 1000) return 'retry-after-too-long'
  return retryAfterMs < remainingMs ? undefined : 'deadline'
}

function shortage(
  { remainingMs = Infinity, affordable }: Attempt,
  afterMs: number,
): GiveUpReason | undefined {
  if (afterMs >= remainingMs) return 'deadline'
  return affordable === false ? 'budget-spent' : undefined
}
