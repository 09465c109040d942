import { absent } from '../tally/dictionary.ts'
import type { Dimension, Row } from '../tally/rows.ts'
import { dimensions } from '../tally/rows.ts'

/** Refusals that a stranger at the door gets, too. */
const atTheDoor: ReadonlySet<number> = new Set([401, 403, 407])
const fewestRows = 3
/** Who guesses passwords or looks for holes adds traffic; who forgets a right takes none away and adds none. */
const mostGrowth = 2

interface Part {
  outside: number
  refusedOutside: number
  inside: number
  refused: number
  atDoor: number
}

/**
 * Of the refusals of a time, the share that met paths or hosts which are served at other times and hardly any more now: a
 * lost route, a limit on bodies, a right that was taken away. A scanner asks for what never was, and leaves what is served
 * as it was.
 */
export function servedBefore(
  rows: readonly Row[],
  fromMs: number,
  toMs: number,
  isHit: (row: Row) => boolean,
): number {
  return Math.max(
    ...(['path', 'host', 'service'] as const).map((dimension) =>
      shareBy(dimension, rows, fromMs, toMs, isHit),
    ),
  )
}

function shareBy(
  dimension: Dimension,
  rows: readonly Row[],
  fromMs: number,
  toMs: number,
  isHit: (row: Row) => boolean,
): number {
  const at = dimensions.indexOf(dimension)
  const parts = new Map<number, Part>()
  let [all, firstMs, lastMs] = [0, fromMs, toMs]
  for (const row of rows) {
    firstMs = Math.min(firstMs, row.timeMs)
    lastMs = Math.max(lastMs, row.timeMs)
    const id = row.values[at] ?? absent
    const part = parts.get(id) ?? {
      outside: 0,
      refusedOutside: 0,
      inside: 0,
      refused: 0,
      atDoor: 0,
    }
    parts.set(id, part)
    const hit = isHit(row)
    if (row.timeMs < fromMs || row.timeMs > toMs) {
      part.outside += row.weight
      if (hit) part.refusedOutside += row.weight
      continue
    }
    part.inside += row.weight
    if (!hit) continue
    all += row.weight
    part.refused += row.weight
    if (atTheDoor.has(row.status)) part.atDoor += row.weight
  }
  parts.delete(absent)
  // So much longer is the rest of the log.
  const times = (lastMs - firstMs - (toMs - fromMs)) / Math.max(1, toMs - fromMs)
  const lost = [...parts.values()].filter(
    ({ outside, refusedOutside, inside, refused, atDoor }) =>
      outside >= fewestRows &&
      refusedOutside <= 0.2 * outside &&
      refused >= 0.5 * inside &&
      (atDoor < 0.5 * refused ||
        (refused >= 0.9 * inside && inside * times <= mostGrowth * outside)),
  )
  return all === 0 ? 0 : lost.reduce((sum, { refused }) => sum + refused, 0) / all
}
