import type { Budget, BudgetLimits } from './budget.ts'
import { fillBudget, spendBudget, startBudget } from './budget.ts'
import type { Gate } from './gate.ts'
import {
  abandonProbe,
  closeBare,
  closeNamed,
  countArrival,
  isOpen,
  releaseOne,
  startProbe,
  succeed,
} from './gate.ts'

/** A call that waits in line for its origin. */
export interface Waiter {
  /** Lower is the better probe: one that has lost nothing yet. */
  readonly rank: number
  /** Not before this, whatever the gate says. */
  readonly readyMs: number
  /** Called once, when the call may be sent. */
  readonly go: (probe: boolean) => void
}

/** A longer timer would fire at once. */
export const longestTimerMs = 2_147_483_647

/** What one client knows about one origin: its gate, its retry budget, and the calls in line. */
export class Origin {
  #gate: Gate
  #budget: Budget
  #requests = 0
  #lastSuccessMs = -Infinity
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #line = new Set<Waiter>()
  readonly #limits: BudgetLimits
  readonly #unref: boolean

  constructor(limits: BudgetLimits, unref: boolean) {
    this.#limits = limits
    this.#unref = unref
    this.#budget = startBudget(limits, performance.now())
  }

  /** Nothing waits and nothing is wrong: it may be forgotten. */
  get idle(): boolean {
    return this.#gate === undefined && this.#line.size === 0
  }

  /** When the closed gate lets the next probe go; -Infinity when it is not closed. */
  get closedUntilMs(): number {
    return this.#gate?.phase === 'closed' ? this.#gate.nextMs : -Infinity
  }

  /** Those that waited are on their way. */
  get releasing(): boolean {
    return this.#gate?.phase === 'releasing'
  }

  /** Counts a call; true when it may be sent at once. */
  arrive(): boolean {
    this.#requests += 1
    if (this.#gate === undefined) return true
    this.#gate = countArrival(this.#gate)
    return isOpen(this.#gate)
  }

  wait(waiter: Waiter): void {
    this.#line.add(waiter)
    this.#look()
  }

  leave(waiter: Waiter): void {
    this.#line.delete(waiter)
  }

  get affordable(): boolean {
    this.#fill()
    return this.#budget.tokens >= 1
  }

  spend(): void {
    this.#budget = spendBudget(this.#budget) ?? this.#budget
  }

  succeeded(probe: boolean): void {
    const nowMs = performance.now()
    this.#lastSuccessMs = nowMs
    if (this.#gate === undefined) return
    this.#gate = succeed(this.#gate, nowMs, probe)
    this.#look()
  }

  refused(afterMs: number): void {
    const nowMs = performance.now()
    this.#gate = closeNamed(this.#gate, nowMs, nowMs + afterMs)
    this.#look()
  }

  failed(probe: boolean): void {
    const nowMs = performance.now()
    const lastSuccessMs = this.#lastSuccessMs
    this.#gate = closeBare(this.#gate, { nowMs, random: Math.random(), lastSuccessMs, probe })
    this.#look()
  }

  abandoned(probe: boolean): void {
    if (!probe) return
    this.#gate = abandonProbe(this.#gate, performance.now())
    this.#look()
  }

  #fill(): void {
    this.#budget = fillBudget(this.#budget, this.#limits, this.#requests, performance.now())
    this.#requests = 0
  }

  /** Sends those whose turn it is, and sets the timer for the next. */
  #look(): void {
    const nextMs = this.#releaseDue(performance.now())
    // A call that was just sent may have failed already and set the timer.
    clearTimeout(this.#timer)
    if (nextMs === undefined) return
    const delayMs = Math.min(longestTimerMs, Math.max(1, Math.ceil(nextMs - performance.now())))
    this.#timer = setTimeout(() => {
      this.#look()
    }, delayMs)
    if (this.#unref) unrefTimer(this.#timer)
  }

  /** Releases what is due and says when to look again; undefined when nobody waits. */
  #releaseDue(nowMs: number): number | undefined {
    for (;;) {
      if (this.#line.size === 0) {
        if (this.#gate?.phase === 'releasing') this.#gate = undefined
        return undefined
      }
      const gate = this.#gate
      if (gate !== undefined && gate.nextMs > nowMs) return gate.nextMs
      const probing = gate !== undefined && gate.phase !== 'releasing'
      const waiter = this.#best(nowMs)
      if (waiter === undefined) return this.#firstReadyMs()
      this.#line.delete(waiter)
      if (gate !== undefined)
        this.#gate = probing ? startProbe(gate, nowMs) : releaseOne(gate, nowMs)
      waiter.go(probing)
    }
  }

  #best(nowMs: number): Waiter | undefined {
    let best: Waiter | undefined
    for (const waiter of this.#line) {
      if (waiter.readyMs <= nowMs && (best === undefined || waiter.rank < best.rank)) best = waiter
    }
    return best
  }

  #firstReadyMs(): number {
    let first = Infinity
    for (const waiter of this.#line) first = Math.min(first, waiter.readyMs)
    return first
  }
}

/** Node's timers keep the process alive unless told otherwise; a browser's are numbers. */
export function unrefTimer(timer: unknown): void {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer) {
    if (typeof timer.unref === 'function') Reflect.apply(timer.unref, timer, [])
  }
}
