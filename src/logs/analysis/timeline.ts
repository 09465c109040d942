import { outcomeOfStatus } from '../tally/outcome.ts'
import type { Tally } from '../tally/tally.ts'

export interface Bucket {
  readonly startMs: number
  readonly total: number
  /** Requests that the server's side failed. */
  readonly failed: number
  /** 429. */
  readonly limited: number
  /** The client went away: 499, 460, 408, nothing sent. */
  readonly left: number
  /** 4xx but those above. */
  readonly refused: number
  readonly statuses: ReadonlyMap<number, number>
}

/** Buckets without a gap from the first request to the last. */
export interface Timeline {
  readonly bucketMs: number
  readonly buckets: readonly Bucket[]
}

/** Lengths that people read easily, in seconds. */
const lengths = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 43_200, 86_400,
]

/** The timeline with at most `most` buckets, none shorter than the counts allow. */
export function buildTimeline({ counts, hiddenFailures }: Tally, most: number): Timeline {
  let fromMs = Infinity
  let toMs = -Infinity
  const countedMs = counts.bucketMs
  counts.each((startMs) => {
    if (startMs < fromMs) fromMs = startMs
    if (startMs + countedMs > toMs) toMs = startMs + countedMs
  })
  if (toMs < fromMs) return { bucketMs: counts.bucketMs, buckets: [] }
  const bucketMs = bucketFor(toMs - fromMs, counts.bucketMs, most)
  const firstMs = Math.floor(fromMs / bucketMs) * bucketMs
  const size = Math.min(Math.ceil((toMs - firstMs) / bucketMs), most * 2)
  const statuses = Array.from({ length: size }, () => new Map<number, number>())
  counts.each((startMs, status, count) => {
    const own = statuses[Math.floor((startMs - firstMs) / bucketMs)]
    own?.set(status, (own.get(status) ?? 0) + count)
  })
  const hidden = new Float64Array(size)
  hiddenFailures.each((startMs, _status, count) => {
    const index = Math.floor((startMs - firstMs) / bucketMs)
    hidden[index] = (hidden[index] ?? 0) + count
  })
  return {
    bucketMs,
    buckets: statuses.map((own, index) =>
      bucketOf(firstMs + index * bucketMs, own, hidden[index] ?? 0),
    ),
  }
}

function bucketFor(spanMs: number, leastMs: number, most: number): number {
  const fitting = lengths.find(
    (seconds) => seconds * 1000 >= leastMs && seconds * 1000 * most >= spanMs,
  )
  return fitting === undefined
    ? Math.max(leastMs, Math.ceil(spanMs / most / 86_400_000) * 86_400_000)
    : fitting * 1000
}

function bucketOf(startMs: number, statuses: ReadonlyMap<number, number>, hidden: number): Bucket {
  let [total, failed, limited, left, refused] = [0, hidden, 0, 0, 0]
  for (const [status, count] of statuses) {
    total += count
    const outcome = outcomeOfStatus(status)
    if (outcome === 'failed') failed += count
    else if (outcome === 'limited') limited += count
    else if (outcome === 'left') left += count
    else if (status >= 400) refused += count
  }
  return { startMs, total, failed, limited, left, refused, statuses }
}
