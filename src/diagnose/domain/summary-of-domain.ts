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
  judged: DomainJudgement | undefined,
  exchanged: Verdict,
): string | undefined {
  if (judged === undefined) return undefined
  const { verdict, confidence, because, family, flags, report } = judged
  const state = states[verdict]
  if (state !== undefined) return `${state}${sureness[confidence]}: ${because}.`
  if (verdict === 'unknown') {
    const [first] = report.evidence
    return first === undefined || family !== undefined
      ? undefined
      : `What is at the name stays open: ${first}. ${upper(because)}.`
  }
  if (verdict === 'working' && flags.includes('shutdown_announced')) {
    const when = report.closes === null ? '' : ` for ${report.closes.slice(0, 10)}`
    return `It works, and its end is announced${when}.`
  }
  // Why a lookup failed is told by the registry or the name system, not by the failure.
  const told = verdict === 'broken' && (family === 'registry' || family === 'dns')
  return verdict === exchanged && !told ? undefined : `${upper(because)}${sureness[confidence]}.`
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
