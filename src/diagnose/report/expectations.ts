import type { Flag, Verdict } from '../../model/diagnosis.ts'
import type { ExpectationObservation, Observation } from '../../model/observation.ts'

/** What the person's own expectations make of an answer. Absent parts: nothing to add. */
export interface ExpectationReading {
  readonly verdict?: Verdict
  readonly summary?: string
  readonly flags: readonly Flag[]
  /** What could not be tried, one sentence each. */
  readonly notObserved: readonly string[]
}

/** Verdicts that say more than an expectation that is not met. */
const graver: ReadonlySet<Verdict> = new Set([
  'broken',
  'expired',
  'parked',
  'for_sale',
  'shut_down',
  'never_existed',
])

/**
 * Compares the expectations of a trace with the verdict so far. An expected status is as it should be, whatever it is: a
 * 401 that was asked for is no failure.
 */
export function readExpectations(
  observations: readonly Observation[],
  verdict: Verdict,
): ExpectationReading {
  const all = observations.filter((one) => one.kind === 'expectation')
  const unmet = all.filter(({ met }) => met === false)
  const notObserved = all
    .filter(({ met }) => met === undefined)
    .map(
      ({ what, expected }) => `Whether ${wordOf(what)} is as expected (${expected}) was not seen.`,
    )
  if (unmet.length > 0) {
    const late = unmet.every(({ what }) => what === 'latency')
    const summary = `${unmet.map(clauseOf).join('; ')}.`
    const flags: readonly Flag[] = ['expectation_unmet']
    if (graver.has(verdict)) return { flags, notObserved, summary }
    return { flags, notObserved, summary, verdict: late ? 'degraded' : 'broken' }
  }
  const wanted = all.find(({ what }) => what === 'status')
  if (wanted?.met === true && notObserved.length === 0 && Number(wanted.seen) >= 400) {
    if (verdict !== 'broken' && verdict !== 'working') return { flags: [], notObserved }
    const summary = `The status is ${wanted.seen ?? ''}, as expected.`
    return { flags: [], notObserved, verdict: 'working', summary }
  }
  return { flags: [], notObserved }
}

function clauseOf({ what, expected, seen }: ExpectationObservation): string {
  const wanted = what === 'status' ? `status ${expected}` : expected
  return `Expected ${wanted}${seen === undefined ? '' : `, got ${seen}`}`
}

function wordOf(what: ExpectationObservation['what']): string {
  switch (what) {
    case 'status':
      return 'the status'
    case 'json':
    case 'schema':
      return 'the body'
    case 'latency':
      return 'the time'
  }
}
