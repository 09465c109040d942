import type { PageReading } from '../../domains/page/page-reading.ts'
import type { DomainReading } from '../../domains/read-domain.ts'
import type { Flag, Verdict } from '../../model/diagnosis.ts'
import type { DomainFinding, DomainNote, DomainRule, DomainStatements } from './finding.ts'

/** What the page says the name or site to be; the guards of the classification come before. */
export const pageState: DomainRule = {
  id: 'page-state',
  judge(reading) {
    const { page } = reading
    if (page === undefined) return {}
    const stated = statementsOf(page, reading)
    const extra = page.also.flatMap((state): readonly DomainNote[] =>
      state === 'for_sale' || state === 'parked' ? [{ flag: state }] : [],
    )
    return { findings: stated.findings ?? [], notes: [...(stated.notes ?? []), ...extra] }
  },
}

/** Characters; a page with fewer is a shell that a script fills. */
const leastText = 20

function statementsOf(page: PageReading, reading: DomainReading): DomainStatements {
  const because = page.signs[0]?.because ?? `it is ${page.state.replaceAll('_', ' ')}`
  const says = (
    verdict: Verdict,
    level: DomainFinding['level'],
    ...flags: readonly Flag[]
  ): DomainStatements => ({
    findings: [{ verdict, level, family: 'page', because }],
    notes: flags.map((flag) => ({ flag })),
  })
  switch (page.state) {
    case 'bot_wall':
      return says('working', 2, 'bot_wall', 'content_unverified')
    case 'blocked':
      return says('unknown', 3, 'blocked')
    case 'nxdomain_rewrite':
      return { notes: [{ flag: 'dns_rewriting', because }] }
    case 'maintenance':
      return says('degraded', 3, 'maintenance')
    case 'seized':
      return says('shut_down', 5, 'seized')
    case 'expired_notice':
      return says('expired', 3)
    case 'hold':
      return says('broken', 3, 'suspended', 'unverified_contact')
    case 'parked':
      return says('parked', 3)
    case 'for_sale':
      return offerOf(says('for_sale', 3), reading)
    case 'suspended':
      return says('broken', 3, 'suspended')
    case 'provider_not_found':
      return providerStatement(page, reading, because)
    case 'default_page':
      return isNew(reading) ? says('parked', 3, 'default_page') : says('broken', 3, 'default_page')
    case 'shut_down':
      return says('shut_down', page.closingDate !== undefined && page.strength === 'strong' ? 5 : 3)
    case 'shutdown_announced':
      return says('working', 3, 'shutdown_announced')
    case 'soft_404':
      return says('broken', 3, 'soft_404')
    case 'ordinary':
      if (reading.response === undefined || reading.response.status >= 400) return {}
      // What a script would write there nobody has seen.
      return page.textLength < leastText && reading.health === undefined
        ? says('working', 2, 'content_unverified')
        : says('working', 3)
    case 'not_found':
    case 'access_denied':
    case 'error_page':
      return {}
  }
}

/** A market that the name itself leads to is a sign besides the words found there. */
function offerOf(
  { findings = [], notes = [] }: DomainStatements,
  { movedTo }: DomainReading,
): DomainStatements {
  if (movedTo === undefined) return { findings, notes }
  const because = `the name leads to ${movedTo}`
  return {
    findings: [...findings, { verdict: 'for_sale', level: 2, family: 'http', because }],
    notes,
  }
}

function isNew({ registry, history }: DomainReading): boolean {
  const young = registry?.ageDays !== undefined && registry.ageDays <= 60
  return young && !history.some(({ existed }) => existed === true)
}

function providerStatement(
  page: PageReading,
  { dns }: DomainReading,
  because: string,
): DomainStatements {
  const alias = dns?.aliases[0]
  const findings: DomainFinding[] = [
    { verdict: 'broken', level: page.strength === 'weak' ? 2 : 3, family: 'page', because },
  ]
  const notes: DomainNote[] = [{ flag: 'provider_not_found' }]
  if (alias !== undefined && page.strength === 'strong') {
    findings.push({
      verdict: 'broken',
      level: 2,
      family: 'dns',
      because: `its alias leads to ${alias}`,
    })
    notes.push({ flag: 'takeover_risk' })
  }
  return { findings, notes }
}

/** Whoever answers everything with one page serves nothing of its own; a page of one application does that as well. */
export const answersAnything: DomainRule = {
  id: 'answers-anything',
  judge({ answersAnything: anything, page }) {
    if (anything !== true || (page !== undefined && page.textLength > 1500)) return {}
    const because = 'an image that cannot exist is answered with the same page'
    return { findings: [{ verdict: 'parked', level: 2, family: 'http', because }] }
  },
}

/** RFC 8594: when a resource will end or has ended. */
export const sunsetField: DomainRule = {
  id: 'sunset-field',
  judge({ response, now }) {
    if (response?.sunset === undefined) return {}
    const { sunset, status } = response
    const day = sunset.slice(0, 10)
    const because = `the Sunset field names ${day}`
    if (Date.parse(sunset) > now.getTime())
      return { notes: [{ flag: 'shutdown_announced', because }] }
    return status === 410
      ? {
          findings: [
            { verdict: 'shut_down', level: 5, family: 'http', because: `410, and ${because}` },
          ],
        }
      : {}
  },
}
