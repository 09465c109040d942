import type { GiveUpReason } from './decide.ts'

/** Why a call ended although it failed. */
export type EndReason = GiveUpReason | 'origin-unavailable'

/** One request that was sent for a call. */
export interface SentAttempt {
  /** Absent: no response head came. */
  readonly status?: number
  /** Absent: a response came. */
  readonly error?: unknown
  /** How long the call waited before this request was sent. */
  readonly waitedMs: number
}

/** What was tried for a call, and why it ended. */
export interface RetryReport {
  readonly attempts: readonly SentAttempt[]
  /** Absent: the last attempt succeeded. */
  readonly because?: EndReason
  /** When the server wants to be asked again, counted from its last response. */
  readonly retryAfterMs?: number
}

const words: Readonly<Record<EndReason, string>> = {
  'retries-used-up': 'all retries are used up',
  'method-not-idempotent':
    'the method is not idempotent; give an Idempotency-Key or mark it repeatable',
  'body-not-replayable': 'the body is a stream; give a function that makes it',
  'retry-after-too-long': 'the server wants a longer wait than maxRetryAfter',
  deadline: 'the deadline comes first',
  'budget-spent': 'the retry budget of this origin is spent',
  'not-retried': 'a retry would not change it',
  'origin-unavailable': 'the origin did not recover in time',
}

/** A call that failed in the end. It is a TypeError, as fetch promises, and its cause is that of the last failure. */
export class RetryError extends TypeError {
  override readonly name = 'RetryError'
  readonly report: RetryReport
  /** The last response, where there was one and it could be kept. */
  readonly response: Response | undefined

  constructor(report: RetryReport, response?: Response) {
    const sent = report.attempts.length
    const last = report.attempts.at(-1)
    const what = last?.status === undefined ? 'failed' : `answered ${last.status}`
    const times = sent === 1 ? '1 request' : `${sent} requests`
    const why = report.because === undefined ? '' : `: ${words[report.because]}`
    super(
      sent === 0 ? `fetch failed, nothing was sent${why}` : `fetch ${what} after ${times}${why}`,
      {
        cause: innermost(last?.error),
      },
    )
    this.report = report
    this.response = response
  }
}

/** Callers look for `error.cause.code`, so the wrapper that fetch puts around it is left out. */
function innermost(error: unknown): unknown {
  return error instanceof TypeError && error.cause !== undefined ? error.cause : error
}

const reports = new WeakMap<Response, RetryReport>()

/** What was tried before this response came; undefined when it came at once and needed no decision. */
export function reportOf(response: Response): RetryReport | undefined {
  return reports.get(response)
}

export function keepReport(response: Response, report: RetryReport): void {
  reports.set(response, report)
}
