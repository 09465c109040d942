import { absent } from '../tally/dictionary.ts'
import type { Dimension, Row, Rows } from '../tally/rows.ts'
import { dimensions } from '../tally/rows.ts'

/** When one group of the failures began and ended, measured from the first failure of the incident. */
export interface Onset {
  /** `status` or a dimension. */
  readonly kind: 'status' | Dimension
  readonly value: string
  readonly fromMs: number
  readonly toMs: number
  /** Failures, by weight. */
  readonly count: number
  /** It began later than the first by more than its own rate explains: at least eight failures were missing. */
  readonly late: boolean
}

/** Failures that must be missing before a group for its late start to be no accident (chance below 1 in 2000). */
const missingForLate = 8
/** Groups smaller than this share of the failures say nothing of the course. */
const leastShare = 0.04
const mostGroups = 12

/** The groups of an incident's failures by status or one dimension, in order of their start. */
export function onsetsBy(
  kind: 'status' | Dimension,
  failed: readonly Row[],
  rows: Rows,
): readonly Onset[] {
  const sorted = failed.toSorted((a, b) => a.timeMs - b.timeMs)
  const startMs = sorted[0]?.timeMs ?? 0
  const groups = new Map<number, Row[]>()
  for (const row of sorted) {
    const id = kind === 'status' ? row.status : (row.values[dimensions.indexOf(kind)] ?? absent)
    if (kind !== 'status' && id === absent) continue
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [row])
    else group.push(row)
  }
  return [...groups]
    .filter(([, group]) => group.length >= 6 && group.length >= leastShare * sorted.length)
    .toSorted((a, b) => b[1].length - a[1].length)
    .slice(0, mostGroups)
    .map(([id, group]) => {
      // Strays before and after the rest must not set the edges.
      const stray = Math.max(1, Math.floor(group.length * 0.02))
      const fromMs = group[Math.min(stray, group.length - 1)]?.timeMs ?? startMs
      const toMs = group[Math.max(0, group.length - 1 - stray)]?.timeMs ?? fromMs
      const rate = group.length / Math.max(1000, toMs - fromMs)
      // By its own rate, and by the course of all failures: of those that slowly become more, all groups begin late.
      const before = sorted.filter(({ timeMs }) => timeMs < fromMs).length
      const missing = Math.min((fromMs - startMs) * rate, (before / sorted.length) * group.length)
      return {
        kind,
        value: kind === 'status' ? String(id) : rows.dictionaries[kind].textOf(id),
        fromMs,
        toMs,
        count: group.reduce((sum, { weight }) => sum + weight, 0),
        late: missing - stray >= missingForLate + 3 * Math.sqrt(stray),
      }
    })
    .toSorted((a, b) => a.fromMs - b.fromMs)
}
