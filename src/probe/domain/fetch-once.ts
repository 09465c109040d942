import { isIP } from 'node:net'
import type { Failure } from '../../model/failure.ts'
import type { Field, HttpObservation } from '../../model/observation.ts'
import { deadlineAfter } from '../clock.ts'
import type { Session } from '../endpoint.ts'
import { connectTo, exchangeOver } from '../exchange.ts'
import { resolveName } from '../resolve-name.ts'

/** Registries and status pages are looked up within this time, or not at all. */
const lookUpMs = 4000

export const unanswered: Failure = {
  type: 'http_response_incomplete',
  detail: 'no answer was received',
}

interface Got {
  readonly response?: HttpObservation
  readonly failure?: Failure
}

/** A veto is about targets: registries and archives are of our own choosing, and the same ones for all names. */
export function withoutVeto(session: Session): Session {
  const { refuses: _veto, ...policy } = session.policy
  return { ...session, policy }
}

/** Whoever is asked beside the target has this long to answer; a verdict does not wait for more. */
export function endsWithin(session: Session, limitMs: number): Session {
  const { deadline, clock } = session
  return { ...session, deadline: deadlineAfter(deadline.within(limitMs), clock) }
}

/** One request over our own dial function, so that the address guard sees it. */
export async function fetchOnce(
  session: Session,
  url: string,
  accept: string,
  more: readonly Field[] = [],
): Promise<Got> {
  const { hostname, protocol, port } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  const number = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
  const { addresses, failure } = await addressesOf(session, host)
  for (const address of addresses.slice(0, 2)) {
    const { socket, observation } = await connectTo(session, address, number, 'domain')
    if (socket === undefined) {
      if (addresses.length === 1 && observation.failure !== undefined)
        return { failure: observation.failure }
      continue
    }
    const made = await exchangeOver(session, socket, {
      method: 'GET',
      url,
      fields: [{ name: 'Accept', value: accept }, ...more],
      purpose: 'domain',
      address,
      port: number,
      tls: protocol === 'https:',
    })
    const response = made.find((one) => one.kind === 'http')
    const failed = made.find((one) => one.failure !== undefined)?.failure
    return {
      ...(response !== undefined && { response }),
      ...(failed !== undefined && { failure: failed }),
    }
  }
  return { failure: failure ?? unanswered }
}

/** Addresses of registries, kept for the life of the process: a thousand names have a handful of registries. */
const knownAddresses = new Map<string, readonly string[]>()

/** Addresses of a host that is asked beside the target. */
export async function addressesOf(
  session: Session,
  host: string,
): Promise<{ readonly addresses: readonly string[]; readonly failure?: Failure }> {
  if (isIP(host) !== 0) return { addresses: [host] }
  const key = `${session.resolver?.address ?? ''}:${session.resolver?.port ?? ''} ${host}`
  const known = knownAddresses.get(key)
  if (known !== undefined) return { addresses: known }
  const { resolver, clock, origin, deadline } = session
  const found = await resolveName(host, {
    purpose: 'domain',
    timeoutMs: deadline.within(lookUpMs),
    clock,
    origin,
    more: false,
    ...(resolver !== undefined && { resolver }),
  })
  // IPv4 first: two connection attempts are all there is.
  const addresses = found.addresses.toSorted((a, b) => a.split(':').length - b.split(':').length)
  if (addresses.length > 0 && knownAddresses.size < 1000) knownAddresses.set(key, addresses)
  return { addresses, ...(found.failure !== undefined && { failure: found.failure }) }
}
