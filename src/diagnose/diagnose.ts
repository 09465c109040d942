import type { CauseReport, Diagnosis, Flag, ResponderReport } from '../model/diagnosis.ts'
import type { FaultDomain } from '../model/cause.ts'
import type { Trace } from '../model/trace.ts'
import { readDomain } from '../domains/read-domain.ts'
import type { Catalog } from './catalog.ts'
import { fullCatalog } from './catalog.ts'
import { rankCauses } from './causes/rank-causes.ts'
import type { DomainJudgement } from './domain/judge-domain.ts'
import { judgeDomain } from './domain/judge-domain.ts'
import { summaryOfDomain } from './domain/summary-of-domain.ts'
import type { Evidence } from './evidence/evidence.ts'
import { readEvidence } from './evidence/read-evidence.ts'
import { withPlainPort } from './evidence/with-plain-port.ts'
import { readExpectations } from './report/expectations.ts'
import { flagsOf } from './report/flags.ts'
import { judgeHealth } from './report/health.ts'
import { hopsOf } from './report/hops.ts'
import { nextStepsOf } from './report/next-steps.ts'
import { questionsOf } from './report/questions.ts'
import { retryAdviceOf } from './report/retry-advice.ts'
import { summaryOf } from './report/summary.ts'
import { intermittentOf, verdictOf } from './report/verdict.ts'

/** A product is named as the responder from this probability on. */
const namedFrom = 0.3

/** Diagnoses a trace. Pure: the same trace gives the same diagnosis, today and on another machine. */
export function diagnose(given: Trace, catalog: Catalog = fullCatalog): Diagnosis {
  const trace = withPlainPort(given)
  const evidence = readEvidence(trace, catalog)
  const causes = rankCauses(evidence, catalog)
  const flags = flagsOf(evidence, causes, trace)
  const exchanged = verdictOf(evidence, causes, flags)
  const name = domainOfTrace(trace, evidence, exchanged, flags)
  const health = name === undefined ? judgeHealth(trace.observations, exchanged) : undefined
  const wanted = readExpectations(trace.observations, name?.verdict ?? health?.verdict ?? exchanged)
  const verdict = wanted.verdict ?? name?.verdict ?? health?.verdict ?? exchanged
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
      ? (wanted.summary ??
        summaryOfDomain(name, exchanged) ??
        health?.summary ??
        summaryOf(evidence, cleared, verdict))
      : 'Nothing recognised: no error, status code, response, error page or failing log line that we know.',
    status: evidence.response?.status ?? statusOfCodes(evidence) ?? null,
    subCode: subCodeOf(evidence),
    responder: responderOf(evidence),
    cause: cleared[0] ?? null,
    causes: cleared,
    faultDomain,
    intermittent: intermittentOf(evidence),
    retryAfter: evidence.retryAfter ?? null,
    retryAdvice: retryAdviceOf(evidence, cleared, verdict),
    flags: [...new Set([...flags, ...(name?.flags ?? []), ...wanted.flags])].sort(),
    domain: name?.report ?? null,
    hops: recognised ? hopsOf(evidence, faultDomain) : [],
    questions: questionsOf(evidence, cleared),
    nextSteps: nextStepsOf(evidence, cleared),
    notObserved: [...notObservedOf(evidence, cleared), ...wanted.notObserved],
    trace: given,
  }
}

/** The state of the name, when the trace is about one. */
function domainOfTrace(
  trace: Trace,
  evidence: Evidence,
  verdict: Diagnosis['verdict'],
  flags: readonly Flag[],
): DomainJudgement | undefined {
  const reading = readDomain(trace)
  if (reading === undefined) return undefined
  return judgeDomain(reading, {
    verdict,
    flags,
    // A redirect to a name that is not there says nothing of this name.
    phase:
      evidence.deadEnd !== undefined && evidence.phase === 'dns'
        ? 'http'
        : (evidence.phase ?? 'none'),
    certificateExpired: evidence.failure?.code === 'CERT_HAS_EXPIRED',
    because: summaryOf(evidence, [], verdict).replace(/[.;]?(?: the cause is open)?\.$/, ''),
  })
}

function responderOf({ authorship, logs, codes }: Evidence): ResponderReport | null {
  const best = authorship?.candidates[0]
  if (best !== undefined && best.probability >= namedFrom) {
    const { id, name, role } = best.responder
    const probability = Math.round(best.probability * 1000) / 1000
    return { id, name, role, probability, because: best.because.slice(0, 6) }
  }
  const logged = logs?.find(({ responder }) => responder !== undefined)?.responder
  const named = logged ?? codes?.find(({ responder }) => responder !== undefined)?.responder
  const entry = fullCatalog.responders.find(({ id }) => id === named)
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
