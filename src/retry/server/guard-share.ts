import type { Priority } from './waiting-line.ts'

/** One look at the process. */
export interface LoadSample {
  /** How late a timer ran. */
  readonly lagMs: number
  /** Heap in use, as a share of what the engine allows; absent where it cannot be read. */
  readonly heapShare?: number
}

/** What the guards hold against. */
export interface GuardSettings {
  /** Event-loop lag that is still fine. Default 100 ms. */
  readonly lagMs?: number
  /** Heap share from which requests are refused. Default 0.9. */
  readonly heapShare?: number
}

/** Shares of requests to refuse, 0 to 1, and what they were decided from. */
export interface GuardState {
  readonly lag: number
  readonly heap: number
  readonly standingLagMs: number
  readonly recent: readonly LoadSample[]
}

export const calm: GuardState = { lag: 0, heap: 0, standingLagMs: 0, recent: [] }

/** Lag counts when this many looks in a row saw it: one long pause is no overload. */
const looks = 4

/** A little always passes, or nothing would show that the load has gone. */
const most = 0.98

/**
 * Decides which share to refuse, as the PIE queue does (RFC 8033): more while the lag is above its bound or growing, less
 * while it is below or falling. All or nothing would swing between idle and overloaded.
 */
export function nextGuard(
  state: GuardState,
  sample: LoadSample,
  settings: GuardSettings,
): GuardState {
  const { lagMs: bound = 100, heapShare: heapBound = 0.9 } = settings
  const recent = [...state.recent, sample].slice(-looks)
  const full = recent.length === looks
  const standingLagMs = full ? Math.min(...recent.map((one) => one.lagMs)) : 0
  const above = standingLagMs - bound
  const growth = standingLagMs - state.standingLagMs
  const lag = state.lag + (above * 0.4 + growth * 1.5) / 1000
  const lowestHeap = full ? Math.min(...recent.map((one) => one.heapShare ?? 0)) : 0
  const heap = (lowestHeap - heapBound) / Math.max(0.01, (1 - heapBound) / 2)
  return { lag: within(lag), heap: within(heap), standingLagMs, recent }
}

/** The share of requests of one class that is refused: `low` first, `high` last. */
export function refusedShare(state: GuardState, priority: Priority): number {
  const share = Math.max(state.lag, state.heap)
  switch (priority) {
    case 'always':
      return 0
    case 'high':
      return Math.max(0, share * 2 - 1)
    case 'normal':
      return share
    case 'low':
      return Math.min(1, share * 2)
  }
}

function within(share: number): number {
  return Math.min(most, Math.max(0, share))
}
