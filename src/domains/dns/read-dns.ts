import type { DnsObservation } from '../../model/observation.ts'
import type { IntentMatch } from './match-intent.ts'
import { matchIntents } from './match-intent.ts'

/** What the answers of the name system come to. Absent means not asked or no answer. */
export interface DnsReading {
  readonly outcome: 'address' | 'empty' | 'nxdomain' | 'servfail' | 'refused' | 'silent'
  /** The registrable domain itself is not in its parent zone. */
  readonly domainMissing?: boolean
  /** The name is an alias, and what it leads to does not exist. */
  readonly danglingAlias?: string
  readonly addresses: readonly string[]
  readonly aliases: readonly string[]
  readonly nameServers: readonly string[]
  readonly intents: readonly IntentMatch[]
  /** A name that cannot exist has these addresses: the resolver rewrites, or the zone has a wildcard. */
  readonly controlAddresses?: readonly string[]
  /** Not validated, it works. */
  readonly dnssecBroken: boolean
  /** The name servers of the domain do not answer for it. */
  readonly lame: boolean
  readonly stale: boolean
  /** The resolver says that it withholds the answer. */
  readonly withheld: boolean
  /** What another resolver says of the host. */
  readonly second?: { readonly resolver: string; readonly outcome: DnsReading['outcome'] }
  readonly hasMail?: boolean
  /** Content of the `_for-sale` record (RFC 10023). */
  readonly saleRecord?: string
}

/** Codes of RFC 8914 that say that the authority cannot be had, and those of a filter. */
const authorityCodes = new Set([20, 22, 23])
const filterCodes = new Set([4, 15, 16, 17, 18])
const dnssecCodes = new Set([5, 6, 7, 8, 9, 10, 11, 12])

/** Reads the lookups of one check. `domain` is the registrable domain of the host. */
export function readDns(
  all: readonly DnsObservation[],
  host: string,
  domain: string,
): DnsReading | undefined {
  const lookups = all.filter(
    ({ purpose }) => purpose !== 'second-resolver' && purpose !== 'plain-port' && purpose !== 'www',
  )
  const second = all.find(({ purpose }) => purpose === 'second-resolver')
  const own = lookups.filter(({ purpose }) => purpose === 'target')
  const direct = own.filter(({ type, name }) => (type === 'A' || type === 'AAAA') && name === host)
  if (direct.length === 0) return undefined
  const answers = direct.flatMap((one) => one.answers ?? [])
  const addresses = answers
    .filter(({ type }) => type === 'A' || type === 'AAAA')
    .map(({ data }) => data)
  const aliases = answers
    .filter(({ type }) => type === 'CNAME')
    .map(({ data }) => data.toLowerCase())
  const nsLookup = lookups.find(({ type, name }) => type === 'NS' && name === domain)
  const servers = (nsLookup?.answers ?? [])
    .filter(({ type }) => type === 'NS')
    .map(({ data }) => data.toLowerCase().replace(/\.$/, ''))
  const codes = new Set(
    lookups
      .filter(({ purpose }) => purpose !== 'control')
      .flatMap(({ extendedErrors = [] }) => extendedErrors.map(({ code }) => code)),
  )
  const unchecked = lookups.find((one) => one.unchecked === true)
  const outcome = outcomeOf(direct, addresses)
  const control = lookups.find((one) => one.purpose === 'control' && one.rcode !== undefined)
  const mail = lookups.find(({ type, rcode }) => type === 'MX' && rcode === 'NOERROR')
  const sale = lookups.find(({ type, name }) => type === 'TXT' && name.startsWith('_for-sale.'))
  const saleRecord = sale?.answers?.find(({ data }) => /v=FORSALE1;/i.test(data))?.data
  const apex = lookups.find(
    (one) => one.name === domain && one.rcode !== undefined && one.purpose !== 'control',
  )
  const dangling = outcome === 'nxdomain' ? aliases.at(-1) : undefined
  return {
    outcome,
    ...(apex !== undefined && { domainMissing: apex.rcode === 'NXDOMAIN' && aliases.length === 0 }),
    ...(dangling !== undefined && { danglingAlias: dangling }),
    addresses,
    aliases,
    nameServers: servers,
    intents: matchIntents(servers, aliases, addresses),
    ...(control !== undefined && { controlAddresses: addressesOf(control) }),
    dnssecBroken:
      outcome === 'servfail' && unchecked !== undefined && addressesOf(unchecked).length > 0,
    lame:
      outcome !== 'address' &&
      ([...codes].some((code) => authorityCodes.has(code)) ||
        (outcome === 'servfail' &&
          ![...codes].some((code) => dnssecCodes.has(code)) &&
          unchecked?.rcode === 'SERVFAIL')),
    stale: codes.has(3) || codes.has(19),
    withheld: [...codes].some((code) => filterCodes.has(code)) || isSinkhole(addresses),
    ...(second !== undefined && {
      second: { resolver: second.resolver, outcome: outcomeOf([second], addressesOf(second)) },
    }),
    ...(mail !== undefined && { hasMail: (mail.answers ?? []).some(({ type }) => type === 'MX') }),
    ...(saleRecord !== undefined && { saleRecord }),
  }
}

function addressesOf({ answers = [] }: DnsObservation): readonly string[] {
  return answers.filter(({ type }) => type === 'A' || type === 'AAAA').map(({ data }) => data)
}

/** Addresses that no site has and filters answer with. */
function isSinkhole(addresses: readonly string[]): boolean {
  return addresses.length > 0 && addresses.every((one) => one === '0.0.0.0' || one === '::')
}

function outcomeOf(
  direct: readonly DnsObservation[],
  addresses: readonly string[],
): DnsReading['outcome'] {
  if (addresses.length > 0) return 'address'
  const codes = new Set(direct.map(({ rcode }) => rcode))
  if (codes.has('NXDOMAIN')) return 'nxdomain'
  if (codes.has('SERVFAIL')) return 'servfail'
  if (codes.has('REFUSED')) return 'refused'
  return codes.has('NOERROR') ? 'empty' : 'silent'
}
