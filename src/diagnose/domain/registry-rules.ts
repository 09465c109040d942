import type { RegistryReading } from '../../domains/registry/read-registry.ts'
import type { DomainFinding, DomainNote, DomainRule } from './finding.ts'

const newDays = 30
const soonDays = 30

function day(date: string | undefined): string {
  return date === undefined ? '' : ` (${date.slice(0, 10)})`
}

function registryFinding(
  verdict: DomainFinding['verdict'],
  level: DomainFinding['level'],
  because: string,
): DomainFinding {
  return { verdict, level, family: 'registry', because }
}

/** Phases that the registry itself calls the end of a registration. */
export const lapsedRegistration: DomainRule = {
  id: 'lapsed-registration',
  judge({ registry }) {
    if (registry?.state !== 'registered') return {}
    const { phases, drops } = registry
    const words = [
      ['redemption', 'in its redemption period'],
      ['pending_restore', 'waiting to be restored'],
      ['pending_delete', 'waiting to be deleted'],
    ] as const
    const found = words.filter(([phase]) => phases.has(phase))
    if (found.length === 0) return {}
    const because = `the registry says that the name is ${found.map(([, text]) => text).join(' and ')}`
    const notes: DomainNote[] = phases.has('pending_delete')
      ? [{ flag: 'about_to_drop', because: `it will be free again about${day(drops)}` }]
      : []
    return { findings: [registryFinding('expired', 5, because)], notes }
  },
}

/** A hold takes a name out of the zone; it is no expiry unless a date is past as well. */
export const registryHold: DomainRule = {
  id: 'registry-hold',
  judge({ registry }) {
    if (registry?.state !== 'registered') return {}
    const { phases, daysPastExpiry } = registry
    const hold = phases.has('server_hold')
      ? 'server'
      : phases.has('client_hold')
        ? 'client'
        : undefined
    if (hold === undefined) return {}
    const who = hold === 'server' ? 'registry' : 'registrar'
    const because = `the ${who} took the name out of the zone (${hold} hold)`
    const notes: readonly DomainNote[] = [{ flag: 'suspended', because }]
    if (daysPastExpiry !== undefined && daysPastExpiry >= 0) {
      const past = `${because}, and its registration ran out ${daysPastExpiry} days ago`
      return { findings: [registryFinding('expired', 5, past)], notes }
    }
    return { findings: [registryFinding('broken', 5, because)], notes }
  },
}

/** At auto-renew the registry's date jumps a year ahead; only the registrar's own date tells who paid. */
export const pastExpiryDate: DomainRule = {
  id: 'past-expiry-date',
  judge({ registry }) {
    if (registry?.state !== 'registered') return {}
    const { phases, daysPastExpiry = -1, registrarExpires, expires } = registry
    const renewed = phases.has('auto_renew')
    if (!renewed && daysPastExpiry < 0) return {}
    if (daysPastExpiry < 0)
      return {
        notes: [
          {
            flag: 'recently_past_expiry_date',
            because: 'its expiry date went by a short while ago',
          },
        ],
      }
    const notes: readonly DomainNote[] = [{ flag: 'recently_past_expiry_date' }]
    const honest = registrarExpires ?? expires
    const because = `its registration ran out ${daysPastExpiry} days ago${day(honest)}`
    const firm = renewed && registrarExpires !== undefined
    return { findings: [registryFinding('expired', firm ? 3 : 2, because)], notes }
  },
}

/** Registered, but without name servers. */
export const inactiveRegistration: DomainRule = {
  id: 'inactive-registration',
  judge({ registry }) {
    if (registry?.state !== 'registered' || !registry.phases.has('inactive')) return {}
    return {
      findings: [registryFinding('broken', 4, 'the name is registered without name servers')],
      notes: [{ flag: 'no_website' }],
    }
  },
}

