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
  /** The window at which the limit began to fall; absent while it does not. */
  readonly fellFrom?: LatencyWindow
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
  const { limit, baselineMs = window.meanMs } = state
  const slow = window.meanMs > tolerance * baselineMs
  const gradient = Math.min(1, Math.max(0.5, (tolerance * baselineMs) / window.meanMs))
  const wanted = limit * gradient + Math.sqrt(limit)
  // A limit that nobody reached says nothing about what lies above it.
  const next = Math.min(max, Math.max(min, window.saturated || wanted < limit ? wanted : limit))
  if (!slow) return { limit: next, baselineMs: nearBaseline(baselineMs, window) }
  const { fellFrom = window } = state
  if (isOwnDelay(fellFrom, window)) return { limit: next, baselineMs, fellFrom }
  // Far fewer in progress and no faster for it: the work itself takes longer now, and a smaller limit cures nothing.
  return { limit: next, baselineMs: (baselineMs + window.meanMs) / 2 }
}

/** Follows a faster window at once and a slower one in minutes. */
function nearBaseline(baselineMs: number, window: LatencyWindow): number {
  const gap = window.meanMs - baselineMs
  if (gap < 0) return baselineMs + gap / 2
  return window.saturated ? baselineMs : baselineMs + gap / 500
}

/** Whether the delay may still be made by the number in progress: not once that has fallen and the delay has not. */
function isOwnDelay(before: LatencyWindow, now: LatencyWindow): boolean {
  if (now.meanRunning > before.meanRunning * 0.6 && now.meanRunning > 4) return true
  return now !== before && now.meanMs < before.meanMs * 0.85
}
