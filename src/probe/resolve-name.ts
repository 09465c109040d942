import { isIP } from 'node:net'
import type { Answer } from 'dns-packet'
import { getDomain } from 'tldts'
import type { Failure } from '../model/failure.ts'
import type { DnsAnswer, DnsObservation, Purpose } from '../model/observation.ts'
import type { Clock } from './clock.ts'
import { rounded } from './clock.ts'
import type { DnsReply, QueryType, Resolver } from './dns-query.ts'
import type { Session } from './endpoint.ts'
import { dnsQuery } from './dns-query.ts'
import { hostsAddresses, systemResolvers } from './system-resolver.ts'

export interface Resolution {
  readonly observations: readonly DnsObservation[]
  /** IPv6 and IPv4 in the order in which they were answered, without doubles. */
  readonly addresses: readonly string[]
  /** Why there is no address. */
  readonly failure?: Failure
}

export interface ResolveOptions {
  readonly resolver?: Resolver
  readonly family?: 4 | 6
  readonly purpose: Purpose
  readonly timeoutMs: number
  readonly clock: Clock
  /** Milliseconds of `clock` at the start of the trace. */
  readonly origin: number
  /** HTTPS and NS records too: facts for the reader, which a redirect or repeat does not need again. */
  readonly more: boolean
}

const rcodes = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED']

/** Looks a name up; an address needs none. The hosts file comes first, as it does for every other program. */
export async function resolveName(name: string, options: ResolveOptions): Promise<Resolution> {
  if (isIP(name) !== 0) return { observations: [], addresses: [name] }
  const fromHosts = options.resolver === undefined ? hostsAddresses(name) : []
  if (fromHosts.length > 0) return fromHostsFile(name, fromHosts, options)
  const resolvers = options.resolver === undefined ? systemResolvers() : [options.resolver]
  const types: readonly QueryType[] =
    options.family === 4 ? ['A'] : options.family === 6 ? ['AAAA'] : ['A', 'AAAA']
  const wanted: readonly (readonly [string, QueryType])[] = [
    ...types.map((type) => [name, type] as const),
    ...(options.more ? extraQueries(name) : []),
  ]
  const observations = await Promise.all(
    wanted.map(([question, type]) => askInTurn(question, type, resolvers, options)),
  )
  const byType = observations.filter(({ type }) => type === 'A' || type === 'AAAA')
  const addresses = [
    ...new Set(
      byType.flatMap(({ answers = [] }) => answers.filter(isAddress).map(({ data }) => data)),
    ),
  ]
  if (addresses.length > 0) return { observations, addresses }
  return { observations, addresses, failure: failureOfLookups(byType) }
}

function isAddress({ type }: DnsAnswer): boolean {
  return type === 'A' || type === 'AAAA'
}

function extraQueries(name: string): readonly (readonly [string, QueryType])[] {
  const domain = getDomain(name)
  return domain === null
    ? [[name, 'HTTPS']]
    : [
        [name, 'HTTPS'],
        [domain, 'NS'],
      ]
}

function fromHostsFile(
  name: string,
  found: readonly string[],
  { family, purpose, clock, origin }: ResolveOptions,
): Resolution {
  const addresses = found.filter((address) => family === undefined || isIP(address) === family)
  const answers = addresses.map((data) => ({
    name,
    type: data.includes(':') ? 'AAAA' : 'A',
    ttl: 0,
    data,
  }))
  const observation: DnsObservation = {
    kind: 'dns',
    purpose,
    atMs: rounded(clock() - origin),
    tookMs: 0,
    name,
    type: family === 6 ? 'AAAA' : 'A',
    resolver: 'system',
    rcode: 'NOERROR',
    answers,
  }
  return addresses.length > 0
    ? { observations: [observation], addresses }
    : { observations: [observation], addresses, failure: noAddress }
}

/** A lookup that is made for its own sake, not to connect. */
export interface Question {
  readonly name: string
  readonly type: QueryType
  readonly purpose: Purpose
  readonly unchecked?: boolean
}

