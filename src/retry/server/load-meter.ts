import type { AdaptiveLimit, LimitState } from './adapt-limit.ts'
import { adaptLimit, startLimit } from './adapt-limit.ts'
import { DrainRate } from './drain-rate.ts'

/**
 * How a request ended. `failed`, and `aborted` in the middle of its response, say nothing about how long the work takes;
 * `abandoned` before its response began says: longer than this.
 */
export type Outcome = 'served' | 'failed' | 'aborted' | 'abandoned'

/** A request in progress: when it began, on the clocks of the meter. */
export interface Ticket {
  readonly startedMs: number
  readonly busyMs: number
  readonly busyRunningMs: number
}

/** A window is this long at least, and holds this many requests unless they are rare. */
const shortestWindowMs = 100
const windowCount = 10
const patienceMs = 1000

/** Nor is it shorter than two requests take, for most of its requests must have felt its limit; but not for ever. */
const longestWindowMs = 5000

/** Counts what is in progress and learns from what ends: the limit, and the rate at which a backlog drains. */
export class LoadMeter {
  running = 0
  readonly #settings: AdaptiveLimit | undefined
  #limit: LimitState
  readonly #rate = new DrainRate()
  /** Whether there is more to do than is in progress. */
  #busy = false
  /** Clocks that run in such time only; the second one as many times as fast as there are requests in progress. */
  #busyMs = 0
  #busyRunningMs = 0
  /** Up to when they have run. */
  #ranToMs: number
  #meanMs: number | undefined
  #sinceMs: number
  #windowMs = shortestWindowMs
  #count = 0
  #sumMs = 0
  #sumRunning = 0
  #saturated = false

  constructor(limit: number | AdaptiveLimit, nowMs: number) {
    this.#settings = typeof limit === 'number' ? undefined : limit
    this.#limit = typeof limit === 'number' ? { limit } : startLimit(limit)
    this.#sinceMs = nowMs
    this.#ranToMs = nowMs
  }

  get limit(): number {
    return this.#limit.limit
  }

  /** Whether one more may start. */
  hasRoom(): boolean {
    return this.running + 1 <= this.#limit.limit
  }

  begin(nowMs: number): Ticket {
    this.#run(nowMs)
    this.running += 1
    if (!this.hasRoom()) this.#saturated = true
    return { startedMs: nowMs, busyMs: this.#busyMs, busyRunningMs: this.#busyRunningMs }
  }

  end(ticket: Ticket, nowMs: number, outcome: Outcome): void {
    this.#run(nowMs)
    const tookMs = nowMs - ticket.startedMs
    this.#rate.observe({
      tookMs,
      busyMs: this.#busyMs - ticket.busyMs,
      busyRunningMs: this.#busyRunningMs - ticket.busyRunningMs,
    })
    // Were the abandoned left out, a server slower than its clients' patience would have nothing to learn from.
    const tells = outcome === 'abandoned' ? tookMs > (this.#meanMs ?? 0) : outcome === 'served'
    if (tells) {
      this.#count += 1
      this.#sumMs += tookMs
      this.#sumRunning += this.running
    }
    this.running -= 1
    const elapsedMs = nowMs - this.#sinceMs
    if (elapsedMs < this.#windowMs || this.#count === 0) return
    if (this.#count >= windowCount || elapsedMs >= patienceMs) this.#closeWindow(nowMs)
  }

  /** Tells whether there is more to do than is in progress; only such time shows how fast a backlog drains. */
  setBusy(busy: boolean, nowMs: number): void {
    this.#run(nowMs)
    this.#busy = busy
  }

  /** Requests per second that a backlog drains at; undefined before anything has finished. */
  servedPerSecond(): number | undefined {
    return this.#rate.perSecond(this.#limit.limit, this.#meanMs)
  }

  #run(nowMs: number): void {
    const passedMs = nowMs - this.#ranToMs
    if (passedMs <= 0) return
    this.#ranToMs = nowMs
    if (!this.#busy) return
    this.#busyMs += passedMs
    this.#busyRunningMs += passedMs * this.running
    this.#rate.fade(passedMs)
  }

  #closeWindow(nowMs: number): void {
    const meanMs = Math.max(this.#sumMs / this.#count, 0.01)
    const meanRunning = this.#sumRunning / this.#count
    const saturated = this.#saturated
    this.#meanMs = this.#meanMs === undefined ? meanMs : (this.#meanMs + meanMs) / 2
    if (this.#settings !== undefined) {
      this.#limit = adaptLimit(this.#limit, { meanMs, meanRunning, saturated }, this.#settings)
    }
    this.#windowMs = Math.min(longestWindowMs, Math.max(shortestWindowMs, 2 * this.#meanMs))
    this.#sinceMs = nowMs
    this.#count = 0
    this.#sumMs = 0
    this.#sumRunning = 0
    this.#saturated = !this.hasRoom()
  }
}
