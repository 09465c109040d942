import type { AdaptiveLimit } from './adapt-limit.ts'
import type { QueueSettings } from './allowed-wait.ts'
import type { Arrival } from './arrival.ts'
import type { ClientLimiter } from './client-quota.ts'
import type { GuardSettings } from './guard-share.ts'
import type { Maintenance } from './maintenance.ts'
import type { Refusal } from './refusal.ts'
import type { Priority } from './waiting-line.ts'

/** How a gate decides. Everything has a default. */
export interface GateOptions {
  /** Requests in progress at once: a number, or learnt from latency, which is the default. */
  readonly limit?: number | AdaptiveLimit
  readonly queue?: QueueSettings
  /** Event-loop lag and heap; `off` where the runtime has none or something else guards them. */
  readonly guards?: GuardSettings | 'off'
  /** Paths that are never refused or counted, health checks above all; `/health/*` means everything below. */
  readonly exempt?: readonly string[]
  /** How much a request matters. Default `normal` for all. */
  readonly priority?: (arrival: Arrival) => Priority
  /** A quota per client. The key defaults to the peer's address, which behind a proxy is the proxy's. */
  readonly clients?: {
    readonly limiter: ClientLimiter
    readonly key?: (arrival: Arrival) => string | undefined
  }
  readonly maintenance?: Maintenance
  readonly retryAfter?: {
    /** The longest Retry-After: whole seconds, at most 3600. Default 60. */
    readonly maxSeconds?: number
    /** Share of the refused that come back when told to, 0 to 1. Default 1. */
    readonly returning?: number
  }
  /** Sees every refusal. */
  readonly onRefusal?: (refusal: Refusal, arrival: Arrival) => void
}

/** Where a gate has its time and chance from; tests give their own. */
export interface GateSources {
  /** Monotonic milliseconds. */
  readonly clock: () => number
  /** Milliseconds since 1970. */
  readonly wallClock: () => number
  /** 0 to 1, as `Math.random`. */
  readonly random: () => number
}

/** What a gate is doing, for metrics. */
export interface GateReading {
  readonly limit: number
  readonly running: number
  readonly waiting: number
  /** Told to come back and not due yet. */
  readonly promised: number
  /** Rate at which a backlog drains; absent before anything has finished. */
  readonly servedPerSecond?: number
  /** How long the event loop keeps a request waiting, on average. */
  readonly meetsLagMs: number
}

/** Throws a RangeError that names the option which makes no sense. */
export function checkOptions({ limit, queue = {}, retryAfter = {}, guards }: GateOptions): void {
  if (typeof limit === 'number') check('limit', limit, 1, Infinity)
  if (typeof limit === 'object') {
    check('limit.min', limit.min ?? 4, 1, limit.max ?? 1000)
    check('limit.initial', limit.initial ?? 32, 1, Infinity)
    check('limit.tolerance', limit.tolerance ?? 2, 1, Infinity)
  }
  check('queue.burstMs', queue.burstMs ?? 0, 0, 3_600_000)
  check('queue.standingMs', queue.standingMs ?? 0, 0, 3_600_000)
  check('queue.maxLength', queue.maxLength ?? 0, 0, Infinity)
  check('retryAfter.maxSeconds', retryAfter.maxSeconds ?? 60, 1, 3600)
  if (!Number.isInteger(retryAfter.maxSeconds ?? 60)) {
    throw new RangeError('retryAfter.maxSeconds is a whole number.')
  }
  check('retryAfter.returning', retryAfter.returning ?? 1, 0, 1)
  if (guards === undefined || guards === 'off') return
  check('guards.lagMs', guards.lagMs ?? 50, 1, 3_600_000)
  check('guards.heapShare', guards.heapShare ?? 1, 0.01, 1)
  check('guards.utilization', guards.utilization ?? 1, 0.01, 1)
}

function check(name: string, value: number, least: number, most: number): void {
  // Not `value < least`, for that lets NaN through.
  if (!(value >= least && value <= most)) {
    throw new RangeError(`${name} is ${value}; it is from ${least} to ${most}.`)
  }
}
