/** How much a request matters when not all can be served. */
export type Priority = 'always' | 'high' | 'normal' | 'low'

/** Classes that wait, first served first. `always` never waits. */
const classes = ['high', 'normal', 'low'] as const

/** One request that waits for its turn. */
export interface Waiting {
  readonly priority: Priority
  /** When it is refused if its turn has not come. */
  readonly deadlineMs: number
  /** It is no longer in the line. */
  gone: boolean
}

/** Waiting requests, in order of class and arrival; leaving it early costs nothing. */
export class WaitingLine<Item extends Waiting> {
  readonly #lines: Readonly<Record<Priority, Item[]>> = {
    always: [],
    high: [],
    normal: [],
    low: [],
  }
  #length = 0

  get length(): number {
    return this.#length
  }

  push(item: Item): void {
    this.#lines[item.priority].push(item)
    this.#length += 1
  }

  /** Takes the next one out. */
  shift(): Item | undefined {
    for (const name of classes) {
      const line = this.#lines[name]
      for (let item = line.shift(); item !== undefined; item = line.shift()) {
        if (item.gone) continue
        this.remove(item)
        return item
      }
    }
    return undefined
  }

  /** Takes one out wherever it stands. */
  remove(item: Item): void {
    if (item.gone) return
    item.gone = true
    this.#length -= 1
  }

  /** Takes the newest out that matters less than `priority`, to make room. */
  evictBelow(priority: Priority): Item | undefined {
    for (const name of classes.toReversed()) {
      if (name === priority) return undefined
      const item = this.#lines[name].findLast((candidate) => !candidate.gone)
      if (item === undefined) continue
      this.remove(item)
      return item
    }
    return undefined
  }

  /** Takes out all whose deadline has passed. */
  takeExpired(nowMs: number): readonly Item[] {
    const expired: Item[] = []
    for (const name of classes) {
      const line = this.#lines[name]
      for (const item of line) if (!item.gone && item.deadlineMs <= nowMs) expired.push(item)
      for (const item of expired) this.remove(item)
      while (line[0]?.gone === true) line.shift()
    }
    return expired
  }

  /** The earliest deadline; undefined when nobody waits. */
  nextDeadline(): number | undefined {
    let earliest: number | undefined
    for (const name of classes) {
      const first = this.#lines[name].find((item) => !item.gone)
      if (first !== undefined && (earliest === undefined || first.deadlineMs < earliest)) {
        earliest = first.deadlineMs
      }
    }
    return earliest
  }
}
