import { causeTexts } from '../../catalog/error-types.ts'
import type { CauseType } from '../../model/cause.ts'
import type { CauseReport } from '../../model/diagnosis.ts'
import type { Catalog } from '../catalog.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { rules } from '../rules/index.ts'
import type { Finding } from '../rules/rule.ts'
import { applyRule } from '../rules/rule.ts'
import { calibrate } from './calibrate.ts'
import { defaultDomain } from './default-domain.ts'
import { priorCauses } from './prior.ts'
import type { WeighedCause } from './weigh.ts'
import { addWeight, mainDomain } from './weigh.ts'

/** Weight of a cause that no prior names before a finding speaks for it, as a share of all. */
const newcomer = 0.02

/** Causes less likely than this are not shown. */
const leastShown = 0.015

/** Priors, multiplied by the odds of every finding, made into probabilities. */
export function rankCauses(evidence: Evidence, catalog: Catalog): readonly CauseReport[] {
  const weighed = priorCauses(evidence, catalog)
  const findings = rules.flatMap((rule) => applyRule(rule, evidence, catalog))
  if (weighed.size === 0 && !evidence.pasted) return []
  const total = [...weighed.values()].reduce((sum, { weight }) => sum + weight, 0) || 1
  for (const finding of findings) applyFinding(weighed, finding, total, evidence)
  const sum = [...weighed.values()].reduce((all, { weight }) => all + weight, 0)
  if (sum === 0) return []
  const causes = [...weighed.values()]
  const weights = causes.map(({ weight }) => weight)
  const probabilities = calibrate(weights, catalog.calibration)
  return causes
    .map((cause, index) => reportOf(cause, probabilities[index] ?? 0))
    .filter(({ probability }) => probability >= leastShown)
    .sort((a, b) => b.probability - a.probability)
}

function applyFinding(
  weighed: Map<CauseType, WeighedCause>,
  finding: Finding,
  total: number,
  evidence: Evidence,
): void {
  const { cause, odds, because, faultDomain } = finding
  const author = evidence.authorship?.candidates[0]
  // Words without a response and without a product are those of a client that met the error itself.
  const nobody = evidence.response === undefined && (author?.probability ?? 0) < 0.5
  const reporter = nobody ? 'client' : (author?.responder.role ?? 'gateway')
  if (!weighed.has(cause)) {
    if (odds <= 1.5) return
    addWeight(weighed, cause, faultDomain ?? defaultDomain(cause, reporter), newcomer * total)
  }
  const known = weighed.get(cause)
  if (known === undefined) return
  const scaled = new Map([...known.domains].map(([domain, weight]) => [domain, weight * odds]))
  if (faultDomain !== undefined && odds > 1) {
    scaled.set(faultDomain, (scaled.get(faultDomain) ?? 0) + known.weight * odds * 2)
  }
  weighed.set(cause, {
    ...known,
    domains: scaled,
    weight: known.weight * odds,
    because:
      odds > 1 && !known.because.includes(because) ? [...known.because, because] : known.because,
    against:
      odds < 1 && !known.against.includes(because) ? [...known.against, because] : known.against,
  })
}

function reportOf(cause: WeighedCause, probability: number): CauseReport {
  return {
    type: cause.type,
    probability: Math.round(probability * 1000) / 1000,
    faultDomain: mainDomain(cause),
    title: causeTexts[cause.type].title,
    because: cause.because.slice(0, 6),
    against: cause.against.slice(0, 6),
  }
}
