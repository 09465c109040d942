import type { Arrived } from './arrive.ts'

/** Lines looked at for another format: the last ones, since it may just have begun. */
const lookedAt = 40
/** Foreign lines before the first look, and at most between two. */
const [firstWait, longestWait] = [40, 4000]
/** Looks after which a stream is taken for rubbish, of which only what is looked at is kept. */
const manyLooks = 30
const longestWaitInRubbish = 320_000
/** Characters that are kept until the next look. */
const mostKept = 1 << 20

/** Lines that no format has read so far, kept until it is time to look for another format. */
export interface ForeignLines {
  /** True when it is time to look. */
  add(arrived: Arrived): boolean
  readonly isEmpty: boolean
  /** The lines to look at. */
  latest(): readonly string[]
  /** After a look: gives the lines back when it found a format, and forgets them. */
  looked(found: boolean): readonly Arrived[]
}

export function createForeignLines(): ForeignLines {
  let kept: Arrived[] = []
  let size = 0
  let sinceLook = 0
  let wait = firstWait
  let looks = 0
  return {
    add(arrived) {
      kept.push(arrived)
      size += arrived.line.length
      sinceLook += 1
      const most = looks < manyLooks ? longestWait : 2 * lookedAt
      if (kept.length > most || size > mostKept) {
        kept = kept.slice(Math.ceil(kept.length / 2))
        size = kept.reduce((sum, { line }) => sum + line.length, 0)
      }
      return sinceLook >= wait
    },
    get isEmpty() {
      return kept.length === 0
    },
    latest: () => kept.slice(-lookedAt).map(({ line }) => line),
    looked(found) {
      const lines = found ? kept : []
      kept = []
      size = 0
      sinceLook = 0
      looks += 1
      if (found) wait = firstWait
      else wait = Math.min(2 * wait, looks < manyLooks ? longestWait : longestWaitInRubbish)
      return lines
    },
  }
}
