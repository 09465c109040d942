import type { ClientLimiter, ClientQuota } from './client-quota.ts'

/** What `rate-limiter-flexible` answers, resolved or thrown. */
interface Consumed {
  readonly remainingPoints: number
  readonly msBeforeNext: number
}

/** The part of a limiter of `rate-limiter-flexible` that is used. */
export interface PointsLimiter {
  readonly points: number
  /** Seconds. */
  readonly duration: number
  consume(key: string): Promise<Consumed>
}

/** How a shared limiter is used. */
export interface SharedQuota {
  /** Name in the RateLimit fields. Default `default`. */
  readonly policy?: string
  /** Told when the store fails; the request is let in then, for a lost counter is no reason to be down. */
  readonly onStoreError?: (error: unknown) => void
}

/** Puts a limiter of `rate-limiter-flexible` (Redis, PostgreSQL, memcached and others) behind `ClientLimiter`. */
export function sharedLimiter(limiter: PointsLimiter, settings: SharedQuota = {}): ClientLimiter {
  const quotaOf = (allowed: boolean, consumed: Consumed): ClientQuota => ({
    allowed,
    policy: settings.policy ?? 'default',
    quota: limiter.points,
    windowSeconds: limiter.duration,
    remaining: consumed.remainingPoints,
    resetMs: consumed.msBeforeNext,
  })
  return {
    async take(key: string): Promise<ClientQuota | undefined> {
      try {
        return quotaOf(true, await limiter.consume(key))
      } catch (thrown) {
        // It throws its result when the points are used up, and an Error when the store failed.
        if (isConsumed(thrown)) return quotaOf(false, thrown)
        settings.onStoreError?.(thrown)
        return undefined
      }
    },
  }
}

function isConsumed(value: unknown): value is Consumed {
  return (
    typeof value === 'object' &&
    value !== null &&
    'remainingPoints' in value &&
    typeof value.remainingPoints === 'number' &&
    'msBeforeNext' in value &&
    typeof value.msBeforeNext === 'number'
  )
}
