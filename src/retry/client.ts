import type { Decision } from './decide.ts'
import { decide, isFailing } from './decide.ts'
import type { Ended, Settings } from './options.ts'
import { Origin } from './origin.ts'
import { readUrl } from './redirect.ts'

/** Origins that one client remembers; a crawler meets more. */
const mostOrigins = 1000

/** What the calls of one client share: settings, and a memory of each origin. */
export class Client {
  readonly settings: Settings
  readonly #origins = new Map<string, Origin>()

  constructor(settings: Settings) {
    this.settings = settings
  }

  /** The origin of an address, which is not parsed where a known origin begins it. */
  origin(address: string): Origin {
    const origins = this.#origins
    let key = address.slice(0, Math.max(0, address.indexOf('/', 8)))
    if (!origins.has(key)) key = readUrl(address).origin
    let origin = origins.get(key)
    if (!origin) {
      if (origins.size >= mostOrigins) {
        for (const [other, { idle }] of origins) if (idle) origins.delete(other)
      }
      origin = new Origin(this.settings)
      origins.set(key, origin)
    }
    return origin
  }

  /** Decides what to do, and tells the origin's gate, its budget and the listener. */
  settle(origin: Origin, ended: Ended): Decision {
    const { outcome, retries, probe } = ended
    const { settings } = this
    const { budget, gate } = origin
    const nowMs = performance.now()
    const decision = decide(
      {
        ...ended,
        now: new Date(),
        random: Math.random(),
        affordable: budget.affords(nowMs),
        remainingMs: ended.deadlineMs - nowMs,
      },
      settings,
    )
    const named = decision.retryAfterMs
    const status = outcome.kind === 'response' ? outcome.status : 504
    if (decision.kind === 'retry') budget.spend()
    if (named === undefined && isFailing(status)) gate.fail(nowMs, Math.random(), probe)
    // 413 and redirects speak of one request, everything else of the origin; too long a wait is not kept.
    else if (named === undefined || status < 429 || named > settings.maxRetryAfter * 1000)
      gate.succeed(nowMs, probe)
    else gate.refuse(nowMs, nowMs + (decision.kind === 'retry' ? decision.afterMs : named))
    origin.look()
    settings.onDecision?.({
      ...ended,
      decision,
      attributes: retries > 0 ? { 'http.request.resend_count': retries } : {},
    })
    return decision
  }
}
