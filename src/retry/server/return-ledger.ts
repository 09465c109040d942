/** Width of a slot: returns are kept apart by tenths of a second. */
export const slotMs = 100

/**
 * Counts who was told to come back when. A refused request is work put off, not work gone: it belongs to the backlog
 * until the moment it was given, and no moment should be given to more clients than can be served in it.
 */
export class ReturnLedger {
  readonly #due: Int32Array
  #slot = 0
  #outstanding = 0

  /** Promises reach at most `horizonSeconds` ahead; memory is ten counters per second of it. */
  constructor(horizonSeconds: number) {
    this.#due = new Int32Array(Math.ceil((horizonSeconds * 1000) / slotMs) + 2)
  }

  /** How many were told to come back and are not due yet. */
  outstanding(nowMs: number): number {
    this.#advance(nowMs)
    return this.#outstanding
  }

  /** How many are due in the slot of a moment ahead. */
  dueAt(nowMs: number, atMs: number): number {
    this.#advance(nowMs)
    return this.#due[this.#index(atMs)] ?? 0
  }

  /** Notes one client told to come back at a moment ahead. */
  promise(nowMs: number, atMs: number): void {
    this.#advance(nowMs)
    const index = this.#index(atMs)
    this.#due[index] = (this.#due[index] ?? 0) + 1
    this.#outstanding += 1
  }

  #index(atMs: number): number {
    const slot = Math.floor(atMs / slotMs)
    const ahead = Math.min(Math.max(slot, this.#slot), this.#slot + this.#due.length - 1)
    return ahead % this.#due.length
  }

  /** Forgets the slots that have passed. */
  #advance(nowMs: number): void {
    const slot = Math.floor(nowMs / slotMs)
    const passed = Math.min(slot - this.#slot, this.#due.length)
    for (let step = 0; step < passed; step += 1) {
      const index = (this.#slot + step) % this.#due.length
      this.#outstanding -= this.#due[index] ?? 0
      this.#due[index] = 0
    }
    if (slot > this.#slot) this.#slot = slot
  }
}
