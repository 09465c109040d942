/** What is remembered fades to a third in this time. */
const memoryMs = 3000

/** A pause that happens once would otherwise be waited for again without end. */
const mostTurns = 4

/**
 * Estimates how many requests are finished per second while there is always one more to do. Only saturated time
 * counts: an idle second says nothing about how fast a backlog would drain.
 */
export class DrainRate {
  #finished = 0
  #busyMs = 0
  /** The turn that is under way: how many have ended, in what time, and the longest pause before one of them. */
  #turnEnded = 0
  #turnMs = 0
  #longestMs = 0
  /** How many that were in progress when the saturated time began have not ended yet. */
  #firstTurn = 0
  #counting = false
  /** When the last one ended in this saturated time, or when that began; undefined outside it. */
  #lastMs: number | undefined

  get saturated(): boolean {
    return this.#lastMs !== undefined
  }

  /** Saturated time begins, with so many in progress. */
  begin(running: number, nowMs: number): void {
    this.#firstTurn = running
    this.#counting = false
    this.#lastMs = nowMs
    this.#dropTurn()
  }

  /** Saturated time ends. */
  end(): void {
    this.#lastMs = undefined
  }

  /**
   * One ended. It is counted from one end to another, and only after all have ended that were in progress at first: a
   * place that was just filled has nothing to show yet. Places that fill together end together, so the count begins with
   * a pause of more than `gapMs`, the mean between two ends, and goes on in whole turns: as many as are `running` have ended,
   * and a pause like the longest of the turn comes next. A part of a burst would be off by all of it.
   */
  finish(nowMs: number, gapMs: number, running: number): void {
    if (this.#lastMs === undefined) return
    const tookMs = nowMs - this.#lastMs
    this.#lastMs = nowMs
    if (this.#firstTurn > 0) {
      this.#firstTurn -= 1
      return
    }
    const isLong = tookMs * 2 > this.#longestMs || this.#turnEnded >= running * mostTurns
    if (this.#turnEnded >= running && isLong) this.#addTurn()
    this.#counting ||= tookMs > gapMs
    if (!this.#counting) return
    this.#turnEnded += 1
    this.#turnMs += tookMs
    this.#longestMs = Math.max(this.#longestMs, tookMs)
  }

  #addTurn(): void {
    const kept = Math.exp(-this.#turnMs / memoryMs)
    this.#finished = this.#finished * kept + this.#turnEnded
    this.#busyMs = this.#busyMs * kept + this.#turnMs
    this.#dropTurn()
  }

  #dropTurn(): void {
    this.#turnEnded = 0
    this.#turnMs = 0
    this.#longestMs = 0
  }

  /**
   * Requests per second; before enough has been seen, the limit divided by the mean latency (Little's law); undefined
   * before anything has finished.
   */
  perSecond(nowMs: number, limit: number, meanMs: number | undefined): number | undefined {
    // With five finished the estimate is off by less than half, mostly; Little's law is better until then.
    if (this.#finished >= 5 && this.#busyMs > (meanMs ?? 0)) {
      // A silence as long as one request takes may be one between two bursts; a longer one is a server that has slowed down.
      const silentMs = Math.max(0, nowMs - (this.#lastMs ?? nowMs) - (meanMs ?? 0))
      return (this.#finished * 1000) / (this.#busyMs + silentMs)
    }
    if (meanMs !== undefined && meanMs > 0) return (limit * 1000) / meanMs
    return undefined
  }
}
