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
  | 'not-retried'

export type Decision =
  /** Nothing failed that a retry could mend. */
  | { readonly kind: 'accept' }
  /** Send it again; `named` when the server named the time. */
  | { readonly kind: 'retry'; readonly afterMs: number; readonly named: boolean }
  /** A redirect that asks for a wait before it is followed. */
  | { readonly kind: 'follow'; readonly afterMs: number }
  | { readonly kind: 'give-up'; readonly because: GiveUpReason; readonly retryAfterMs?: number }

/** RFC 9110 section 9.2.2, and QUERY of RFC 10008. */
export const idempotent: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PUT',
  'DELETE',
  'QUERY',
])

/** Jitter only adds to a wait that the server named: this share of it, within bounds. */
const spreadShare = 0.06
const longestSpreadMs = 5000

/** Decides what to do about one outcome. It never names an earlier time for a longer Retry-After. */
export function decide(attempt: Attempt, policy: Policy): Decision {
  const { outcome } = attempt
  if (outcome.kind === 'failure') {
    return decideBare(attempt, policy, outcome.sent === 'never')
  }
  const { status, field } = outcome
  const mayName = namesWaits(status)
  const redirect = isRedirect(status)
  if (!mayName && !redirect) return { kind: 'accept' }
  const retryAfterMs = readWaitMs(field, attempt.now, policy.alsoRead)
  if (retryAfterMs !== undefined) {
    if (redirect) return decideFollow(attempt, policy, retryAfterMs)
    return decideNamed(attempt, policy, status, retryAfterMs)
  }
  return isFailing(status) || status === 500
    ? decideBare(attempt, policy, false)
    : { kind: 'accept' }
}

/** Responses that say the origin, or the gateway before it, is not working. */
export function isFailing(status: number): boolean {
  return (status >= 502 && status <= 504) || (status >= 520 && status <= 527)
}

/** Responses whose Retry-After tells when the same request may succeed. */
function namesWaits(status: number): boolean {
  return status === 413 || status === 429 || status === 500 || isFailing(status)
}

export function isRedirect(status: number): boolean {
  return status >= 301 && status <= 308 && (status <= 303 || status >= 307)
}

function decideFollow(attempt: Attempt, policy: Policy, retryAfterMs: number): Decision {
  const because = impatience(attempt, policy, retryAfterMs)
  if (because !== undefined) return { kind: 'give-up', because, retryAfterMs }
  return { kind: 'follow', afterMs: retryAfterMs }
}

function decideNamed(
  attempt: Attempt,
  policy: Policy,
  status: number,
  retryAfterMs: number,
): Decision {
  const refused = status === 429 || status === 503
  const spreadMs = Math.min(
    longestSpreadMs,
    Math.max(policy.minBackoffMs, retryAfterMs * spreadShare),
  )
  const afterMs = Math.max(policy.minBackoffMs, retryAfterMs) + attempt.random * spreadMs
  const because =
    hindrance(attempt, policy, refused, policy.maxRetries) ??
    impatience(attempt, policy, retryAfterMs) ??
    shortage(attempt, afterMs)
  return because === undefined
    ? { kind: 'retry', afterMs, named: true }
    : { kind: 'give-up', because, retryAfterMs }
}

function decideBare(attempt: Attempt, policy: Policy, neverSent: boolean): Decision {
  const afterMs = backoffMs(attempt.retries, attempt.random, policy)
  const because =
    hindrance(attempt, policy, neverSent, policy.maxBareRetries) ?? shortage(attempt, afterMs)
  return because === undefined
    ? { kind: 'retry', afterMs, named: false }
    : { kind: 'give-up', because }
}

/** Full jitter over an exponential, from the shortest pause upwards. */
function backoffMs(retries: number, random: number, policy: Policy): number {
  const { minBackoffMs } = policy
  const most = Math.min(policy.maxBackoffMs, policy.backoffMs * 2 ** retries)
  return minBackoffMs + random * Math.max(0, most - minBackoffMs)
}

/** What forbids this request to be sent again, whatever the time. */
function hindrance(
  { method, repeatable, replayable, retries }: Attempt,
  policy: Policy,
  refused: boolean,
  most: number,
): GiveUpReason | undefined {
  const safe = repeatable || idempotent.has(method) || (refused && policy.retryUnsafeWhenRefused)
  if (!safe) return 'method-not-idempotent'
  if (!replayable) return 'body-not-replayable'
  return retries < most ? undefined : 'retries-used-up'
}

function impatience(
  { remainingMs }: Attempt,
  policy: Policy,
  retryAfterMs: number,
): GiveUpReason | undefined {
  if (retryAfterMs > policy.maxRetryAfter * 1000) return 'retry-after-too-long'
  return remainingMs !== undefined && retryAfterMs >= remainingMs ? 'deadline' : undefined
}

function shortage({ remainingMs, affordable }: Attempt, afterMs: number): GiveUpReason | undefined {
  if (remainingMs !== undefined && afterMs >= remainingMs) return 'deadline'
  return affordable === false ? 'budget-spent' : undefined
}
