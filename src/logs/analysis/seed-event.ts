import type { Row } from '../tally/rows.ts'

/** One failure that made a gateway take its servers out of service, so that every path failed for a while. */
export interface SeedEvent {
  readonly atMs: number
  readonly status: number
  /** Index into the dictionaries of the row that began it. */
  readonly row: Row
  /** Failures that followed from it. */
  readonly followed: number
  /** Length of the block in seconds. */
  readonly seconds: number
}

/** nginx keeps a server out for `fail_timeout`, 10 s by default; a block may begin a second late (docs of ngx_http_upstream_module). */
const longestBlockMs = 12_000
/** The block begins so soon. */
const soonMs = 1500
/** Answers of a gateway that asked nobody. */
const immediateMs = 20

/**
 * The seed of a chain: a time-out (504, or a 502 that took long), and within a second of it a block of at least five
 * immediate 502s that ends within twelve seconds. Absent when durations are not logged and the first failure is no 504.
 */
export function findSeed(failed: readonly Row[]): SeedEvent | undefined {
  const sorted = failed.toSorted((a, b) => a.timeMs - b.timeMs)
  for (const [index, row] of sorted.entries()) {
    const slow = row.status === 504 || (row.durationMs ?? 0) >= 5000
    if (!slow || !isFollowed(sorted, index)) continue
    const block = sorted
      .slice(index + 1, index + 2001)
      .filter((one) => one.timeMs - row.timeMs <= longestBlockMs)
    const immediate = block.filter(isImmediate)
    const first = immediate[0]
    const last = immediate.at(-1)
    if (first === undefined || last === undefined || immediate.length < 5) continue
    if (first.timeMs - row.timeMs > soonMs || immediate.length < 0.8 * block.length) continue
    const after = sorted.find(
      (one) =>
        one.timeMs - row.timeMs > longestBlockMs && one.timeMs - row.timeMs < 2 * longestBlockMs,
    )
    if (
      after !== undefined &&
      after.status === 502 &&
      (after.durationMs ?? 0) < immediateMs &&
      after.timeMs - last.timeMs < 2000
    )
      continue
    return {
      atMs: row.timeMs,
      status: row.status,
      row,
      followed: immediate.reduce((sum, one) => sum + one.weight, 0),
      seconds: Math.round((last.timeMs - row.timeMs) / 1000),
    }
  }
  return undefined
}

function isImmediate({ status, durationMs }: Row): boolean {
  return status === 502 && (durationMs === undefined || durationMs < immediateMs)
}

/** Whether an immediate 502 follows soon; of thousands of time-outs hardly any needs a closer look. */
function isFollowed(sorted: readonly Row[], index: number): boolean {
  const until = (sorted[index]?.timeMs ?? 0) + soonMs
  for (let at = index + 1; at < sorted.length; at += 1) {
    const next = sorted[at]
    if (next === undefined || next.timeMs > until) return false
    if (isImmediate(next)) return true
  }
  return false
}
