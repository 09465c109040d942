/** What is remembered fades to a third in this time. */
const memoryMs = 3000

/** One request that has ended. */
interface Ended {
  readonly tookMs: number
  /** How much of that was saturated time. */
  readonly busyMs: number
  /** Requests in progress in that part, times its length. */
  readonly busyRunningMs: number
}

/**
 * Estimates how many requests are finished per second while there is always one more to do. Only saturated time
 * counts: an idle second says nothing about how fast a backlog would drain.
 *
 * It is the number in progress divided by the time that each takes (Little's law). Finished requests over time would be
 * the same in the long run, but a burst ends with all places taken, and those would be missing from every burst. The
 * number is that which each request met in its own time, so that a limit that moves does not lead the estimate.
 */
export class DrainRate {
  #count = 0
  #tookMs = 0
  #busyMs = 0
  #busyRunningMs = 0

  /** Lets what is remembered fade by so much saturated time. */
  fade(busyMs: number): void {
    const kept = Math.exp(-busyMs / memoryMs)
    this.#count *= kept
    this.#tookMs *= kept
    this.#busyMs *= kept
    this.#busyRunningMs *= kept
  }

  /** Notes a request that ended; one that met no saturated time tells nothing. */
  observe({ tookMs, busyMs, busyRunningMs }: Ended): void {
    if (busyMs <= 0) return
    this.#count += 1
    this.#tookMs += tookMs
    this.#busyMs += busyMs
    this.#busyRunningMs += busyRunningMs
  }

  /**
   * Requests per second; before enough has been seen, the limit divided by the mean latency; undefined before anything
   * has finished.
   */
  perSecond(limit: number, meanMs: number | undefined): number | undefined {
    // With five finished the estimate is off by less than half, mostly.
    if (this.#count >= 5) {
      return ((this.#busyRunningMs / this.#busyMs) * this.#count * 1000) / this.#tookMs
    }
    if (meanMs !== undefined && meanMs > 0) return (limit * 1000) / meanMs
    return undefined
  }
}
