import type { Verdict } from '../../model/diagnosis.ts'
import type { DomainJudgement } from './judge-domain.ts'

const states: Readonly<Partial<Record<Verdict, string>>> = {
  expired: 'The registration has lapsed',
  parked: 'The name is parked: no site, only advertisements or a placeholder',
  for_sale: 'The name is offered for sale',
  shut_down: 'The service has ended',
  never_existed: 'There is no such name',
}

const sureness = { confirmed: '', likely: ' (likely)', possible: ' (possibly)' } as const

/** One sentence where the state of the name says more than the exchange did; undefined where it does not. */
export function summaryOfDomain(
  { verdict, confidence, because }: DomainJudgement,
  exchanged: Verdict,
): string | undefined {
  const state = states[verdict]
  if (state !== undefined) return `${state}${sureness[confidence]}: ${because}.`
  if (verdict === exchanged) return undefined
  return `${because.charAt(0).toUpperCase()}${because.slice(1)}${sureness[confidence]}.`
}
