/** How long a request may wait for its turn. */
export interface QueueSettings {
  /** A burst may wait this long. Default 500 ms; 0 turns the queue off. */
  readonly burstMs?: number
  /** A queue that has not been empty for `burstMs` is no burst: then, step by step, only this long. Default 50 ms. */
  readonly standingMs?: number
  /** No more than this wait, whatever the rate. Default 1000. */
  readonly maxLength?: number
}

/** What the queue's length is decided from. */
export interface QueueReading {
  readonly limit: number
  /** Requests finished per second under load; absent before the first has finished. */
  readonly servedPerSecond?: number
  /** How long ago the queue was last empty. */
  readonly notEmptyForMs: number
}

/**
 * Says how many may wait, as controlled delay does (Nichols and Jacobson, 2012) but on arrival: who would wait too long is
 * refused at once and not after the wait. Half a turn's worth may always wait, so that no place stays empty.
 */
export function allowedWaiting(reading: QueueReading, settings: QueueSettings): number {
  const { burstMs = 500, standingMs = 50, maxLength = 1000 } = settings
  if (burstMs === 0) return 0
  const { limit, servedPerSecond } = reading
  // At half the pace of time: were all refused until the queue is short, they would all come back in one heap.
  const overMs = Math.max(0, reading.notEmptyForMs - burstMs)
  const waitMs = Math.min(burstMs, Math.max(standingMs, burstMs - overMs / 2))
  const byRate = servedPerSecond === undefined ? limit : (servedPerSecond * waitMs) / 1000
  return Math.min(maxLength, Math.max(1, Math.ceil(limit / 2), Math.floor(byRate)))
}
