/** A failure, as far as edges go. */
interface Timed {
  readonly timeMs: number
}

/**
 * The moment within a window at which failures become more frequent: the split into two rates with the greatest Poisson
 * likelihood, at one of the failures' own times. `undefined` when the window holds too few failures to tell.
 */
export function riseWithin(
  failed: readonly Timed[],
  fromMs: number,
  toMs: number,
): number | undefined {
  const times = failed
    .map(({ timeMs }) => timeMs)
    .filter((timeMs) => timeMs >= fromMs && timeMs < toMs)
    .toSorted((a, b) => a - b)
  if (times.length < 3) return times[0]
  let best = -Infinity
  let at = times[0]
  for (const [before, timeMs] of times.entries()) {
    const value =
      likelihood(before, timeMs - fromMs) + likelihood(times.length - before, toMs - timeMs)
    // Only rises: the second rate must be the higher one.
    const rises = before * (toMs - timeMs) <= (times.length - before) * (timeMs - fromMs)
    if (rises && value > best) {
      best = value
      at = timeMs
    }
  }
  return at
}

/** The moment at which failures become rarer, as the mirror image of a rise. */
export function fallWithin(
  failed: readonly Timed[],
  fromMs: number,
  toMs: number,
): number | undefined {
  const mirrored = failed.map(({ timeMs }) => ({ timeMs: -timeMs }))
  const at = riseWithin(mirrored, -toMs, -fromMs + 1)
  return at === undefined ? undefined : -at
}

function likelihood(count: number, spanMs: number): number {
  return count === 0 ? 0 : count * Math.log(count / Math.max(1000, spanMs))
}
