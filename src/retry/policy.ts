import type { ReadWait } from './read-wait.ts'

/** What is retried, how often, and how long it may take. */
export interface Policy {
  /** The longest Retry-After, in seconds, that is waited for; a longer one is handed over at once. */
  readonly maxRetryAfter: number
  /** How often a request is sent again in all, when the server says when to come back. */
  readonly maxRetries: number
  /** How often it is sent again where nobody says when: the common advice is "once". */
  readonly maxBareRetries: number
  /** The shortest pause before any retry. */
  readonly minBackoffMs: number
  /** The pause before the first bare retry is random and at most this; it doubles with each. */
  readonly backoffMs: number
  readonly maxBackoffMs: number
  /** Lets POST and PATCH be sent again that were refused before anything was processed. */
  readonly retryUnsafeWhenRefused: boolean
  /** Fields that may name a wait where Retry-After does not. */
  readonly alsoRead: readonly ReadWait[]
}

export const defaultPolicy: Policy = {
  maxRetryAfter: 60,
  maxRetries: 2,
  maxBareRetries: 1,
  minBackoffMs: 100,
  backoffMs: 300,
  maxBackoffMs: 30_000,
  retryUnsafeWhenRefused: false,
  alsoRead: [],
}
