import type { Diagnosis, Flag, Verdict } from '../model/diagnosis.ts'
import type { Trace } from '../model/trace.ts'
import { readDomain } from '../domains/read-domain.ts'
import type { Catalog } from './catalog.ts'
import { fullCatalog } from './catalog.ts'
import type { TargetJudgement } from './diagnose-exchange.ts'
import { diagnoseExchange } from './diagnose-exchange.ts'
import { judgeDomain } from './domain/judge-domain.ts'
import { retryOfName, stepsOfName } from './domain/steps-of-name.ts'
import { summaryOfDomain } from './domain/summary-of-domain.ts'
import type { Evidence } from './evidence/evidence.ts'
import { judgeHealth } from './report/health.ts'
import { summaryOf } from './report/summary.ts'

/** Diagnoses a trace. Pure: the same trace gives the same diagnosis, today and on another machine. */
export function diagnose(trace: Trace, catalog: Catalog = fullCatalog): Diagnosis {
  return diagnoseExchange(trace, catalog, judgeTarget)
}

/** The state of the name, when the trace is about one; else what the target says of its own health. */
function judgeTarget(
  trace: Trace,
  evidence: Evidence,
  exchanged: Verdict,
  flags: readonly Flag[],
): TargetJudgement | undefined {
  const reading = readDomain(trace)
  if (reading === undefined) return judgeHealth(trace.observations, exchanged)
  const judged = judgeDomain(reading, {
    verdict: exchanged,
    flags,
    // A redirect to a name that is not there says nothing of this name.
    phase:
      evidence.deadEnd !== undefined && evidence.phase === 'dns'
        ? 'http'
        : (evidence.phase ?? 'none'),
    certificateExpired: evidence.failure?.code === 'CERT_HAS_EXPIRED',
    because: summaryOf(evidence, [], exchanged).replace(/[.;]?(?: the cause is open)?\.$/, ''),
  })
  const summary = summaryOfDomain(judged, exchanged)
  const retry = retryOfName(judged)
  return {
    verdict: judged.verdict,
    flags: judged.flags,
    report: judged.report,
    ...stepsOfName(judged),
    ...(summary !== undefined && { summary }),
    ...(retry !== undefined && { retry }),
  }
}
