import type { Attempt, Decision, Outcome } from './decide.ts'
import { decide, isFailing } from './decide.ts'
import type { Settings } from './options.ts'
import { Origin } from './origin.ts'

/** Origins that one client remembers; a crawler meets more. */
const mostOrigins = 1000

/** What is known when one request has ended. */
export interface Ended {
  readonly url: string
  readonly method: string
  readonly outcome: Outcome
  readonly error?: unknown
  readonly retries: number
  readonly repeatable: boolean
  readonly replayable: boolean
  readonly remainingMs: number
  /** The request tested the water for others. */
  readonly probe: boolean
}

/** What the calls of one client share: settings, and a memory of each origin. */
export class Client {
  readonly settings: Settings
  readonly #origins = new Map<string, Origin>()

  constructor(settings: Settings) {
    this.settings = settings
  }

  origin(key: string): Origin {
    const known = this.#origins.get(key)
    if (known !== undefined) return known
    if (this.#origins.size >= mostOrigins) this.#forgetIdle()
    const origin = new Origin(this.settings.budget, this.settings.holdProcess)
    this.#origins.set(key, origin)
    return origin
  }

  /** Decides what to do, and tells the origin's gate, its budget and the listener. */
  settle(origin: Origin, ended: Ended): Decision {
    const { outcome, remainingMs } = ended
    const attempt: Attempt = {
      method: ended.method,
      outcome,
      retries: ended.retries,
      repeatable: ended.repeatable,
      replayable: ended.replayable,
      now: new Date(),
      random: Math.random(),
      affordable: origin.affordable,
      ...(remainingMs !== Infinity && { remainingMs }),
    }
    const decision = decide(attempt, this.settings.policy)
    if (decision.kind === 'retry') origin.spend()
    this.#tell(origin, ended, decision)
    this.report(ended, decision)
    return decision
  }

  report({ url, method, outcome, error, retries }: Ended, decision: Decision): void {
    const { onDecision } = this.settings
    if (onDecision === undefined) return
    const status = outcome.kind === 'response' ? { status: outcome.status } : { error }
    const attributes = {
      'http.request.method': method,
      'url.full': url,
      // The convention leaves it out of the first attempt.
      ...(retries > 0 && { 'http.request.resend_count': retries }),
      ...(outcome.kind === 'response' && { 'http.response.status_code': outcome.status }),
      ...(outcome.kind === 'failure' && { 'error.type': nameOf(error) }),
      ...(outcome.kind === 'response' &&
        outcome.status >= 400 && { 'error.type': String(outcome.status) }),
    }
    onDecision({ url, method, ...status, decision, attributes })
  }

  #tell(origin: Origin, { outcome, probe }: Ended, decision: Decision): void {
    const namedMs = this.#namedMs(decision)
    const status = outcome.kind === 'response' ? outcome.status : undefined
    // 413 and redirects speak of one request, everything else of the origin.
    if (namedMs !== undefined && status !== undefined && status !== 413) origin.refused(namedMs)
    else if (
      namedMs === undefined &&
      (status === undefined || (isFailing(status) && isBare(decision)))
    )
      origin.failed(probe)
    else origin.succeeded(probe)
  }

  /** The wait that the server named, if it is one to be kept. */
  #namedMs(decision: Decision): number | undefined {
    if (decision.kind === 'retry') return decision.named ? decision.afterMs : undefined
    if (decision.kind !== 'give-up' || decision.retryAfterMs === undefined) return undefined
    const { maxRetryAfter, minBackoffMs } = this.settings.policy
    if (decision.retryAfterMs > maxRetryAfter * 1000) return undefined
    return Math.max(minBackoffMs, decision.retryAfterMs)
  }

  #forgetIdle(): void {
    for (const [key, origin] of this.#origins) {
      if (!origin.idle) continue
      this.#origins.delete(key)
      return
    }
  }
}

/** Whether nobody said when to come back. */
function isBare(decision: Decision): boolean {
  return decision.kind !== 'give-up' || decision.retryAfterMs === undefined
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
