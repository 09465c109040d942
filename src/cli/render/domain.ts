import type { DomainReport } from '../../model/diagnosis.ts'
import { foreign } from '../foreign.ts'
import type { Paint } from './style.ts'
import { hanging } from './wrap.ts'

const shownEvidence = 5

/** What is known of the name as such; nothing for a target that has none. */
export function renderDomain(domain: DomainReport | null, width: number, paint: Paint): string {
  if (domain === null) return ''
  const { name, confidence, registered, expires, drops, closes, registrar, statuses } = domain
  const facts = [
    dated('registered', registered),
    dated('expires', expires),
    dated('free again', drops),
    dated('closes', closes),
    registrar === null ? '' : `by ${foreign(registrar, 80)}`,
    statuses.length === 0 ? '' : foreign(statuses.slice(0, 4).join(', '), 200),
  ].filter((fact) => fact !== '')
  const evidence = domain.evidence.slice(0, shownEvidence)
  return [
    `${paint('bold', 'Name')}\n`,
    hanging('  ', `${foreign(name, 120)}: ${confidence}`, width),
    facts.length === 0 ? '' : hanging('  ', facts.join(' · '), width),
    ...evidence.map((because) => hanging('  + ', foreign(because, 300), width)),
  ].join('')
}

function dated(word: string, date: string | null): string {
  return date === null ? '' : `${word} ${foreign(date.slice(0, 10), 10)}`
}
