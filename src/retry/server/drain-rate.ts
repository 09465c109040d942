/** What is remembered fades to a third in this time. */
const memoryMs = 3000

/**
 * Estimates how many requests are finished per second while there is always one more to do. Only saturated time
 * counts: an idle second says nothing about how fast a backlog would drain.
 */
export class DrainRate {
  #finished = 0
  #busyMs = 0

  /** Notes what was finished in `busyMs` of saturated time. */
  observe(finished: number, busyMs: number): void {
    const kept = Math.exp(-busyMs / memoryMs)
    this.#finished = this.#finished * kept + finished
    this.#busyMs = this.#busyMs * kept + busyMs
  }

  /**
   * Requests per second; before enough has been seen, the limit divided by the mean latency (Little's law); undefined
   * before anything has finished.
   */
  perSecond(limit: number, meanMs: number | undefined): number | undefined {
    // With five finished the estimate is off by less than half, mostly; Little's law is better until then.
    if (this.#finished >= 5 && this.#busyMs > 0) return (this.#finished * 1000) / this.#busyMs
    if (meanMs !== undefined && meanMs > 0) return (limit * 1000) / meanMs
    return undefined
  }
}
