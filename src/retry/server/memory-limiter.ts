import type { ClientLimiter, ClientQuota } from './client-quota.ts'

/** A quota per client, kept in this process. */
export interface MemoryQuota {
  /** Requests per window. */
  readonly quota: number
  readonly windowSeconds: number
  /** Name in the RateLimit fields. Default `default`. */
  readonly policy?: string
  /** Clients remembered; the one not seen for longest is forgotten first. Default 10 000. */
  readonly maxClients?: number
}

interface Bucket {
  readonly tokens: number
  readonly atMs: number
}

/** A client chooses its key, so that a longer one is known by its two ends, which are as hard to guess. */
const longestKey = 256

function endsOf(key: string): string {
  return `${key.slice(0, longestKey / 2)}${key.slice(-longestKey / 2)}`
}

/**
 * A token bucket per client: a quota comes back evenly, so no window has an edge at which all clients return. For limits
 * across processes give a library's limiter instead.
 */
export function memoryLimiter(settings: MemoryQuota): ClientLimiter {
  const { quota, windowSeconds, policy = 'default', maxClients = 10_000 } = settings
  if (!(quota >= 1) || !(windowSeconds > 0)) {
    throw new RangeError('A quota is at least 1, and its window longer than 0 seconds.')
  }
  const buckets = new Map<string, Bucket>()
  const perMs = quota / (windowSeconds * 1000)
  const base = { policy, quota, windowSeconds }
  return {
    take(client: string, nowMs: number): ClientQuota {
      const key = client.length > longestKey ? endsOf(client) : client
      const before = buckets.get(key) ?? { tokens: quota, atMs: nowMs }
      const elapsedMs = Math.max(0, nowMs - before.atMs)
      const filled = Math.min(quota, before.tokens + elapsedMs * perMs)
      // Sums of fractions miss a whole one by a hair, and who comes back to the millisecond would be refused again.
      const allowed = filled > 1 - 1e-6
      const tokens = allowed ? Math.max(0, filled - 1) : filled
      // Taken out and put in again, the map is in order of use.
      buckets.delete(key)
      buckets.set(key, { tokens, atMs: nowMs })
      if (buckets.size > maxClients) {
        const oldest = buckets.keys().next().value
        if (oldest !== undefined) buckets.delete(oldest)
      }
      const remaining = Math.floor(tokens)
      const missing = remaining === 0 ? 1 - tokens : quota - tokens
      return { ...base, allowed, remaining, resetMs: Math.round((missing / perMs) * 1000) / 1000 }
    },
  }
}
