/** How much a request matters when not all can be served. */
export type Priority = 'always' | 'high' | 'normal' | 'low'

/** Classes that wait, first served first. `always` never waits. */
const classes = ['high', 'normal', 'low'] as const

/** One request that waits for its turn. */
export interface Waiting {
  readonly priority: Priority
  /** When it is refused if its turn has not come; never earlier than that of who came before it. */
  readonly deadlineMs: number
}

/** Waiting requests, in order of class and arrival. Whoever leaves early leaves nothing behind. */
export class WaitingLine<Item extends Waiting> {
  readonly #lines: Readonly<Record<Priority, Set<Item>>> = {
    always: new Set(),
    high: new Set(),
    normal: new Set(),
    low: new Set(),
  }
  #length = 0

  get length(): number {
    return this.#length
  }

  push(item: Item): void {
    this.#lines[item.priority].add(item)
    this.#length += 1
  }

  /** Takes the next one out. */
  shift(): Item | undefined {
    for (const name of classes) {
      const [item] = this.#lines[name]
      if (item !== undefined && this.remove(item)) return item
    }
    return undefined
  }

  /** Takes one out wherever it stands; false when it is not in the line. */
  remove(item: Item): boolean {
    if (!this.#lines[item.priority].delete(item)) return false
    this.#length -= 1
    return true
  }

  /** Takes the newest out that matters less than `priority`, to make room. */
  evictBelow(priority: Priority): Item | undefined {
    for (const name of classes.toReversed()) {
      if (name === priority) return undefined
      const item = [...this.#lines[name]].at(-1)
      if (item !== undefined && this.remove(item)) return item
    }
    return undefined
  }

  /** Takes out all whose deadline has passed. */
  takeExpired(nowMs: number): readonly Item[] {
    const expired: Item[] = []
    for (const name of classes) {
      for (const item of this.#lines[name]) {
        if (item.deadlineMs > nowMs) break
        expired.push(item)
      }
    }
    for (const item of expired) this.remove(item)
    return expired
  }

  /** The earliest deadline; undefined when nobody waits. */
  nextDeadline(): number | undefined {
    let earliest: number | undefined
    for (const name of classes) {
      const [first] = this.#lines[name]
      if (first !== undefined && (earliest === undefined || first.deadlineMs < earliest)) {
        earliest = first.deadlineMs
      }
    }
    return earliest
  }
}
