import { diagnose } from '../../diagnose/diagnose.ts'
import type { CheckReport } from '../../model/check-report.ts'
import type { Observation } from '../../model/observation.ts'
import type { Trace } from '../../model/trace.ts'
import type { AddressPolicy } from '../../probe/address-policy.ts'
import { probe } from '../../probe/probe.ts'
import type { CheckGuard } from './guard-check.ts'
import { guardCheck } from './guard-check.ts'
import type { LiveCheck } from './live-check.ts'
import type { OptOut } from './opt-out.ts'
import { shorten, shortenDiagnosis, withoutPaths } from './reduce-report.ts'
import { RefusedError } from './refused-error.ts'
import type { CheckLimits, NameSources } from './service-settings.ts'
import type { TargetLimits } from './target-limits.ts'

/** What the engine needs to know of a target. */
export interface EngineTarget {
  readonly url: string
  readonly host: string
  readonly policy: AddressPolicy
  /** Our own chain, for which no limits per target hold. */
  readonly example: boolean
  /** To be asked as well. */
  readonly statusPage?: string
}

/** A check on its way. */
export interface RunningCheck {
  /** An error when the first address may not be asked now; undefined when it may, or when the check ended before. */
  readonly firstAddress: Promise<RefusedError | undefined>
  readonly trace: Promise<Trace>
}

/** What all checks share: how many run, whom they may ask. */
export interface CheckEngineParts {
  readonly limits: CheckLimits
  readonly targets: TargetLimits
  readonly optOut: OptOut
  readonly userAgent: string
  readonly resolver?: string
  readonly names: NameSources
  readonly onError: (error: unknown) => void
  readonly onDone: (report: CheckReport) => void
}

type ReportBase = Omit<Extract<CheckReport, { state: 'interrupted' }>, 'state'>

/** Runs checks within the limits. */
export class CheckEngine {
  readonly #parts: CheckEngineParts
  #running = 0

  constructor(parts: CheckEngineParts) {
    this.#parts = parts
  }

  /** Checks in progress. */
  get running(): number {
    return this.#running
  }

  /** Takes a place for one check. Throws a RefusedError when the target must not be asked, or not now. */
  guard(target: EngineTarget, unlimited: boolean): CheckGuard {
    const { limits, targets, optOut } = this.#parts
    if (optOut(target.host)) {
      throw new RefusedError('opted-out', `${target.host} has asked not to be checked.`)
    }
    if (this.#running >= limits.inFlight) {
      throw new RefusedError('capacity', 'As many checks run as can. Come back in 5 seconds.', 5)
    }
    const free = unlimited || target.example
    const leaveHost = free ? undefined : targets.enterHost(target.host)
    const guard = guardCheck(target.policy, free ? undefined : targets, optOut)
    this.#running += 1
    return {
      ...guard,
      end: () => {
        this.#running -= 1
        leaveHost?.()
        guard.end()
      },
    }
  }

  /** Throws a RefusedError when the target must not be asked, or not now. */
  begin(
    target: EngineTarget,
    passive: boolean,
    onObservation: (observation: Observation) => void,
    options: {
      readonly unlimited?: boolean
      readonly timeoutMs?: number
      readonly history?: boolean
    } = {},
  ): RunningCheck {
    const { limits, userAgent, resolver, names } = this.#parts
    const { unlimited = false, timeoutMs = limits.timeoutMs, history = false } = options
    const { secondResolver, bootstrap, registry, archives = 'on' } = names
    const guard = this.guard(target, unlimited)
    const trace = probe(target.url, {
      allow: guard.policy,
      passive,
      timeoutMs: Math.min(timeoutMs, limits.timeoutMs),
      userAgent,
      ...(resolver !== undefined && { resolver }),
      ...(secondResolver !== undefined && { secondResolver }),
      ...(bootstrap !== undefined && { bootstrap }),
      ...(registry !== undefined && { registry }),
      ...(history && { history: archives }),
      ...(target.statusPage !== undefined && { statusPage: target.statusPage }),
      onObservation: (observation) => {
        onObservation(shorten(observation))
      },
    }).finally(() => {
      guard.end()
    })
    return { trace, firstAddress: Promise.race([guard.firstAddress, ended(trace)]) }
  }

  /** Diagnoses and keeps what a check has seen. Never rejects. */
  async finish(
    run: RunningCheck,
    live: LiveCheck,
    base: ReportBase,
    keep: (finishedAt: string, document: string) => Promise<void>,
  ): Promise<CheckReport> {
    let report: CheckReport
    try {
      const diagnosis = shortenDiagnosis(diagnose(await run.trace))
      const finishedAt = new Date().toISOString()
      await keep(finishedAt, base.permanent ? JSON.stringify(diagnosis) : withoutPaths(diagnosis))
      report = { ...base, state: 'done', finishedAt, diagnosis }
    } catch (error) {
      this.#parts.onError(error)
      report = { ...base, state: 'interrupted' }
    }
    live.end(report)
    this.#parts.onDone(report)
    return report
  }
}

async function ended(trace: Promise<Trace>): Promise<undefined> {
  await trace.catch(() => undefined)
  return undefined
}
