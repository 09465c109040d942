import { absent } from '../tally/dictionary.ts'
import type { Row } from '../tally/rows.ts'

/** Of fewer rows one cannot say that all fail. */
const fewestRows = 4
/** A part that fails so often is gone. */
const goneFrom = 0.9

/**
 * The share of the requests that go to parts of the site, by path, of which nearly every request fails. An application that
 * is gone behind a gateway that still has its static files fails by parts; one that crashes now and then does not.
 */
export function goneShare(rows: readonly Row[], isHit: (row: Row) => boolean): number {
  const parts = new Map<number, { rows: number; weight: number; hits: number }>()
  for (const row of rows) {
    const path = row.values[0] ?? absent
    if (path === absent) continue
    const part = parts.get(path) ?? { rows: 0, weight: 0, hits: 0 }
    parts.set(path, part)
    part.rows += 1
    part.weight += row.weight
    if (isHit(row)) part.hits += row.weight
  }
  const known = [...parts.values()].filter((part) => part.rows >= fewestRows)
  const all = known.reduce((sum, { weight }) => sum + weight, 0)
  const gone = known
    .filter(({ hits, weight }) => hits >= goneFrom * weight)
    .reduce((sum, { weight }) => sum + weight, 0)
  return all === 0 ? 0 : gone / all
}
