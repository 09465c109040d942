/** Where one client stands with its quota. */
export interface ClientQuota {
  readonly allowed: boolean
  /** Name of the policy: letters, digits, `-`, `_` and `.`. */
  readonly policy: string
  /** Requests per window. */
  readonly quota: number
  readonly windowSeconds: number
  readonly remaining: number
  /** When none remain: until the next one is allowed. Otherwise: until all are. */
  readonly resetMs: number
}

/** Counts requests per client. A library that shares its counts between processes fits behind it. */
export interface ClientLimiter {
  /** Takes one request off the quota of `key`, or says that none is left; undefined when nobody knows, which lets it in. */
  take(key: string, nowMs: number): ClientQuota | undefined | Promise<ClientQuota | undefined>
}

/** Rounded up, as Retry-After is, which must not be earlier. */
function resetSeconds(quota: ClientQuota): number {
  return Math.max(0, Math.ceil(quota.resetMs / 1000))
}

/** RateLimit-Policy and RateLimit as of draft-ietf-httpapi-ratelimit-headers-10, structured lists (RFC 9651). */
export function rateLimitFields(quota: ClientQuota): Readonly<Record<string, string>> {
  const name = `"${quota.policy.replaceAll(/[^\w.-]/g, '_').slice(0, 64)}"`
  return {
    'RateLimit-Policy': `${name};q=${whole(quota.quota)};w=${whole(quota.windowSeconds)}`,
    RateLimit: `${name};r=${whole(quota.remaining)};t=${resetSeconds(quota)}`,
  }
}

/** Integers of structured fields have fifteen digits at most. */
function whole(value: number): number {
  return Math.min(999_999_999_999_999, Math.max(0, Math.floor(value)))
}
