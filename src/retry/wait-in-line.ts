import type { Origin, Waiter } from './origin.ts'
import { longestTimerMs, unrefTimer } from './origin.ts'

/** How a wait in line ended. True and false: it is the call's turn, and whether it goes as a probe. */
export type Turn = boolean | 'aborted' | 'deadline' | 'origin-unavailable'

/** One call that wants its turn. */
export interface Wait {
  readonly rank: number
  /** Not before this, whatever the origin's gate says. */
  readonly readyMs: number
  readonly deadlineMs: number
  /** How long the call stays once the time that was named has passed. */
  readonly patienceMs: number
  /** How long it stays in all, however often a new time is named. */
  readonly longestMs: number
  readonly signal: AbortSignal | undefined
}

/** Waits until the origin lets the call go, or until there is no use in waiting. */
export function waitInLine(origin: Origin, wait: Wait): Promise<Turn> {
  const { rank, readyMs, deadlineMs, patienceMs, longestMs, signal } = wait
  const startMs = performance.now()
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = (turn: Turn): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      origin.leave(waiter)
      resolve(turn)
    }
    const onAbort = (): void => end('aborted')
    const waiter: Waiter = { rank, readyMs, go: end }
    const look = (): void => {
      const nowMs = performance.now()
      const fromMs = Math.max(origin.releasing ? nowMs : startMs, readyMs, origin.closedUntilMs)
      const leftMs = Math.min(fromMs + patienceMs, startMs + longestMs, deadlineMs) - nowMs
      if (Math.max(fromMs, nowMs) >= deadlineMs) end('deadline')
      else if (leftMs <= 0) end('origin-unavailable')
      else {
        timer = setTimeout(look, Math.min(leftMs + 1, longestTimerMs))
        unrefTimer(timer)
      }
    }
    signal?.addEventListener('abort', onAbort)
    if (signal?.aborted === true) onAbort()
    else look()
    if (timer !== undefined) origin.wait(waiter)
  })
}
