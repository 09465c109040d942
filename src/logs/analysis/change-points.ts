/** One bucket's requests and how many of them had the outcome in question. */
export interface Trial {
  readonly of: number
  readonly hits: number
}

/** A stretch of buckets with one rate: indices from, up to but not with `to`. */
export interface Segment {
  readonly from: number
  readonly to: number
  readonly hits: number
  readonly of: number
}

/**
 * Divides a series of shares into stretches of constant share: the exact minimum of the binomial likelihood with a price
 * for each change, by pruned dynamic programming (PELT: Killick, Fearnhead, Eckley, JASA 2012). No threshold on the share
 * itself is involved. The price is three times the logarithm of the length, the Bayesian criterion for a change's place
 * and level, times the overdispersion that neighbouring buckets show: requests that fail together count for less.
 */
export function findSegments(
  series: readonly Trial[],
  spread: number = overdispersion(series),
): readonly Segment[] {
  const size = series.length
  if (size === 0) return []
  if (series.every(({ hits }) => hits === 0)) {
    const of = series.reduce((sum, one) => sum + one.of, 0)
    return [{ from: 0, to: size, hits: 0, of }]
  }
  const hits = new Float64Array(size + 1)
  const of = new Float64Array(size + 1)
  for (const [index, one] of series.entries()) {
    hits[index + 1] = (hits[index] ?? 0) + one.hits
    of[index + 1] = (of[index] ?? 0) + one.of
  }
  const price = 3 * Math.log(Math.max(size, 3)) * spread

  const best = new Float64Array(size + 1)
  const previous = new Int32Array(size + 1)
  best[0] = -price
  const costOf = (from: number, to: number): number =>
    (best[from] ?? 0) +
    deviance((hits[to] ?? 0) - (hits[from] ?? 0), (of[to] ?? 0) - (of[from] ?? 0))
  // Places where the last stretch may begin, and what each cost up to `known`; both in arrays that are made once.
  const starts = new Int32Array(size + 1)
  const costs = new Float64Array(size + 1)
  // Of them, those that came near the best at `known`, within `limit`.
  const near = new Int32Array(size + 1)
  let used = 1
  let nearUsed = 1
  let known = 0
  let limit = -Infinity
  costs[0] = best[0]
  for (let to = 1; to <= size; to += 1) {
    // A place costs at least what it cost up to `known` and the stretch from there by itself, so that most places need no
    // look: in a log without a change those that come near the best are few.
    const since = deviance((hits[to] ?? 0) - (hits[known] ?? 0), (of[to] ?? 0) - (of[known] ?? 0))
    const bound = costOf(previous[to - 1] ?? 0, to) - since + 1e-6 * (1 + Math.abs(since))
    const looksAtAll = to - known === lookEvery || to === size
    let least = Infinity
    let at = 0
    const anyPlace = looksAtAll || bound > limit
    for (let turn = 0; turn < (anyPlace ? used : nearUsed); turn += 1) {
      const index = anyPlace ? turn : (near[turn] ?? 0)
      if (!looksAtAll && (costs[index] ?? 0) > bound) continue
      const from = starts[index] ?? 0
      const value = costOf(from, to)
      if (looksAtAll) costs[index] = value
      if (value < least) {
        least = value
        at = from
      }
    }
    const upTo = least + price
    best[to] = upTo
    previous[to] = at
    if (looksAtAll) {
      limit = least + price / 2
      nearUsed = 0
      let kept = 0
      for (let index = 0; index < used; index += 1) {
        const cost = costs[index] ?? 0
        if (cost > upTo) continue
        starts[kept] = starts[index] ?? 0
        costs[kept] = cost
        if (cost <= limit) near[nearUsed++] = kept
        kept += 1
      }
      used = kept
      known = to
    }
    near[nearUsed++] = used
    starts[used] = to
    // Up to `known` it cost nothing that could be compared.
    costs[used] = looksAtAll ? upTo : -Infinity
    used += 1
  }
  const segments: Segment[] = []
  for (let to = size; to > 0;) {
    const from = previous[to] ?? 0
    segments.unshift({
      from,
      to,
      hits: (hits[to] ?? 0) - (hits[from] ?? 0),
      of: (of[to] ?? 0) - (of[from] ?? 0),
    })
    to = from
  }
  return segments
}

/** All places are looked at, and those that can never be the best any more are dropped, every so many buckets. */
const lookEvery = 32

/** Minus twice the logarithm of the likelihood at its best share. */
function deviance(hits: number, of: number): number {
  if (hits <= 0 || of <= 0 || hits >= of) return 0
  const share = hits / of
  return -2 * (hits * Math.log(share) + (of - hits) * Math.log(1 - share))
}

/** Of so few hits a split is no longer near to a normal one: a single hit is always on one side alone. */
const fewHits = 12

/**
 * The square of the normal deviation that is as rare as this split of `hits`, of which `own` fell to a part that holds a
 * share `q` of the requests: by the mid-p value of the binomial distribution, which is neither too small nor too great on average.
 */
function squareOfSplit(own: number, hits: number, q: number): number {
  let chance = (1 - q) ** hits
  let below = 0
  for (let index = 0; index < own; index += 1) {
    below += chance
    chance *= ((hits - index) / (index + 1)) * (q / (1 - q))
  }
  const lower = below + chance / 2
  const p = Math.min(1, Math.max(1e-12, 2 * Math.min(lower, 1 - lower)))
  // Abramowitz and Stegun, 26.2.22: the deviation that a normal variable exceeds with probability p / 2, to 0.003.
  const t = Math.sqrt(-2 * Math.log(p / 2))
  const deviation = t - (2.307_53 + 0.270_61 * t) / (1 + 0.992_29 * t + 0.044_81 * t * t)
  return Math.max(0, deviation) ** 2
}

/** Median of the chi-square distribution with one degree of freedom. */
const medianChiSquare = 0.4549

/**
 * How much more neighbouring buckets differ than independent requests would, at least 1 and at most 20: the median of the
 * squared standardised differences, which a change here and there does not move.
 */
export function overdispersion(series: readonly Trial[]): number {
  const squares = new Float64Array(series.length)
  let count = 0
  for (let index = 1; index < series.length; index += 1) {
    const [a, b] = [series[index - 1], series[index]]
    if (a === undefined || b === undefined || a.of === 0 || b.of === 0) continue
    const hits = a.hits + b.hits
    const share = hits / (a.of + b.of)
    const variance = share * (1 - share) * (1 / a.of + 1 / b.of)
    if (variance <= 0) continue
    squares[count++] =
      hits <= fewHits && share <= 0.2
        ? squareOfSplit(a.hits, hits, a.of / (a.of + b.of))
        : (a.hits / a.of - b.hits / b.of) ** 2 / variance
  }
  // Failures in a few places only are the changes that are looked for, and no measure of what is usual.
  if (count < Math.max(8, 0.05 * series.length)) return 1
  const sorted = squares.subarray(0, count).sort()
  const median = sorted[Math.floor(count / 2)] ?? medianChiSquare
  return Math.min(20, Math.max(1, median / medianChiSquare))
}
