import type { Priority } from './waiting-line.ts'

/** One look at the process. */
export interface LoadSample {
  /** How late a timer ran. */
  readonly lagMs: number
  /** Since the look before. */
  readonly elapsedMs: number
  /** Share of the time that the event loop was busy; absent where it cannot be read. */
  readonly utilization?: number
  /** Heap in use, as a share of what the engine allows; absent where it cannot be read. */
  readonly heapShare?: number
}

/** What the guards hold against. */
export interface GuardSettings {
  /** Event-loop lag that is still fine, as a request meets it on average. Default 50 ms. */
  readonly lagMs?: number
  /** Heap share from which requests are refused. Default 0.9. */
  readonly heapShare?: number
  /**
   * Busy share of the event loop from which requests are refused, 0.97 say. Off by default, because a job in the
   * background keeps the loop busy too. Turn it on where the handlers compute: libuv accepts one connection per turn of the
   * loop, so that the others wait in the kernel, where no lag shows.
   */
  readonly utilization?: number
}

/** Shares of requests to refuse, 0 to 1, and what they were decided from. */
export interface GuardState {
  /** For lag and utilization. */
  readonly loop: number
  readonly heap: number
  /** Whether the event loop is at its bound now: then what is finished is what can be. */
  readonly pressed: boolean
  /** How long a request that arrives at any moment waits for the event loop, on average. */
  readonly meetsLagMs: number
  readonly recent: readonly LoadSample[]
}

export const calm: GuardState = { loop: 0, heap: 0, pressed: false, meetsLagMs: 0, recent: [] }

/** Looks that are remembered; the worst of them is left out, for one long pause is no overload. */
const looks = 4

/** A little always passes, or nothing would show that the load has gone. */
const least = 0.02

/** While the lag is fine, the share that passes grows by this with every look: it doubles in 1.2 s. */
const growth = 1.03

/**
 * Decides which share to refuse. The share that passes is cut in proportion to the lag and grows back slowly: all or
 * nothing would swing between idle and overloaded.
 */
export function nextGuard(
  state: GuardState,
  sample: LoadSample,
  settings: GuardSettings,
): GuardState {
  const { lagMs: bound = 50, heapShare: heapBound = 0.9 } = settings
  const recent = [...state.recent, sample].slice(-looks)
  const meetsLagMs = recent.length === looks ? meetsLag(recent) : 0
  const tooBusy = recent.length === looks && meanUtilization(recent) >= (settings.utilization ?? 2)
  const pressed = meetsLagMs > bound || tooBusy
  const cut = meetsLagMs > bound ? Math.max(0.5, bound / meetsLagMs) : tooBusy ? 0.95 : growth
  const loop = 1 - Math.min(1, Math.max(least, (1 - state.loop) * cut))
  const lowestHeap =
    recent.length === looks ? Math.min(...recent.map((one) => one.heapShare ?? 0)) : 0
  const above = (lowestHeap - heapBound) / Math.max(0.01, (1 - heapBound) / 2)
  return { loop, heap: Math.min(1 - least, Math.max(0, above)), pressed, meetsLagMs, recent }
}

/** Who arrives while the loop is busy waits for the rest of it: half of it on average. */
function meetsLag(samples: readonly LoadSample[]): number {
  const counted = samples.toSorted((one, other) => one.lagMs - other.lagMs).slice(0, -1)
  const elapsedMs = counted.reduce((sum, one) => sum + one.elapsedMs, 0)
  const squares = counted.reduce((sum, one) => sum + one.lagMs ** 2, 0)
  return elapsedMs === 0 ? 0 : squares / 2 / elapsedMs
}

function meanUtilization(samples: readonly LoadSample[]): number {
  return samples.reduce((sum, one) => sum + (one.utilization ?? 0), 0) / samples.length
}

/** The share of requests of one class that is refused: `low` first, `high` last. */
export function refusedShare(state: GuardState, priority: Priority): number {
  const share = Math.max(state.loop, state.heap)
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