/** No registration: dropped when the name has a past, else it never was there. */
export const missingRegistration: DomainRule = {
  id: 'missing-registration',
  judge({ registry, history, dns }) {
    if (registry?.state === 'reserved') {
      return {
        findings: [registryFinding('never_existed', 3, 'the registry keeps this name for itself')],
        notes: [{ flag: 'reserved' }],
      }
    }
    if (registry?.state !== 'unregistered') return {}
    const resolves = dns?.outcome === 'address' && !rewritten(dns)
    if (resolves) return {}
    const past = history.find(
      ({ existed, lastSeen, lastGood }) => existed === true || (lastSeen ?? lastGood) !== undefined,
    )
    if (past !== undefined) {
      const seen = past.lastGood ?? past.lastSeen
      const when = seen === undefined ? '' : `, last seen ${seen.slice(0, 10)}`
      return {
        findings: [
          registryFinding(
            'expired',
            3,
            `the registry knows no such name, and it was in use${when}`,
          ),
        ],
        notes: [{ flag: 'dropped' }],
      }
    }
    const unknown = registryFinding('never_existed', 3, 'the registry knows no such name')
    const looked =
      dns?.outcome === 'nxdomain' &&
      history.some(({ from, existed }) => from === 'archive' && existed === false)
    return looked ? { findings: [unknown, untraced] } : { findings: [unknown] }
  },
}

/** RFC 6761 and RFC 9476: never delegated, for documents and tests. */
const neverDelegated = /\.(?:invalid|test|example|alt)$/

/** RFC 6762, RFC 7686, RFC 8375, RFC 6761 and ICANN's word on `.internal`: names of a network of their own. */
const ofOwnNetworks = /\.(?:local|localhost|onion|internal|home\.arpa)$/

/** Names that the public name system never has. */
export const reservedName: DomainRule = {
  id: 'reserved-name',
  judge({ host, dns, registry }) {
    // A laboratory may have them all the same, with a registry of its own.
    const unheard = registry === undefined || registry.silence === 'no_server'
    if (!unheard || dns?.outcome !== 'nxdomain' || dns.withheld) return {}
    const ending = host.slice(host.lastIndexOf('.'))
    if (neverDelegated.test(host)) {
      const because = `names below ${ending} are reserved for documents and tests, and exist nowhere`
      return {
        findings: [registryFinding('never_existed', 5, because)],
        notes: [{ flag: 'reserved' }],
      }
    }
    if (!ofOwnNetworks.test(host)) return {}
    const because = `names below ${ending} belong to networks of their own, which we do not see`
    return { notes: [{ flag: 'reserved', because }] }
  },
}

const untraced: DomainFinding = {
  verdict: 'never_existed',
  level: 2,
  family: 'history',
  because: 'the archive has no trace of it',
}

function rewritten({
  controlAddresses = [],
  addresses,
}: {
  readonly controlAddresses?: readonly string[]
  readonly addresses: readonly string[]
}): boolean {
  return controlAddresses.length > 0 && addresses.some((one) => controlAddresses.includes(one))
}

/** Facts of the registration that decide nothing by themselves. */
export const registrationFacts: DomainRule = {
  id: 'registration-facts',
  judge({ registry }, base) {
    if (registry === undefined) return {}
    const notes: DomainNote[] = []
    if (registry.state === 'silent') {
      if (registry.silence !== 'no_server')
        notes.push({ flag: 'rdap_unavailable', because: silenceOf(registry) })
      return { notes }
    }
    const { ageDays = Infinity, daysPastExpiry } = registry
    if (registry.phases.has('add') || ageDays <= newDays) notes.push({ flag: 'new_registration' })
    if (daysPastExpiry !== undefined && daysPastExpiry < 0 && daysPastExpiry > -soonDays)
      notes.push({
        flag: 'expires_soon',
        because: `its registration ends in ${-daysPastExpiry} days`,
      })
    const answers = base.verdict === 'working' && registry.state === 'registered'
    return answers
      ? { notes, findings: [registryFinding('working', 2, 'the name is registered')] }
      : { notes }
  },
}

const silences: Readonly<Record<NonNullable<RegistryReading['silence']>, string>> = {
  rate_limited: 'the registry answered that we ask too often',
  no_server: 'no registry server is known for this top-level domain',
  unreachable: 'the registry did not answer',
  unusable: 'the answer of the registry could not be read',
  not_authoritative: 'a server that does not speak for the top-level domain knows no such name',
}

/** Why the registry said nothing, as a clause. */
export function silenceOf({ silence }: RegistryReading): string {
  return silence === undefined ? 'the registry said nothing' : silences[silence]
}
