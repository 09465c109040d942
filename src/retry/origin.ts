import { Budget } from './budget.ts'
import { Gate } from './gate.ts'
import type { Settings } from './options.ts'

/** How a wait in line ended. True and false: it is the call's turn, and whether it goes as a probe. */
export type Turn = boolean | 'aborted' | 'deadline' | 'origin-unavailable'

/** A call in line. */
interface Waiter {
  /** Lower is the better probe: one that has lost nothing yet. */
  readonly rank: number
  /** Not before this, whatever the gate says. */
  readonly readyMs: number
  /** Called once, when the wait is over. */
  readonly end: (turn: Turn) => void
}

/** A longer timer would fire at once. */
export const longestTimerMs = 2_147_483_647

/** What one client knows about one origin: its gate, its retry budget, and the calls in line. */
export class Origin {
  readonly gate: Gate = new Gate()
  readonly budget: Budget
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #line = new Set<Waiter>()
  readonly #settings: Settings

  constructor(settings: Settings) {
    this.#settings = settings
    this.budget = new Budget(settings.limits, performance.now())
  }

  /** Nothing waits and nothing is wrong: it may be forgotten. */
  get idle(): boolean {
    return this.gate.phase === 'open' && this.#line.size === 0
  }

  /** Counts a call; true when it may be sent at once. */
  arrive(): boolean {
    this.budget.addRequest()
    return this.gate.arrive()
  }

  /** Waits until the gate lets the call go, or until there is no use in waiting. */
  wait(
    rank: number,
    readyMs: number,
    deadlineMs: number,
    signal: AbortSignal | undefined,
  ): Promise<Turn> {
    const { maxWait, maxRetryAfter } = this.#settings
    const { gate } = this
    const startMs = performance.now()
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const end = (turn: Turn): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
        this.#line.delete(waiter)
        // What nobody waits for should keep no process alive.
        if (!this.#line.size) clearTimeout(this.#timer)
        resolve(turn)
      }
      const onAbort = (): void => end('aborted')
      const waiter: Waiter = { rank, readyMs, end }
      const look = (): void => {
        const nowMs = performance.now()
        // While others are released the line moves, and waiting is of use.
        const seenMs = gate.phase === 'releasing' ? nowMs : startMs
        const fromMs = Math.max(seenMs, readyMs, gate.phase === 'closed' ? gate.nextMs : 0)
        // However often a new time is named, the call stays no longer than for one of the longest.
        const longestMs = startMs + maxRetryAfter * 1000
        const leftMs = Math.min(Math.min(fromMs, longestMs) + maxWait * 1000, deadlineMs) - nowMs
        if (Math.max(fromMs, nowMs) >= deadlineMs) end('deadline')
        else if (leftMs > 0) timer = startTimer(look, leftMs + 1, true)
        else end('origin-unavailable')
      }
      this.#line.add(waiter)
      signal?.addEventListener('abort', onAbort)
      if (signal?.aborted) onAbort()
      else look()
      this.look()
    })
  }

  succeeded(probe: boolean): void {
    this.gate.succeed(performance.now(), probe)
    if (this.gate.phase !== 'open') this.look()
  }

  abandoned(probe: boolean): void {
    if (probe) this.gate.abandon(performance.now())
    this.look()
  }

  /** Sends those whose turn it is, and sets the timer for the next. */
  look(): void {
    const nextMs = this.#releaseDue(performance.now())
    // A call that was just sent may have failed already and set the timer.
    clearTimeout(this.#timer)
    if (nextMs === Infinity) return
    this.#timer = startTimer(
      () => this.look(),
      nextMs - performance.now(),
      this.#settings.unrefTimers,
    )
  }

  /** Releases what is due and says when to look again; Infinity when nobody waits. */
  #releaseDue(nowMs: number): number {
    const { gate } = this
    while (this.#line.size > 0) {
      if (gate.phase !== 'open' && gate.nextMs > nowMs) return gate.nextMs
      let best: Waiter | undefined
      let firstMs = Infinity
      for (const waiter of this.#line) {
        firstMs = Math.min(firstMs, waiter.readyMs)
        if (waiter.readyMs <= nowMs && !(best && best.rank <= waiter.rank)) best = waiter
      }
      if (!best) return firstMs
      best.end(gate.release(nowMs))
    }
    if (gate.phase === 'releasing') gate.phase = 'open'
    return Infinity
  }
}

/** Node's timers keep the process alive unless told otherwise; a browser's are numbers. */
export function startTimer(
  callback: () => void,
  delayMs: number,
  unref: boolean | undefined,
): ReturnType<typeof setTimeout> {
  const timer = setTimeout(callback, Math.max(1, Math.min(delayMs, longestTimerMs)))
  if (unref) timer.unref?.()
  return timer
}
