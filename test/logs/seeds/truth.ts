/** What is true of a made log. */
export interface Truth {
  readonly lines: number
  /** Requests, by `second status`; 0: nothing was sent. */
  readonly cells: ReadonlyMap<string, number>
  /** The same, as far as a line has a status from 100 to 599 and nothing between its parts. */
  readonly plainCells: ReadonlyMap<string, number>
  /** Paths by their failures; of `plainCells` only in the second. */
  readonly failures: ReadonlyMap<string, number>
  readonly plainFailures: ReadonlyMap<string, number>
  readonly empty: number
  readonly overLong: number
  readonly foreign: number
  readonly binary: number
  readonly complaints: number
}

/** A truth while its log is being made. */
export class Ledger implements Truth {
  lines = 0
  readonly cells: Map<string, number> = new Map()
  readonly plainCells: Map<string, number> = new Map()
  readonly failures: Map<string, number> = new Map()
  readonly plainFailures: Map<string, number> = new Map()
  empty = 0
  overLong = 0
  foreign = 0
  binary = 0
  complaints = 0

  /** `plain`: the bare scanner counts it, too. */
  request(second: number, status: number, path: string, plain: boolean): void {
    add(this.cells, `${second} ${status}`)
    if (status >= 500) add(this.failures, path)
    if (!plain) return
    add(this.plainCells, `${second} ${status}`)
    if (status >= 500) add(this.plainFailures, path)
  }
}

export function add<Key>(counts: Map<Key, number>, key: Key, count = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}
