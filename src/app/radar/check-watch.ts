import { serviceAt } from '../../catalog/services/index.ts'
import { diagnose } from '../../diagnose/diagnose.ts'
import { nextCheckAt } from '../../domains/radar/next-check.ts'
import { stepState } from '../../domains/radar/step-state.ts'
import type { Diagnosis } from '../../model/diagnosis.ts'
import type { Observation } from '../../model/observation.ts'
import type { RadarEvent, Watch, WatchState } from '../../model/radar.ts'
import { readExpectations } from '../expect/meet-expectations.ts'
import type { ProbeOptions } from '../../probe/probe-options.ts'
import { probe } from '../../probe/probe.ts'

/** What one check of a watched name came to. */
export interface CheckedWatch {
  readonly watch: Watch
  readonly diagnosis: Diagnosis
  readonly state: WatchState
  readonly nextCheckAt: string
  /** Absent: nothing has changed, or a change waits for its confirmation. */
  readonly event?: RadarEvent
}

/** Checks one watched name, with what earlier checks and its list know of it. `share` spreads the next check. */
export async function checkWatch(
  watch: Watch,
  options: ProbeOptions,
  share: number,
): Promise<CheckedWatch> {
  const statusPage = serviceAt(watch.target)?.statusPage
  const trace = await probe(watch.target, {
    repeat: 1,
    timeoutMs: 15_000,
    ...(statusPage !== undefined && { statusPage }),
    ...options,
  })
  const judge = readExpectations(watch.expect ?? undefined)
  const diagnosis = diagnose(
    judge({ ...trace, observations: [...trace.observations, ...knownOf(watch)] }),
  )
  const { verdict, flags, summary, domain } = diagnosis
  const stepped = stepState(watch.state, {
    at: trace.startedAt,
    verdict,
    flags,
    summary,
    confidence: domain?.confidence ?? 'likely',
    expires: domain?.expires ?? null,
    drops: domain?.drops ?? null,
    closes: domain?.closes ?? null,
  })
  const { state, changed } = stepped
  const event: RadarEvent = {
    target: watch.target,
    at: trace.startedAt,
    from: watch.state?.verdict ?? null,
    to: state.verdict,
    confidence: state.confidence,
    flags: state.flags,
    because: state.summary,
  }
  return {
    watch,
    diagnosis,
    state,
    nextCheckAt: nextCheckAt(state, watch.announced, share),
    ...(changed && { event }),
  }
}

function knownOf({ state, announced, source, verified }: Watch): readonly Observation[] {
  const known: Observation[] = []
  if (state !== null) {
    const { lastGood, since } = state
    // Only a name that once answered is known to have been there.
    known.push({
      kind: 'history',
      purpose: 'domain',
      from: 'checks',
      sameSince: since,
      ...(lastGood !== null && { existed: true, lastGood }),
    })
  }
  if (announced !== null) {
    known.push({
      kind: 'announcement',
      purpose: 'domain',
      official: verified === true,
      date: announced,
      ...(source !== null && { source }),
    })
  }
  return known
}