/** Asks one question of the resolvers of a check. */
export function lookUpOnce(
  { resolver, clock, origin }: Session,
  { name, type, purpose, unchecked = false }: Question,
  timeoutMs: number,
): Promise<DnsObservation> {
  const resolvers = resolver === undefined ? systemResolvers() : [resolver]
  const options = { purpose, timeoutMs, clock, origin }
  return askInTurn(name, type, resolvers, options, unchecked)
}

/** Asks the resolvers one after another until one says something. */
async function askInTurn(
  name: string,
  type: QueryType,
  resolvers: readonly Resolver[],
  {
    purpose,
    timeoutMs,
    clock,
    origin,
  }: Pick<ResolveOptions, 'purpose' | 'timeoutMs' | 'clock' | 'origin'>,
  unchecked = false,
): Promise<DnsObservation> {
  const startedAt = clock()
  const share = timeoutMs / Math.max(1, resolvers.length)
  let last: { readonly reply: DnsReply; readonly resolver: string } | undefined
  for (const resolver of resolvers) {
    // oxlint-disable-next-line no-await-in-loop -- one resolver after another is what is meant
    const reply = await dnsQuery(resolver, name, type, share, unchecked)
    last = { reply, resolver: `${resolver.address}:${resolver.port}` }
    if ('packet' in reply) break
  }
  const base = {
    kind: 'dns',
    purpose,
    atMs: rounded(startedAt - origin),
    tookMs: rounded(clock() - startedAt),
    name,
    type,
    resolver: last?.resolver ?? 'none',
    ...(unchecked && { unchecked }),
  } as const
  if (last === undefined) return { ...base, failure: { type: 'dns_error', code: 'NO_RESOLVER' } }
  const { reply } = last
  if (!('packet' in reply)) {
    return 'timedOut' in reply
      ? { ...base, failure: { type: 'dns_timeout' } }
      : { ...base, failure: { type: 'dns_error', code: reply.unreachable } }
  }
  const rcode = rcodes[reply.rawRcode] ?? `RCODE${reply.rawRcode}`
  const answers = (reply.packet.answers ?? []).slice(0, 100).map((answer) => readAnswer(answer))
  return {
    ...base,
    rcode,
    answers,
    ...(reply.extendedErrors.length > 0 && { extendedErrors: reply.extendedErrors }),
    ...(rcode !== 'NOERROR' && { failure: { type: 'dns_error', code: rcode } }),
  }
}

function readAnswer(answer: Answer): DnsAnswer {
  const parts: Readonly<Record<string, unknown>> = { ...answer }
  const data = parts['data']
  const ttl = typeof parts['ttl'] === 'number' ? parts['ttl'] : 0
  const type = answer.type.replace('UNKNOWN_65', 'HTTPS')
  return { name: answer.name, type, ttl, data: presentation(data).slice(0, 1000) }
}

function presentation(data: unknown): string {
  if (typeof data === 'string') return data
  if (Buffer.isBuffer(data)) return data.toString('hex')
  // TXT records hold strings of at most 255 bytes, which belong together.
  if (Array.isArray(data) && data.every((part) => Buffer.isBuffer(part)))
    return Buffer.concat(data).toString('utf8')
  return JSON.stringify(data) ?? ''
}

const noAddress: Failure = {
  type: 'dns_error',
  code: 'NO_ADDRESS',
  detail: 'the name exists but has no address',
}

/** The failure of a lookup as a whole: a name error outweighs a server failure, which outweighs silence. */
function failureOfLookups(lookups: readonly DnsObservation[]): Failure {
  const failures = lookups.flatMap(({ failure }) => (failure === undefined ? [] : [failure]))
  const order = ['NXDOMAIN', 'SERVFAIL', 'REFUSED']
  for (const code of order) {
    const found = failures.find((failure) => failure.code === code)
    if (found !== undefined) return found
  }
  return failures[0] ?? noAddress
}
