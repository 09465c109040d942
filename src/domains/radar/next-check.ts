import type { WatchState } from '../../model/radar.ts'
import { confirmAfterMs } from './step-state.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * When to look again: soon after a change and around a date that was announced, seldom where nothing happens. `share` (0 to
 * 1, by chance or by name) spreads the checks by a tenth, so that no list is checked all at once.
 */
export function nextCheckAt(state: WatchState, announced: string | null, share: number): string {
  const now = Date.parse(state.checkedAt)
  const wait = Math.min(
    usualWaitMs(state, now),
    untilDateMs(state, announced, now),
    untilConfirmedMs(state, now),
  )
  return new Date(now + wait * (0.95 + 0.1 * share)).toISOString()
}

/** By verdict, and by how long it has lasted. */
function usualWaitMs({ verdict, since }: WatchState, now: number): number {
  const days = (now - Date.parse(since)) / dayMs
  switch (verdict) {
    case 'working':
      return days < 7 ? dayMs : days < 90 ? 3 * dayMs : 7 * dayMs
    case 'degraded':
    case 'broken':
      return days < 1 ? hourMs : days < 7 ? 6 * hourMs : days < 90 ? dayMs : 7 * dayMs
    case 'unknown':
      return days < 7 ? 12 * hourMs : 7 * dayMs
    case 'expired':
      return dayMs
    case 'parked':
    case 'for_sale':
      return 7 * dayMs
    case 'shut_down':
    case 'never_existed':
      return 30 * dayMs
  }
}

/** Expiry, drop and announced end: daily in the month before, every six hours around the day. */
function untilDateMs(
  { expires, drops, closes }: WatchState,
  announced: string | null,
  now: number,
): number {
  const waits = [expires, drops, closes, announced].flatMap((date) => {
    const at = date === null ? Number.NaN : Date.parse(date)
    if (Number.isNaN(at)) return []
    const days = (at - now) / dayMs
    if (days < -3) return []
    return [days < 2 ? 6 * hourMs : days < 30 ? dayMs : Math.max(dayMs, at - now - 30 * dayMs)]
  })
  return Math.min(Infinity, ...waits)
}

function untilConfirmedMs({ pending }: WatchState, now: number): number {
  if (pending === null) return Infinity
  const due = Date.parse(pending.since) + confirmAfterMs(pending.verdict) * 1.1
  return Math.max(60_000, due - now)
}
