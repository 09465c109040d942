import type { Confidence, DomainReport, Flag, Verdict } from '../../model/diagnosis.ts'
import type { DomainReading } from '../../domains/read-domain.ts'
import {
  brokenSignatures,
  lameDelegation,
  missingAddress,
  purposeOfInfrastructure,
  resolversDisagree,
  saleRecord,
  staleAnswer,
} from './dns-rules.ts'
import type { BaseVerdict, DomainFinding, DomainNote, DomainRule, Family } from './finding.ts'
import { announcedEnd, longSilence, mixedHistory } from './history-rules.ts'
import { notAvailable } from './not-available.ts'
import { answersAnything, pageState, sunsetField } from './page-rules.ts'
import { healthDocument, ownStatusPage } from './service-rules.ts'
import {
  inactiveRegistration,
  lapsedRegistration,
  missingRegistration,
  pastExpiryDate,
  registrationFacts,
  registryHold,
  reservedName,
} from './registry-rules.ts'

/** All rules; their order does not matter. */
export const domainRules: readonly DomainRule[] = [
  lapsedRegistration,
  registryHold,
  pastExpiryDate,
  inactiveRegistration,
  missingRegistration,
  reservedName,
  registrationFacts,
  purposeOfInfrastructure,
  brokenSignatures,
  lameDelegation,
  missingAddress,
  staleAnswer,
  saleRecord,
  resolversDisagree,
  pageState,
  answersAnything,
  sunsetField,
  mixedHistory,
  longSilence,
  announcedEnd,
  ownStatusPage,
  healthDocument,
]

/** Of several that are proved, the gravest is the verdict. */
const precedence: readonly Verdict[] = [
  'shut_down',
  'expired',
  'for_sale',
  'parked',
  'never_existed',
  'broken',
  'degraded',
  'working',
]

export interface DomainJudgement {
  readonly verdict: Verdict
  readonly confidence: Confidence
  /** Why, in one clause. */
  readonly because: string
  /** The kind of evidence that says so; absent: none speaks for the verdict. */
  readonly family?: Family
  readonly flags: readonly Flag[]
  readonly report: DomainReport
}

/** Weighs everything known of a name, the exchange included. */
export function judgeDomain(seen: DomainReading, base: BaseVerdict): DomainJudgement {
  const reading = withoutRewriting(seen)
  const rewritten = reading !== seen
  const refused = !rewritten && isRefusedAtDoor(reading) && base.verdict === 'working'
  const used: BaseVerdict = rewritten || refused ? { ...base, verdict: 'unknown' } : base
  const statements = domainRules.map((rule) => rule.judge(reading, used))
  const notes: DomainNote[] = statements.flatMap((one) => one.notes ?? [])
  if (rewritten)
    notes.push({
      flag: 'dns_rewriting',
      because: 'the resolver answers for names that cannot exist',
    })
  if (refused)
    notes.push({
      flag: 'content_unverified',
      because: 'the front page itself refuses us, without the marks of a wall against bots',
    })
  if (reading.dns?.withheld === true)
    notes.push({ flag: 'blocked', because: 'the resolver withholds the answer' })
  const findings = [
    ...statements.flatMap((one) => one.findings ?? []),
    ...baseFindings(reading, used),
  ]
  const verdict = choose(findings, notes, used)
  notes.push(...besides(verdict, findings))
  const own = findings
    .filter((one) => one.verdict === verdict)
    .toSorted((a, b) => b.level - a.level)
  const confidence = confidenceOf(own)
  const evidence = [
    ...own.map(({ because }) => because),
    ...notes.flatMap(({ because }) => (because === undefined ? [] : [because])),
    ...findings
      .filter((one) => one.verdict !== verdict && one.level > 1)
      .map(({ because }) => because),
  ]
  return {
    verdict,
    confidence,
    because: own[0]?.because ?? base.because,
    ...(own[0] !== undefined && { family: own[0].family }),
    flags: [...new Set(notes.map(({ flag }) => flag))].sort(),
    report: reportOf(reading, confidence, [...new Set(evidence)].slice(0, 12)),
  }
}

