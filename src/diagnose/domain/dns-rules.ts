import type { IntentMatch } from '../../domains/dns/match-intent.ts'
import type { Verdict } from '../../model/diagnosis.ts'
import type { Intent } from '../../model/domain.ts'
import type { DomainFinding, DomainNote, DomainRule } from './finding.ts'

function dnsFinding(
  verdict: Verdict,
  level: DomainFinding['level'],
  because: string,
): DomainFinding {
  return { verdict, level, family: 'dns', because }
}

/** A page with this much text of its own is a site, whoever runs its name servers. */
const siteText = 300

const verdictOfIntent: Readonly<Record<Exclude<Intent, 'none'>, Verdict>> = {
  parked: 'parked',
  placeholder: 'parked',
  for_sale: 'for_sale',
  expired: 'expired',
  hold: 'broken',
  suspended: 'broken',
}

/** Name servers, aliases and address blocks that serve one purpose; a live site behind them outweighs them. */
export const purposeOfInfrastructure: DomainRule = {
  id: 'purpose-of-infrastructure',
  judge({ dns, page }) {
    const live = page?.state === 'ordinary' && page.textLength >= siteText
    const findings: DomainFinding[] = []
    const notes: DomainNote[] = []
    for (const match of dns?.intents ?? []) {
      const { intent } = match
      if (intent === 'none') continue
      const what = match.service ?? 'a parking service'
      const because = `the ${match.on} ${match.value} is one of ${what} for names that are ${words[intent]}`
      findings.push(dnsFinding(verdictOfIntent[intent], live ? 1 : levelOf(match), because))
      if (live) continue
      if (intent === 'hold') notes.push({ flag: 'suspended' }, { flag: 'unverified_contact' })
      if (intent === 'suspended') notes.push({ flag: 'suspended' })
    }
    return { findings: findings.slice(0, 4), notes }
  },
}

const words: Readonly<Record<Exclude<Intent, 'none'>, string>> = {
  parked: 'parked',
  placeholder: 'not in use yet',
  for_sale: 'for sale',
  expired: 'expired',
  hold: 'on hold until their owner confirms the contact data',
  suspended: 'suspended',
}

function levelOf({ strength, on }: IntentMatch): DomainFinding['level'] {
  if (strength === 'strong') return 4
  if (strength === 'weak') return 1
  return on === 'address' ? 1 : 2
}

/** Only for validating resolvers the name is broken. */
export const brokenSignatures: DomainRule = {
  id: 'broken-signatures',
  judge({ dns }) {
    if (dns?.dnssecBroken !== true) return {}
    const because =
      'the signatures of the zone do not verify (DNSSEC); without the check the name is found'
    return { findings: [dnsFinding('degraded', 5, because)], notes: [{ flag: 'dnssec_broken' }] }
  },
}

/** The name is registered and delegated, and nobody answers for it. */
export const lameDelegation: DomainRule = {
  id: 'lame-delegation',
  judge({ dns, registry }) {
    if (dns === undefined || dns.dnssecBroken || dns.withheld) return {}
    if (dns.lame) {
      const because = 'no name server of the domain answers for it (lame delegation)'
      return { findings: [dnsFinding('broken', 4, because)], notes: [{ flag: 'lame_delegation' }] }
    }
    if (dns.outcome === 'servfail' || dns.outcome === 'refused') {
      const level = registry?.state === 'registered' ? 3 : 2
      return {
        findings: [
          dnsFinding('broken', level, `the lookup ends with ${dns.outcome.toUpperCase()}`),
        ],
      }
    }
    return {}
  },
}

/** Nothing has an address: explained by the registry, never by itself. */
export const missingAddress: DomainRule = {
  id: 'missing-address',
  judge({ dns, registry, history, host, name, response }) {
    if (dns === undefined || dns.withheld) return {}
    if (dns.outcome === 'empty') {
      // With www. before it there is something.
      if (response !== undefined) return {}
      const mail = dns.hasMail === true ? ', only mail' : ''
      return {
        findings: [dnsFinding('broken', 3, `the name exists and has no address${mail}`)],
        notes: [{ flag: 'no_website' }],
      }
    }
    if (dns.outcome !== 'nxdomain') return {}
    if (dns.danglingAlias !== undefined) {
      const because = `it is an alias for ${dns.danglingAlias}, which does not exist`
      return { findings: [dnsFinding('broken', 4, because)], notes: [{ flag: 'takeover_risk' }] }
    }
    if (dns.domainMissing !== true && host !== name)
      return missingHost(
        host,
        history.some(({ existed }) => existed === false),
      )
    if (registry?.state === 'registered')
      return {
        findings: [
          dnsFinding('broken', 3, 'the name is registered and not in the zone of its parent'),
        ],
        notes: [{ flag: 'no_website' }],
      }
    if (registry === undefined)
      return { findings: [dnsFinding('broken', 2, 'the name does not exist in the name system')] }
    return {}
  },
}

function missingHost(host: string, untraced: boolean): ReturnType<DomainRule['judge']> {
  const because = `the domain exists, ${host} does not`
  const verdict = untraced && !host.startsWith('www.') ? 'never_existed' : 'broken'
  return { findings: [dnsFinding(verdict, 3, because)], notes: [{ flag: 'host_only' }] }
}

/** The resolver served what it remembered, since nobody else answered. */
export const staleAnswer: DomainRule = {
  id: 'stale-answer',
  judge({ dns, response }) {
    if (dns?.stale !== true || response !== undefined) return {}
    return {
      findings: [
        dnsFinding(
          'broken',
          3,
          'the resolver gave an old answer, since no name server was reached',
        ),
      ],
      notes: [{ flag: 'stale_answer' }],
    }
  },
}

/** RFC 10023: the name can be bought; it may be in full use. */
export const saleRecord: DomainRule = {
  id: 'sale-record',
  judge({ dns }) {
    if (dns?.saleRecord === undefined) return {}
    return {
      notes: [
        {
          flag: 'for_sale',
          because: `the record _for-sale says “${dns.saleRecord.slice(0, 120)}”`,
        },
      ],
    }
  },
}

/** Two resolvers of which one finds the name: the other is filtered, or it is broken itself. */
export const resolversDisagree: DomainRule = {
  id: 'resolvers-disagree',
  judge({ dns }) {
    const { outcome, second, withheld = false } = dns ?? {}
    if (outcome === undefined || second === undefined || second.outcome === 'silent') return {}
    const finds = second.outcome === 'address'
    if (
      finds &&
      (withheld || outcome === 'nxdomain' || outcome === 'refused' || outcome === 'empty')
    )
      return {
        notes: [
          { flag: 'blocked', because: `another resolver (${second.resolver}) finds addresses` },
        ],
      }
    if (finds && (outcome === 'servfail' || outcome === 'silent')) {
      const because = `one resolver fails where another (${second.resolver}) finds addresses`
      return { findings: [dnsFinding('degraded', 2, because)] }
    }
    if (outcome === 'address' && second.outcome === 'nxdomain')
      return {
        notes: [
          {
            flag: 'resolvers_disagree',
            because: `another resolver (${second.resolver}) knows no such name`,
          },
        ],
      }
    return {}
  },
}
