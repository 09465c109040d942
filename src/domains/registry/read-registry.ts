import { countryPeriods, gtldPeriods } from '../../catalog/domains/grace-periods.ts'
import type { RegistryObservation } from '../../model/observation.ts'

/** What the registry's statement comes to; dates as ISO 8601. Absent means not told. */
export interface RegistryReading {
  readonly name: string
  readonly state: 'registered' | 'unregistered' | 'reserved' | 'silent'
  /** Why there is no statement. */
  readonly silence?: 'rate_limited' | 'no_server' | 'unreachable' | 'unusable' | 'not_authoritative'
  readonly phases: ReadonlySet<RegistryPhase>
  readonly statuses: readonly string[]
  readonly registered?: string
  readonly expires?: string
  readonly registrarExpires?: string
  readonly drops?: string
  /** Days since the registration lapsed by the honest date: the registrar's where it is told. */
  readonly daysPastExpiry?: number
  readonly ageDays?: number
  readonly nameServers: readonly string[]
  readonly registrar?: string
}

export type RegistryPhase =
  | 'add'
  | 'auto_renew'
  | 'redemption'
  | 'pending_restore'
  | 'pending_delete'
  | 'client_hold'
  | 'server_hold'
  | 'inactive'

const phaseOf: Readonly<Record<string, RegistryPhase>> = {
  'add period': 'add',
  'auto renew period': 'auto_renew',
  'redemption period': 'redemption',
  'pending restore': 'pending_restore',
  'pending delete': 'pending_delete',
  'client hold': 'client_hold',
  'server hold': 'server_hold',
  inactive: 'inactive',
}

const dayMs = 24 * 3600 * 1000

/** Reads what one registry said; `now` dates it. */
export function readRegistry(seen: RegistryObservation, now: Date): RegistryReading {
  const statuses = (seen.statuses ?? []).map((status) => plainStatus(status))
  const phases = new Set(
    statuses.flatMap((status) => (phaseOf[status] === undefined ? [] : [phaseOf[status]])),
  )
  const base = { name: seen.name, statuses, phases, nameServers: namesOf(seen) }
  const silence = silenceOf(seen)
  if (silence !== undefined) return { ...base, state: 'silent', silence }
  if (statuses.includes('reserved')) return { ...base, state: 'reserved' }
  if (seen.found !== true) return { ...base, state: 'unregistered' }
  const registered = dateOf(seen, 'reregistration') ?? dateOf(seen, 'registration')
  const expires = dateOf(seen, 'expiration')
  const registrarExpires = dateOf(seen, 'registrar expiration')
  const honest = earlier(registrarExpires, expires)
  const drops = dropOf(seen, phases, now)
  return {
    ...base,
    state: 'registered',
    ...(registered !== undefined && { registered, ageDays: daysBetween(registered, now) }),
    ...(expires !== undefined && { expires }),
    ...(registrarExpires !== undefined && { registrarExpires }),
    ...(honest !== undefined && { daysPastExpiry: daysBetween(honest, now) }),
    ...(drops !== undefined && { drops }),
    ...(seen.registrar !== undefined && { registrar: seen.registrar }),
  }
}

/** EPP writes `clientHold`, RDAP `client hold`, WHOIS adds a URL; RFC 8056 maps the first to the second. */
export function plainStatus(status: string): string {
  const [word = ''] = status.trim().split(/\s+https?:|\s*\(/)
  const spaced = word
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .trim()
  return spaced === 'ok' ? 'active' : spaced
}

function silenceOf(seen: RegistryObservation): RegistryReading['silence'] {
  if (seen.found === true) return undefined
  if (seen.status === 429) return 'rate_limited'
  if (seen.server === undefined) return 'no_server'
  if (seen.failure !== undefined) return seen.status === 200 ? 'unusable' : 'unreachable'
  if (seen.found === undefined) return 'unusable'
  return seen.authoritative ? undefined : 'not_authoritative'
}

function namesOf({ nameServers = [] }: RegistryObservation): readonly string[] {
  return nameServers.map((name) => name.toLowerCase().replace(/\.$/, ''))
}

function dateOf({ events = [] }: RegistryObservation, wanted: string): string | undefined {
  const found = events.find(({ action }) => action.toLowerCase() === wanted)?.date
  return found === undefined || Number.isNaN(Date.parse(found))
    ? undefined
    : new Date(found).toISOString()
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one < other ? one : other
}

function daysBetween(date: string, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(date)) / dayMs)
}

/** The day the name will be free again: known once it waits for deletion, a bound while it can be redeemed. */
function dropOf(
  seen: RegistryObservation,
  phases: ReadonlySet<RegistryPhase>,
  now: Date,
): string | undefined {
  const pending = phases.has('pending_delete')
  const redemption = phases.has('redemption')
  if (!pending && !redemption) return undefined
  const top = seen.name.slice(seen.name.lastIndexOf('.') + 1)
  const periods = countryPeriods[top] ?? gtldPeriods
  const since = dateOf(seen, 'deletion') ?? dateOf(seen, 'last changed') ?? now.toISOString()
  const alone = pending && !redemption
  const days = alone
    ? periods.pendingDeleteDays
    : periods.redemptionDays + periods.pendingDeleteDays
  return new Date(Date.parse(since) + days * dayMs).toISOString()
}
