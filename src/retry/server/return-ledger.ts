/** Returns are counted in slots of this width, and kept apart over any five of them. */
const slotMs = 20
const slotsPerSpan = 5

/** The span over which returns are kept apart. */
export const spanMs: number = slotMs * slotsPerSpan

/**
 * Counts who was told to come back when. A refused request is work put off, not work gone: it belongs to the backlog
 * until the moment it was given, and no moment should be given to more clients than can be served in it.
 */
export class ReturnLedger {
  readonly #due: Int32Array
  #slot = 0
  #outstanding = 0

  /** Promises reach at most `horizonSeconds` ahead; memory is fifty counters per second of it. */
  constructor(horizonSeconds: number) {
    this.#due = new Int32Array(Math.ceil((horizonSeconds * 1000) / slotMs) + 2 * slotsPerSpan)
  }

  /** How many were told to come back and are not due yet; those of the slot that is passing are due evenly. */
  outstanding(nowMs: number): number {
    this.#advance(nowMs)
    return this.#outstanding - this.#at(this.#slot) * (nowMs / slotMs - this.#slot)
  }

  /** How many are due in the fullest 100 ms around a moment ahead. */
  dueAround(nowMs: number, atMs: number): number {
    this.#advance(nowMs)
    const slot = Math.floor(atMs / slotMs)
    let sum = 0
    for (let step = 1 - slotsPerSpan; step <= 0; step += 1) sum += this.#at(slot + step)
    let fullest = sum
    for (let step = 1; step < slotsPerSpan; step += 1) {
      sum += this.#at(slot + step) - this.#at(slot + step - slotsPerSpan)
      if (sum > fullest) fullest = sum
    }
    return fullest
  }

  /** Notes one client told to come back at a moment ahead. */
  promise(nowMs: number, atMs: number): void {
    this.#advance(nowMs)
    const slot = Math.max(Math.floor(atMs / slotMs), this.#slot)
    const index = Math.min(slot, this.#slot + this.#due.length - 1) % this.#due.length
    this.#due[index] = (this.#due[index] ?? 0) + 1
    this.#outstanding += 1
  }

  /** Nobody is due in the past, nor beyond the horizon. */
  #at(slot: number): number {
    if (slot < this.#slot || slot >= this.#slot + this.#due.length) return 0
    return this.#due[slot % this.#due.length] ?? 0
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
