/** Buckets kept; when there are more, each becomes the next longer one. */
const mostBuckets = 7200

/** Lengths of a bucket in seconds. */
const lengths = [1, 10, 60, 600, 3600, 21_600, 86_400] as const

/** Exact counts by time and status, in buckets as short as the span allows. */
export interface StatusCounts {
  add(timeMs: number, status: number, count?: number): void
  /** Counts from a source that knows only minutes, or coarser. */
  atLeast(seconds: number): void
  readonly bucketMs: number
  /** In no order. */
  each(take: (startMs: number, status: number, count: number) => void): void
}

export function createStatusCounts(): StatusCounts {
  let step = 0
  let cells = new Map<number, number>()
  let buckets = new Set<number>()
  const seconds = (): number => lengths[step] ?? 86_400

  function coarsen(): void {
    const before = seconds()
    step = Math.min(step + 1, lengths.length - 1)
    const factor = seconds() / before
    const coarser = new Map<number, number>()
    buckets = new Set()
    for (const [key, count] of cells) {
      const bucket = Math.floor(Math.floor(key / 1000) / factor)
      const cell = bucket * 1000 + (key % 1000)
      coarser.set(cell, (coarser.get(cell) ?? 0) + count)
      buckets.add(bucket)
    }
    cells = coarser
  }

  return {
    add(timeMs, status, count = 1) {
      if (timeMs < 0) return
      const bucket = Math.floor(timeMs / 1000 / seconds())
      const key = bucket * 1000 + (status % 1000)
      cells.set(key, (cells.get(key) ?? 0) + count)
      if (buckets.size < mostBuckets || buckets.has(bucket)) {
        buckets.add(bucket)
        return
      }
      buckets.add(bucket)
      while (buckets.size > mostBuckets && step < lengths.length - 1) coarsen()
    },
    atLeast(wanted) {
      while (seconds() < wanted && step < lengths.length - 1) coarsen()
    },
    get bucketMs() {
      return seconds() * 1000
    },
    each(take) {
      const bucketMs = seconds() * 1000
      cells.forEach((count, key) => {
        take(Math.floor(key / 1000) * bucketMs, key % 1000, count)
      })
    },
  }
}
