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
    /** The longest Retry-After. Default 60. */
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
