import type { Timeline } from './timeline.ts'

/** How fast an error budget is being spent in two windows that end with the log. */
export interface BurnRate {
  readonly longSeconds: number
  readonly shortSeconds: number
  /** Times as fast as the budget allows. */
  readonly long: number
  readonly short: number
  /** Both are above this, and the alert of the workbook fires. */
  readonly limit: number
  readonly burning: boolean
  readonly severity: 'page' | 'ticket'
}

/** Google's SRE workbook, chapter 5, table 5-8: multi-window, multi-burn-rate alerts for a budget of 30 days. */
const windows = [
  { longSeconds: 3600, shortSeconds: 300, limit: 14.4, severity: 'page' },
  { longSeconds: 21_600, shortSeconds: 1800, limit: 6, severity: 'page' },
  { longSeconds: 259_200, shortSeconds: 21_600, limit: 1, severity: 'ticket' },
] as const

/** Burn rates at the end of the log against an objective, in per cent of requests served well: 99.9. */
export function burnRates({ buckets, bucketMs }: Timeline, objective: number): readonly BurnRate[] {
  const budget = 1 - objective / 100
  const last = buckets.at(-1)
  if (last === undefined || budget <= 0) return []
  const endMs = last.startMs + bucketMs
  const rate = (seconds: number): number => {
    let [failed, total] = [0, 0]
    for (const bucket of buckets) {
      if (bucket.startMs < endMs - Math.max(seconds * 1000, bucketMs)) continue
      failed += bucket.failed
      total += bucket.total
    }
    return total === 0 ? 0 : failed / total / budget
  }
  return windows.map(({ longSeconds, shortSeconds, limit, severity }) => {
    const [long, short] = [rate(longSeconds), rate(shortSeconds)]
    return {
      longSeconds,
      shortSeconds,
      long,
      short,
      limit,
      severity,
      burning: long > limit && short > limit,
    }
  })
}
