import type { Origin, Waiter } from './origin.ts'
import { unrefTimer } from './origin.ts'

/** How a wait in line ended: the call's turn, or the end of its patience. */
export type Turn =
  | { readonly kind: 'go'; readonly probe: boolean }
  | { readonly kind: 'too-long'; readonly because: 'deadline' | 'origin-unavailable' }

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

/** Waits until the origin lets the call go; rejects with the reason when it is aborted. */
export function waitInLine(origin: Origin, wait: Wait): Promise<Turn> {
  const { rank, readyMs, deadlineMs, signal } = wait
  const startMs = performance.now()
  if (Math.max(readyMs, origin.closedUntilMs) >= deadlineMs) {
    return Promise.resolve({ kind: 'too-long', because: 'deadline' })
  }
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const waiter: Waiter = {
      rank,
      readyMs,
      go(probe) {
        stop()
        resolve({ kind: 'go', probe })
      },
    }
    const stop = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      origin.leave(waiter)
    }
    const onAbort = (): void => {
      stop()
      reject(abortReason(signal))
    }
    const endMs = (): number => {
      const fromMs = Math.max(
        origin.releasing ? performance.now() : startMs,
        readyMs,
        origin.closedUntilMs,
      )
      return Math.min(fromMs + wait.patienceMs, startMs + wait.longestMs, deadlineMs)
    }
    const look = (): void => {
      const leftMs = endMs() - performance.now()
      if (leftMs <= 0) {
        stop()
        const late = deadlineMs <= performance.now()
        resolve({ kind: 'too-long', because: late ? 'deadline' : 'origin-unavailable' })
        return
      }
      timer = setTimeout(look, Math.min(leftMs + 1, 2_147_483_647))
      unrefTimer(timer)
    }
    signal?.addEventListener('abort', onAbort)
    look()
    origin.wait(waiter)
  })
}

/** A reason that is no Error is still what the caller chose to be told. */
function abortReason(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason
  return reason instanceof Error
    ? reason
    : new DOMException('This operation was aborted', 'AbortError')
}
