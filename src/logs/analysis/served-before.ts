import { absent } from '../tally/dictionary.ts'
import type { Row } from '../tally/rows.ts'

/** Refusals that a stranger at the door gets: only when they meet the greater part of the site are they our own doing. */
const atTheDoor: ReadonlySet<number> = new Set([401, 403, 407])
const fewestRows = 3

interface Path {
  outside: number
  refusedOutside: number
  inside: number
  refused: number
  /** Of those inside, by weight, without the ones at the door. */
  told: number
}

/**
 * Of the refusals of a time, the share that met paths which are served at other times and hardly any more now: a lost
 * route, a limit on bodies. A scanner asks for what never was, and leaves what is served as it was.
 */
export function servedBefore(
  rows: readonly Row[],
  fromMs: number,
  toMs: number,
  isHit: (row: Row) => boolean,
  gone: number,
): number {
  const paths = new Map<number, Path>()
  let all = 0
  for (const row of rows) {
    const id = row.values[0] ?? absent
    if (id === absent) continue
    const path = paths.get(id) ?? { outside: 0, refusedOutside: 0, inside: 0, refused: 0, told: 0 }
    paths.set(id, path)
    const hit = isHit(row)
    if (row.timeMs < fromMs || row.timeMs > toMs) {
      path.outside += 1
      if (hit) path.refusedOutside += 1
      continue
    }
    path.inside += row.weight
    if (!hit) continue
    all += row.weight
    path.refused += row.weight
    if (gone >= 0.5 || !atTheDoor.has(row.status)) path.told += row.weight
  }
  const told = [...paths.values()]
    .filter(
      ({ outside, refusedOutside, inside, refused }) =>
        outside >= fewestRows && refusedOutside <= 0.2 * outside && refused >= 0.5 * inside,
    )
    .reduce((sum, one) => sum + one.told, 0)
  return all === 0 ? 0 : told / all
}