/** 403 for the front page, and no wall: who is let in, and whether anything is there, was not to be seen. */
function isRefusedAtDoor({ page, response, health }: DomainReading): boolean {
  return (
    page?.state === 'access_denied' &&
    response?.status === 403 &&
    health === undefined &&
    /^https?:\/\/[^/]+\/?(?:$|[?#])/i.test(response.url)
  )
}

/** What is on a name that has run out: whoever keeps it then often shows advertisements or an offer. */
function besides(verdict: Verdict, findings: readonly DomainFinding[]): readonly DomainNote[] {
  if (verdict !== 'expired') return []
  return findings.flatMap(({ verdict: other, level }) =>
    level >= 3 && (other === 'parked' || other === 'for_sale') ? [{ flag: other }] : [],
  )
}

/** Where the resolver makes up addresses, the lookup says nothing, nor does the page that was found there. */
function withoutRewriting(reading: DomainReading): DomainReading {
  const { dns } = reading
  const control = dns?.controlAddresses ?? []
  const made = dns?.outcome === 'address' && dns.addresses.some((one) => control.includes(one))
  if (!made && reading.page?.state !== 'nxdomain_rewrite') return reading
  const { page: _page, response: _response, dns: _dns, ...rest } = reading
  return rest
}

/** What the engine made of the exchange itself; lookups are judged by the rules for names. */
function baseFindings({ page, dns }: DomainReading, base: BaseVerdict): readonly DomainFinding[] {
  const { verdict, phase, because, certificateExpired } = base
  const own = { family: 'http', because } as const
  if (verdict === 'working') return [{ ...own, verdict, level: 2 }]
  if (verdict === 'degraded') return [{ ...own, verdict, level: 4 }]
  if (verdict !== 'broken' || phase === 'dns' || page?.state === 'maintenance') return []
  if (page?.state === 'bot_wall' || page?.state === 'blocked') return []
  if (phase === 'tls')
    return [{ verdict, level: certificateExpired ? 5 : 3, family: 'network', because }]
  if (phase === 'connect' && dns?.withheld === true) return []
  return [{ verdict, level: 3, family: phase === 'connect' ? 'network' : 'http', because }]
}

function choose(
  findings: readonly DomainFinding[],
  notes: readonly DomainNote[],
  base: BaseVerdict,
): Verdict {
  const proved = precedence.find(
    (verdict) => confidenceOf(findings.filter((one) => one.verdict === verdict)) !== 'possible',
  )
  const guarded = notes.some(({ flag }) => flag === 'blocked')
  const authority = findings.find((one) => one.level === 5 && one.family === 'registry')
  if (guarded) return authority?.verdict ?? 'unknown'
  if (proved !== undefined) return proved
  const only = precedence.find((verdict) =>
    findings.some((one) => one.verdict === verdict && one.level > 1),
  )
  if (base.verdict === 'broken' && base.phase === 'dns') return only ?? 'unknown'
  return base.verdict === 'unknown' ? (only ?? 'unknown') : base.verdict
}

/** Confirmed: an authority, or two kinds of evidence of which one is firm. Likely: one firm kind, or two kinds. */
function confidenceOf(findings: readonly DomainFinding[]): Confidence {
  const families = new Set(findings.filter(({ level }) => level >= 2).map(({ family }) => family))
  const top = Math.max(0, ...findings.map(({ level }) => level))
  if (top === 5 || (families.size >= 2 && top >= 3)) return 'confirmed'
  return top >= 3 || families.size >= 2 ? 'likely' : 'possible'
}

function reportOf(
  reading: DomainReading,
  confidence: Confidence,
  evidence: readonly string[],
): DomainReport {
  const { name, registry, page } = reading
  return {
    name,
    confidence,
    evidence,
    notAvailable: notAvailable(reading),
    registered: registry?.registered ?? null,
    expires: registry?.registrarExpires ?? registry?.expires ?? null,
    drops: registry?.drops ?? null,
    statuses: registry?.statuses.slice(0, 20) ?? [],
    registrar: registry?.registrar ?? null,
    closes: page?.closingDate ?? reading.announcement?.date ?? null,
  }
}
