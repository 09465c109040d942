import type { ReturnLedger } from './return-ledger.ts'
import { spanMs } from './return-ledger.ts'

/** What a Retry-After is chosen from. */
export interface Backlog {
  /** Requests that wait here or are in progress. */
  readonly waiting: number
  /** Requests finished per second while there is always one more to do. */
  readonly servedPerSecond: number
  /** Who was told to come back when. */
  readonly ledger: ReturnLedger
  /** Share of the refused that do come back, 0 to 1. */
  readonly returning: number
}

/** The rate is an estimate: a little of it is kept as a margin against a return that is too early, more against a late one. */
const margin = 1.008
const lateMargin = 1.03

/** 100 ms may be promised to this many times as many as are served in them: the rest waits in the queue for a moment. */
const share = 1.65

/** Seconds until the waiting, and those told to come back before, are served. */
export function drainSeconds(backlog: Backlog, nowMs: number): number {
  const ahead = backlog.waiting + backlog.ledger.outstanding(nowMs) * backlog.returning
  return ahead / Math.max(backlog.servedPerSecond, 0.001)
}

/**
 * Chooses the whole seconds after which a refused client finds room, and notes the promise. Never less than the drain
 * time; within one second or a fifth of it above where there is room, at the first second that has room
 * otherwise, so that clients which obey to the second do not come back together.
 */
export function chooseRetryAfter(
  backlog: Backlog,
  nowMs: number,
  random: () => number,
  maxSeconds: number,
): number {
  const plan = planReturn(backlog, nowMs, random, maxSeconds)
  backlog.ledger.promise(nowMs, nowMs + plan.seconds * 1000)
  return plan.seconds
}

/** Whether a client refused now would be told later than the window, because too many come back then. */
export function isCrowded(backlog: Backlog, nowMs: number, maxSeconds: number): boolean {
  return planReturn(backlog, nowMs, () => 0, maxSeconds).late
}

function planReturn(
  backlog: Backlog,
  nowMs: number,
  random: () => number,
  maxSeconds: number,
): { readonly seconds: number; readonly late: boolean } {
  const drain = drainSeconds(backlog, nowMs)
  const first = Math.min(Math.max(1, Math.ceil(drain * margin)), maxSeconds)
  const least = drain / lateMargin
  const last = Math.min(Math.max(first, Math.floor(least + Math.max(1, least * 0.2))), maxSeconds)
  const room = Math.max(1, (backlog.servedPerSecond * spanMs * share) / 1000)
  const due = (seconds: number): number => backlog.ledger.dueAround(nowMs, nowMs + seconds * 1000)
  const free: number[] = []
  for (let seconds = first; seconds <= last; seconds += 1) {
    if (due(seconds) + 1 <= room) free.push(seconds)
  }
  const seconds =
    free[Math.floor(random() * free.length)] ??
    firstFree(last + 1, maxSeconds, (candidate) => due(candidate) + 1 <= room) ??
    leastDue(Math.ceil(maxSeconds * 0.8), maxSeconds, due)
  return { seconds, late: free.length === 0 }
}

function firstFree(
  from: number,
  to: number,
  isFree: (seconds: number) => boolean,
): number | undefined {
  for (let seconds = from; seconds <= to; seconds += 1) if (isFree(seconds)) return seconds
  return undefined
}

/** Nothing is free: the emptiest second of the last fifth, so that the overflow is spread too. */
function leastDue(from: number, to: number, due: (seconds: number) => number): number {
  let best = to
  for (let seconds = to; seconds >= Math.max(1, from); seconds -= 1) {
    if (due(seconds) < due(best)) best = seconds
  }
  return best
}
