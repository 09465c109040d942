/** Durations that pile up at one value: somebody's time-out. */
export interface PileUp {
  readonly seconds: number
  /** Share of the durations that lie there. */
  readonly share: number
  readonly count: number
}

/** Shorter values are answers, not time-outs. */
const shortest = 0.9
/** Durations within this share of the value belong to the pile. */
const width = 0.012
const fewest = 5
const leastShare = 0.35

/**
 * The value at which durations pile up, when at least a third of them lie within 1.2 % of it. Whole seconds are
 * preferred, since people configure those.
 */
export function findPileUp(durationsMs: readonly number[]): PileUp | undefined {
  const sorted = durationsMs.filter((ms) => ms >= shortest * 1000).toSorted((a, b) => a - b)
  if (sorted.length < fewest) return undefined
  let from = 0
  let best = { count: 0, from: 0, to: 0 }
  for (let to = 0; to < sorted.length; to += 1) {
    while ((sorted[from] ?? 0) < (sorted[to] ?? 0) / (1 + 2 * width)) from += 1
    if (to - from + 1 > best.count) best = { count: to - from + 1, from, to }
  }
  const share = best.count / durationsMs.length
  if (best.count < fewest || share < leastShare) return undefined
  const middle = sorted[Math.floor((best.from + best.to) / 2)] ?? 0
  // A limit is met from above: the least of the pile is nearest to what was configured.
  const least = (sorted[best.from] ?? middle) / 1000
  const whole = Math.round(least)
  const seconds =
    Math.abs(least - whole) <= Math.max(0.06, whole * width) ? whole : Math.round(middle) / 1000
  return { seconds, share, count: best.count }
}
