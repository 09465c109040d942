import type { Confidence, Flag, Verdict } from '../../model/diagnosis.ts'
import type { WatchState } from '../../model/radar.ts'

/** What one check came to. */
export interface SeenState {
  readonly at: string
  readonly verdict: Verdict
  readonly confidence: Confidence
  readonly flags: readonly Flag[]
  readonly summary: string
  readonly expires: string | null
  readonly drops: string | null
  readonly closes: string | null
}

export interface SteppedState {
  readonly state: WatchState
  /** The verdict has changed, and a second check has confirmed it. */
  readonly changed: boolean
}

const minuteMs = 60 * 1000
const hourMs = 60 * minuteMs

/** Claims that do harm when they are wrong wait for hours; trouble waits for minutes. */
const graveVerdicts: ReadonlySet<Verdict> = new Set([
  'expired',
  'parked',
  'for_sale',
  'shut_down',
  'never_existed',
])

/** How long after the first sight of a change a second check may confirm it. */
export function confirmAfterMs(verdict: Verdict): number {
  return graveVerdicts.has(verdict) ? 6 * hourMs : 5 * minuteMs
}

/** Takes one check into account. Pure. A check without a statement changes nothing but the time of the check. */
export function stepState(before: WatchState | null, seen: SeenState): SteppedState {
  const good = seen.verdict === 'working' || seen.verdict === 'degraded'
  const fresh = {
    checkedAt: seen.at,
    lastGood: good ? seen.at : (before?.lastGood ?? null),
    expires: seen.expires ?? before?.expires ?? null,
    drops: seen.drops,
    closes: seen.closes ?? before?.closes ?? null,
  }
  if (before === null) return { state: { ...taken(seen), ...fresh }, changed: true }
  if (seen.verdict === before.verdict) {
    const { confidence, flags, summary } = seen
    return {
      state: { ...before, ...fresh, confidence, flags, summary, pending: null },
      changed: false,
    }
  }
  // Of a name that nobody can judge at the moment the last judgement stands, unless there never was one.
  if (seen.verdict === 'unknown' && before.verdict !== 'unknown')
    return { state: { ...before, ...fresh }, changed: false }
  const { pending } = before
  if (pending?.verdict !== seen.verdict) {
    const waiting = { verdict: seen.verdict, since: seen.at }
    return { state: { ...before, ...fresh, pending: waiting }, changed: false }
  }
  const waited = Date.parse(seen.at) - Date.parse(pending.since)
  if (waited < confirmAfterMs(seen.verdict))
    return { state: { ...before, ...fresh }, changed: false }
  return { state: { ...taken(seen), ...fresh, since: pending.since }, changed: true }
}

function taken({
  verdict,
  confidence,
  flags,
  summary,
  at,
}: SeenState): Omit<WatchState, 'checkedAt' | 'lastGood' | 'expires' | 'drops' | 'closes'> {
  return { verdict, confidence, flags, summary, since: at, pending: null }
}
