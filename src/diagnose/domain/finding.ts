import type { Flag, Verdict } from '../../model/diagnosis.ts'
import type { DomainReading } from '../../domains/read-domain.ts'

/** Kinds of evidence; two of them are better than one twice. */
export type Family = 'registry' | 'dns' | 'network' | 'http' | 'page' | 'history' | 'announcement'

/**
 * What a rule says of the state of a name. Levels: 5 an authority's own statement, 4 infrastructure that serves only that
 * state, 3 an unambiguous sign, 2 wording or a pattern, 1 a hint.
 */
export interface DomainFinding {
  readonly verdict: Verdict
  readonly level: 1 | 2 | 3 | 4 | 5
  readonly family: Family
  readonly because: string
}

/** A fact beside the verdict. */
export interface DomainNote {
  readonly flag: Flag
  readonly because?: string
}

export interface DomainStatements {
  readonly findings?: readonly DomainFinding[]
  readonly notes?: readonly DomainNote[]
}

/** What the rest of the engine made of the exchange. */
export interface BaseVerdict {
  readonly verdict: Verdict
  readonly phase: 'dns' | 'connect' | 'tls' | 'http' | 'none'
  readonly certificateExpired: boolean
  readonly flags: readonly Flag[]
  readonly because: string
}

/** One idea of how to read a name. It fetches nothing and knows no other rule. */
export interface DomainRule {
  readonly id: string
  judge(reading: DomainReading, base: BaseVerdict): DomainStatements
}
