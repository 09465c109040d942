import type { GiveUpReason } from './decide.ts'

/** Why a call ended although it failed. */
export type EndReason = GiveUpReason | 'origin-unavailable'

/** One request that was sent for a call. */
export interface SentAttempt {
  /** Absent: no response head came. */
  readonly status?: number | undefined
  /** Absent: a response came. */
  readonly error?: unknown
  /** How long the call waited before this request was sent. */
  readonly waitedMs: number
}

/** Why a call ended. */
export interface Ending {
  /** Absent: the last attempt succeeded. */
  readonly because?: EndReason | undefined
  /** When the server wants to be asked again, counted from its last response. */
  readonly retryAfterMs?: number | undefined
}

/** What was tried for a call, and why it ended. */
export interface RetryReport extends Ending {
  readonly attempts: readonly SentAttempt[]
}

/** A call that failed in the end. It is a TypeError, as fetch promises, and its cause is that of the last failure. */
export class RetryError extends TypeError {
  override readonly name = 'RetryError'
  readonly report: RetryReport
  /** The last response, where there was one and it could be kept. */
  readonly response: Response | undefined

  constructor(report: RetryReport, response?: Response) {
    const { attempts, because } = report
    const tries = attempts.map(
      ({ status, waitedMs }) => `${status ?? 'error'} after ${Math.round(waitedMs)} ms`,
    )
    // Callers look for `error.cause.code`, so the wrapper that fetch puts around it is left out.
    const error = attempts.at(-1)?.error
    const cause = error instanceof TypeError ? (error.cause ?? error) : error
    super(`fetch failed: ${[because, ...tries].join('; ')}`, { cause })
    this.report = report
    this.response = response
  }
}

/** What was tried before a response came. */
export const reports: WeakMap<Response, RetryReport> = new WeakMap()

/** What was tried before this response came; undefined when it came at once and needed no decision. */
export function reportOf(response: Response): RetryReport | undefined {
  return reports.get(response)
}
