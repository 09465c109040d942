import type {
  CauseReport,
  Diagnosis,
  Flag,
  NextStep,
  ResponderReport,
  RetryAdvice,
  Verdict,
} from '../model/diagnosis.ts'
import type { FaultDomain } from '../model/cause.ts'
import type { Trace } from '../model/trace.ts'
import type { Catalog } from './catalog.ts'
import { rankCauses } from './causes/rank-causes.ts'
import type { Evidence } from './evidence/evidence.ts'
import { readEvidence } from './evidence/read-evidence.ts'
import { withPlainPort } from './evidence/with-plain-port.ts'
import { withWww } from './evidence/with-www.ts'
import { readExpectations } from './report/expectations.ts'
import { flagsOf } from './report/flags.ts'
import { hopsOf } from './report/hops.ts'
import { nextStepsOf } from './report/next-steps.ts'
import { questionsOf } from './report/questions.ts'
import { retryAdviceOf } from './report/retry-advice.ts'
import { summaryOf } from './report/summary.ts'
import { intermittentOf, verdictOf } from './report/verdict.ts'

const mostSteps = 5

/** A product is named as the responder from this probability on. */
const namedFrom = 0.3

/** What is known of a target beside its exchange: the state of its name, the health that it reports. */
export interface TargetJudgement {
  readonly verdict: Verdict
  readonly summary?: string
  readonly flags?: readonly Flag[]
  readonly report?: Diagnosis['domain']
  /** What to do about it, before the steps that the exchange suggests, or in their place. */
  readonly steps?: readonly NextStep[]
  readonly whole?: boolean
  readonly retry?: RetryAdvice
}

export type TargetJudge = (
  trace: Trace,
  evidence: Evidence,
  exchanged: Verdict,
  flags: readonly Flag[],
) => TargetJudgement | undefined

/**
 * Diagnoses the exchange in a trace, the same way for checks, pastes and logs; a judge of targets may overrule what the
 * exchange suggests. Who has no target to judge loads none of what names and pages need.
 */
export function diagnoseExchange(
  given: Trace,
  catalog: Catalog,
  judgeTarget?: TargetJudge,
): Diagnosis {
  const trace = withWww(withPlainPort(given))
  const evidence = readEvidence(trace, catalog)
  const causes = rankCauses(evidence, catalog)
  const flags = flagsOf(evidence, causes, trace)
  const exchanged = verdictOf(evidence, causes, flags)
  const judged = judgeTarget?.(trace, evidence, exchanged, flags)
  const wanted = readExpectations(trace.observations, judged?.verdict ?? exchanged)
  const verdict = wanted.verdict ?? judged?.verdict ?? exchanged
  const told = judged?.verdict === verdict ? judged : undefined
  const asWanted = wanted.verdict === 'working'
  const fine = verdict === 'working' && (asWanted || (evidence.response?.status ?? 0) < 400)
  const cleared = fine ? [] : causes
  const faultDomain = faultDomainOf(cleared)
  const recognised = trace.observations.length > 0
  return {
    schemaVersion: 1,
    recognised,
    target: trace.target,
    verdict: recognised ? verdict : 'unknown',
    summary: recognised
      ? (wanted.summary ?? judged?.summary ?? summaryOf(evidence, cleared, verdict))
      : 'Nothing recognised: no error, status code, response, error page or failing log line that we know.',
    status: evidence.response?.status ?? statusOfCodes(evidence) ?? null,
    subCode: subCodeOf(evidence),
    responder: responderOf(evidence, catalog),
    cause: cleared[0] ?? null,
    causes: cleared,
    faultDomain,
    intermittent: intermittentOf(evidence),
    retryAfter: evidence.retryAfter ?? null,
    retryAdvice: told?.retry ?? retryAdviceOf(evidence, cleared, verdict),
    flags: [...new Set([...flags, ...(judged?.flags ?? []), ...wanted.flags])].sort(),
    domain: judged?.report ?? null,
    hops: recognised ? hopsOf(evidence, faultDomain) : [],
    questions: questionsOf(evidence, cleared),
    nextSteps: [
      ...(told?.steps ?? []),
      ...(told?.whole === true ? [] : nextStepsOf(evidence, cleared)),
    ].slice(0, mostSteps),
    notObserved: [...notObservedOf(evidence, cleared), ...wanted.notObserved],
    trace: given,
  }
}

function responderOf(
  { authorship, logs, codes }: Evidence,
  { responders }: Catalog,
): ResponderReport | null {
  const best = authorship?.candidates[0]
  if (best !== undefined && best.probability >= namedFrom) {
    const { id, name, role } = best.responder
    const probability = Math.round(best.probability * 1000) / 1000
    return { id, name, role, probability, because: best.because.slice(0, 6) }
  }
  const logged = logs?.find(({ responder }) => responder !== undefined)?.responder
  const named = logged ?? codes?.find(({ responder }) => responder !== undefined)?.responder
  const entry = responders.find(({ id }) => id === named)
  if (entry === undefined) return null
  const { id, name, role } = entry
  return { id, name, role, probability: 0.9, because: ['the form of the log line or code'] }
}

function statusOfCodes({ codes = [], logs = [] }: Evidence): number | undefined {
  const code = codes.find(({ family }) => family === 'status')?.code
  return code === undefined ? logs.find(({ status }) => status !== undefined)?.status : Number(code)
}

function subCodeOf({ codes = [], logs = [] }: Evidence): string | null {
  const sub = codes.find(({ family }) => family === 'sub-code')?.code
  const client = codes.find(({ family }) => family !== 'status' && family !== 'sub-code')?.code
  return sub ?? client ?? logs.find(({ flags }) => flags !== undefined)?.flags ?? null
}

/** The domain that the causes together point at most, so that many small causes there outweigh one elsewhere. */
function faultDomainOf(causes: readonly CauseReport[]): FaultDomain | null {
  const sums = new Map<FaultDomain, number>()
  for (const { faultDomain, probability } of causes) {
    sums.set(faultDomain, (sums.get(faultDomain) ?? 0) + probability)
  }
  let best: FaultDomain | null = null
  for (const [domain, sum] of sums) if (best === null || sum > (sums.get(best) ?? 0)) best = domain
  return best
}

function notObservedOf(evidence: Evidence, causes: readonly CauseReport[]): readonly string[] {
  const missing: string[] = []
  const { response, authorship, consistency, pasted, totalMs } = evidence
  if (causes.length === 0) return missing
  if (response !== undefined && response.body === undefined)
    missing.push('The body of the response was not seen.')
  if (response !== undefined && response.fields.length === 0)
    missing.push('The fields of the response were not seen.')
  if (totalMs === undefined && pasted) missing.push('How long the request took was not seen.')
  if (consistency === undefined)
    missing.push('Whether the same request always fails was not tried.')
  if (authorship !== undefined && authorship.unknown > 0.5)
    missing.push('Nothing in the response names the product that wrote it.')
  return missing
}
