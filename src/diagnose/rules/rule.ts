import type { CauseType, FaultDomain } from '../../model/cause.ts'
import type { Observation } from '../../model/observation.ts'
import type { Catalog } from '../catalog.ts'
import type { Evidence } from '../evidence/evidence.ts'

/** What a rule says of one cause: how many times likelier (above 1) or unlikelier (below 1) it makes it. */
export interface Finding {
  readonly cause: CauseType
  readonly odds: number
  /** One clause with the evidence. */
  readonly because: string
  /** Where the cause lies by this finding. */
  readonly faultDomain?: FaultDomain
}

/** One idea of how to read evidence. It fetches nothing and knows no other rule. */
export interface Rule {
  /** A noun for what it saw. */
  readonly id: string
  /** Readings that must be there, or the rule is silent. */
  readonly needs: readonly (keyof Evidence)[]
  judge(evidence: Evidence, catalog: Catalog): readonly Finding[]
  /** Its tests and its documentation. */
  readonly examples: readonly Example[]
}

export interface Example {
  readonly title: string
  readonly given: readonly Observation[]
  /** The cause that it makes likelier; absent: the rule is silent. */
  readonly supports?: CauseType
  /** The cause that it makes unlikelier. */
  readonly refutes?: CauseType
}

export function defineRule(rule: Rule): Rule {
  return rule
}

/** The rule's findings, none when something it needs was not observed. */
export function applyRule(rule: Rule, evidence: Evidence, catalog: Catalog): readonly Finding[] {
  return rule.needs.every((need) => evidence[need] !== undefined)
    ? rule.judge(evidence, catalog)
    : []
}
