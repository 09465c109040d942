/** A named time brings every client back at once, so the release must leave room; probes spread on their own. */
const namedSpeed = 1.25
const bareSpeed = 2.75
const leastSpeed = 0.1
/** The share by which the speed grows in a millisecond of release, until the next refusal. */
const speedGrowth = 0.0003
/** Calls count as no rarer than this, so that a release sends some however few came. */
const longestGapMs = 125
/** A probe that says nothing for this long does not keep the others waiting. */
const hangingProbeMs = 1000
/**
 * A failure closes the gate only when nothing succeeded for this long: a part of an origin may fail alone. A refusal
 * during a release does so too, after this and the time of two calls.
 */
const quietMs = 50
/** How late a timer may be and be caught up with. */
const latestTimerMs = 20
const firstProbeMs = 210
const probeGrowth = 1.3
const longestProbeMs = 5000

type Phase = 'open' | 'closed' | 'probing' | 'releasing'

/**
 * Whether an origin may be asked. When it refuses or fails, the gate goes from open to closed, then probing (one
 * request tests the water), then releasing (those that waited follow, paced) until all have been sent; on a refusal
 * back to closed. It has no clock and no dice of its own.
 */
export class Gate {
  phase: Phase = 'open'
  /** Closed: when the next probe may go; probing: when another may, if the first hangs; releasing: the next call. */
  nextMs: number = -Infinity
  /** The origin named the time when it wants to be asked again. */
  #named = false
  #startedMs = 0
  #succeededMs = -Infinity
  /** Calls that came since it left open. */
  #arrivals = 0
  /** Probes in a row that failed without a named time. */
  #failures = 0
  /** How many of those that waited are released for each new call. */
  #speed = 0
  /** The time between two new calls, as they came while it was closed. */
  #gapMs = 0

  /** True when a new call may go at once. Those that came first do not hold up new ones. */
  arrive(): boolean {
    this.#arrivals += 1
    return this.letsNew
  }

  /** The origin asked, until `untilMs`, not to be asked. */
  refuse(nowMs: number, untilMs: number): void {
    const { phase } = this
    this.#named = true
    this.#failures = 0
    const latestMs = phase === 'probing' ? untilMs : Math.max(untilMs, this.nextMs)
    if (phase === 'releasing') this.#slow()
    this.#close(nowMs, latestMs)
    // It serves others at the same time: those that wait keep to the time, and new calls need not join them.
    if (phase === 'releasing' && nowMs - this.#succeededMs < quietMs + 2 * this.#gapMs)
      this.phase = phase
  }

  /** The origin failed and did not say for how long. */
  fail(nowMs: number, random: number, probe: boolean): void {
    // Others that were under way when it closed tell nothing new.
    if (!this.letsNew && !probe) return
    if (this.phase === 'releasing') this.#slow()
    if (!probe && nowMs - this.#succeededMs < quietMs) {
      // Some succeed and some fail: those that wait follow more slowly.
      this.nextMs = nowMs + this.#everyMs
      return
    }
    this.#failures = this.phase === 'probing' ? this.#failures + 1 : 0
    this.#named = false
    const pauseMs = Math.min(longestProbeMs, firstProbeMs * probeGrowth ** this.#failures)
    this.#close(nowMs, nowMs + pauseMs * (0.8 + random * 0.4))
  }

  /** A probe ended without telling anything: the next may go at once. */
  abandon(nowMs: number): void {
    if (this.phase === 'probing') this.#close(nowMs, nowMs)
  }

  /** The origin answered. A probe's answer opens the gate; without a named time any answer does. */
  succeed(nowMs: number, probe: boolean): void {
    this.#succeededMs = nowMs
    if (this.letsNew) return
    if (!probe && (this.#named || this.phase === 'probing')) return
    const tookMs = nowMs - this.#startedMs + 1
    this.#gapMs = Math.min(longestGapMs, tookMs / Math.max(1, this.#arrivals))
    this.phase = 'releasing'
    this.nextMs = nowMs + this.#everyMs
  }

  /** One of those that waited goes; true when it goes as a probe. */
  release(nowMs: number): boolean {
    if (this.phase === 'open') return false
    if (this.phase !== 'releasing') {
      this.phase = 'probing'
      this.nextMs = nowMs + hangingProbeMs
      return true
    }
    // Growth for the time between two, which is the gap by the speed.
    this.#speed = Math.min(this.#mostSpeed, this.#speed + speedGrowth * this.#gapMs)
    // A late timer is caught up with, a pause of the line is not.
    this.nextMs = Math.max(this.nextMs, nowMs - latestTimerMs) + this.#everyMs
    return false
  }

  /** Releasing: the time between two of those that waited. */
  get #everyMs(): number {
    return this.#gapMs / this.#speed
  }

  get #mostSpeed(): number {
    return this.#named ? namedSpeed : bareSpeed
  }

  /** New calls go at once. */
  get letsNew(): boolean {
    return this.phase === 'open' || this.phase === 'releasing'
  }

  #close(nowMs: number, untilMs: number): void {
    if (this.phase === 'open') {
      this.#startedMs = nowMs
      this.#arrivals = 0
      this.#speed = this.#mostSpeed
    }
    this.phase = 'closed'
    this.nextMs = untilMs
  }

  #slow(): void {
    this.#speed = Math.max(leastSpeed, this.#speed / 2)
  }
}
