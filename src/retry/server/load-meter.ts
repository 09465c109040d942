import type { AdaptiveLimit, LimitState } from './adapt-limit.ts'
import { adaptLimit, startLimit } from './adapt-limit.ts'
import { DrainRate } from './drain-rate.ts'

/**
 * How a request ended. `failed`, and `aborted` in the middle of its response, say nothing about how long the work takes;
 * `abandoned` before its response began says: longer than this.
 */
export type Outcome = 'served' | 'failed' | 'aborted' | 'abandoned'

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
  }

  get limit(): number {
    return this.#limit.limit
  }

  /** Whether one more may start. */
  hasRoom(): boolean {
    return this.running + 1 <= this.#limit.limit
  }

  begin(): void {
    this.running += 1
    if (!this.hasRoom()) this.#saturated = true
  }

  end(startedMs: number, nowMs: number, outcome: Outcome): void {
    const tookMs = nowMs - startedMs
    // Were the abandoned left out, a server slower than its clients' patience would have nothing to learn from.
    const tells = outcome === 'abandoned' ? tookMs > (this.#meanMs ?? 0) : outcome === 'served'
    if (tells) {
      this.#count += 1
      this.#sumMs += tookMs
      this.#sumRunning += this.running
    }
    this.#rate.finish(nowMs, (this.#meanMs ?? 0) / this.running, this.running)
    this.running -= 1
    const elapsedMs = nowMs - this.#sinceMs
    if (elapsedMs < this.#windowMs || this.#count === 0) return
    if (this.#count >= windowCount || elapsedMs >= patienceMs) this.#closeWindow(nowMs)
  }

  /** Tells whether there is more to do than is in progress; only such time shows how fast a backlog drains. */
  setBusy(busy: boolean, nowMs: number): void {
    if (busy === this.#rate.saturated) return
    if (busy) this.#rate.begin(this.running, nowMs)
    else this.#rate.end()
  }

  /** Requests per second that a backlog drains at; undefined before anything has finished. */
  servedPerSecond(nowMs: number): number | undefined {
    return this.#rate.perSecond(nowMs, this.#limit.limit, this.#meanMs)
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
