/** How an adaptive limit behaves. */
export interface AdaptiveLimit {
  /** Where it starts. Default 32. */
  readonly initial?: number
  /** It never falls below this. Default 4. */
  readonly min?: number
  /** It never rises above this. Default 1000. */
  readonly max?: number
  /** How many times the unhurried latency is still fine. Default 2. */
  readonly tolerance?: number
}

/** What was seen between two adaptations. */
export interface LatencyWindow {
  readonly meanMs: number
  /** Requests in progress, on average over the arrivals. */
  readonly meanRunning: number
  /** Whether the limit was reached. */
  readonly saturated: boolean
}

/** The limit, and what it was learnt from. */
export interface LimitState {
  readonly limit: number
  /** Mean latency when nothing was in a hurry; absent before the first window. */
  readonly baselineMs?: number
  readonly last?: LatencyWindow
}

/** The first state of an adaptive limit. */
export function startLimit(settings: AdaptiveLimit): LimitState {
  return { limit: settings.initial ?? 32 }
}

/**
 * Moves the limit by the gradient of latency: up by its square root while latency is near the baseline, down in
 * proportion when it is not. Means are compared, not minima, so that a mix of cheap and dear requests is no congestion.
 */
export function adaptLimit(
  state: LimitState,
  window: LatencyWindow,
  settings: AdaptiveLimit,
): LimitState {
  const { min = 4, max = 1000, tolerance = 2 } = settings
  const baselineMs = nextBaseline(state, window, tolerance)
  const gradient = Math.min(1, Math.max(0.5, (tolerance * baselineMs) / window.meanMs))
  const wanted = state.limit * gradient + Math.sqrt(state.limit)
  // A limit that nobody reached says nothing about what lies above it.
  const next = window.saturated || wanted < state.limit ? wanted : state.limit
  return { limit: Math.min(max, Math.max(min, next)), baselineMs, last: window }
}

function nextBaseline(state: LimitState, window: LatencyWindow, tolerance: number): number {
  const { baselineMs, last, limit } = state
  if (baselineMs === undefined) return window.meanMs
  const gap = window.meanMs - baselineMs
  if (gap < 0) return baselineMs + gap / 2
  // Few in progress and yet slower: the work itself has changed.
  if (!window.saturated && window.meanRunning < limit / 2) return baselineMs + gap / 10
  // Fewer in progress than before and no faster for it: the delay is not made here, so a smaller limit cures nothing.
  const fewer = last !== undefined && window.meanRunning < last.meanRunning * 0.9
  const faster = last !== undefined && window.meanMs < last.meanMs * 0.95
  const floored = last !== undefined && window.meanRunning <= 4 && last.meanRunning <= 4
  if (window.meanMs > tolerance * baselineMs && ((fewer && !faster) || floored)) {
    return baselineMs + gap / 4
  }
  return baselineMs
}
