import type { Outcome } from './load-meter.ts'
import type { Refusal } from './refusal.ts'

/** Leave to go ahead. `leave` is called once the response is over, however it ended. */
export interface Pass {
  readonly kind: 'pass'
  /** Fields the response must carry: RateLimit, where there is a quota. */
  readonly fields?: Readonly<Record<string, string>>
  leave(outcome: Outcome): void
}

/** The client hung up while it waited: there is nobody to answer. */
export interface Gone {
  readonly kind: 'gone'
}

export type Admission = Pass | Refusal | Gone

export const gone: Gone = { kind: 'gone' }

/** A pass that nobody counts. */
export const uncounted: Pass = { kind: 'pass', leave: () => undefined }

/** A pass that is counted: it gives its place back once. */
export class CountedPass implements Pass {
  readonly kind = 'pass'
  readonly #startedMs: number
  readonly #end: (startedMs: number, outcome: Outcome) => void
  #left = false

  constructor(startedMs: number, end: (startedMs: number, outcome: Outcome) => void) {
    this.#startedMs = startedMs
    this.#end = end
  }

  leave(outcome: Outcome): void {
    if (this.#left) return
    this.#left = true
    this.#end(this.#startedMs, outcome)
  }
}
