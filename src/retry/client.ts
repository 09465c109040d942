import type { Attempt, Decision } from './decide.ts'
import { decide, isFailing } from './decide.ts'
import type { Settings } from './options.ts'
import { Origin } from './origin.ts'

/** Origins that one client remembers; a crawler meets more. */
const mostOrigins = 1000

/** One request that ended without plain success, as far as a client does not know it itself. */
export interface Ended extends Omit<Attempt, 'now' | 'random' | 'affordable' | 'remainingMs'> {
  readonly url: string
  readonly error?: unknown
  /** In milliseconds of `performance.now()`; Infinity when there is none. */
  readonly deadlineMs: number
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
    let origin = this.#origins.get(key)
    if (origin === undefined) {
      for (const [other, { idle }] of this.#origins) {
        if (this.#origins.size < mostOrigins) break
        if (idle) this.#origins.delete(other)
      }
      origin = new Origin(this.settings)
      this.#origins.set(key, origin)
    }
    return origin
  }

  /** Decides what to do, and tells the origin's gate, its budget and the listener. */
  settle(origin: Origin, ended: Ended): Decision {
    const { outcome, retries, probe, url, method, error } = ended
    const { settings } = this
    const decision = decide(
      {
        ...ended,
        now: new Date(),
        random: Math.random(),
        affordable: origin.affordable,
        remainingMs: ended.deadlineMs - performance.now(),
      },
      settings,
    )
    const named = decision.retryAfterMs
    const status = outcome.kind === 'response' ? outcome.status : 504
    if (decision.kind === 'retry') origin.spend()
    if (named === undefined && isFailing(status)) origin.failed(probe)
    // 413 and redirects speak of one request, everything else of the origin; too long a wait is not kept.
    else if (named === undefined || status < 429 || named > settings.maxRetryAfter * 1000)
      origin.succeeded(probe)
    else origin.refused(decision.kind === 'retry' ? decision.afterMs : named)
    settings.onDecision?.({
      url,
      method,
      outcome,
      decision,
      error,
      attributes: retries > 0 ? { 'http.request.resend_count': retries } : {},
    })
    return decision
  }
}
