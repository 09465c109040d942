import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import type { DnsObservation, HttpObservation, Observation } from '../../model/observation.ts'
import type { Session } from '../endpoint.ts'
import { phaseLimits } from '../endpoint.ts'
import { connectTo, exchangeOver } from '../exchange.ts'
import type { ProbeTarget } from '../parse-target.ts'
import { lookUpOnce } from '../resolve-name.ts'
import type { Question } from '../resolve-name.ts'
import { parseAddressAndPort } from '../system-resolver.ts'

/**
 * At most two further lookups that tell what the first ones mean: a name that cannot exist, and one more by what went
 * wrong: without validation, the domain itself, its mail, or the record that offers it for sale.
 */
export async function askNames(
  session: Session,
  domain: string,
  target: ProbeTarget,
  seen: readonly Observation[],
): Promise<readonly DnsObservation[]> {
  const own = seen.filter(
    (one) =>
      one.kind === 'dns' && one.name === target.host && (one.type === 'A' || one.type === 'AAAA'),
  )
  if (own.every((one) => one.kind === 'dns' && one.resolver === 'system')) return []
  const top = domain.slice(domain.indexOf('.') + 1)
  const control: Question = {
    name: `${randomBytes(8).toString('hex')}.${top}`,
    type: 'A',
    purpose: 'control',
  }
  const questions = [control, furtherQuestion(domain, target.host, own)]
  const timeoutMs = session.deadline.within(phaseLimits.dnsMs)
  return Promise.all(questions.map((question) => lookUpOnce(session, question, timeoutMs)))
}

function furtherQuestion(domain: string, host: string, own: readonly Observation[]): Question {
  const codes = new Set(own.map((one) => (one.kind === 'dns' ? one.rcode : undefined)))
  const found = own.some(
    (one) => one.kind === 'dns' && (one.answers ?? []).some(({ data }) => isIP(data) !== 0),
  )
  if (found) return { name: `_for-sale.${domain}`, type: 'TXT', purpose: 'domain' }
  if (codes.has('SERVFAIL')) return { name: host, type: 'A', purpose: 'domain', unchecked: true }
  if (codes.has('NXDOMAIN')) return { name: domain, type: 'SOA', purpose: 'domain' }
  return { name: domain, type: 'MX', purpose: 'domain' }
}

/** What another resolver says of the host: a filter or a broken resolver shows in the difference. */
export async function askSecondResolver(
  session: Session,
  host: string,
  resolver: string,
): Promise<DnsObservation> {
  const second = parseAddressAndPort(resolver, 53, '--second-resolver')
  const question: Question = { name: host, type: 'A', purpose: 'second-resolver' }
  const timeoutMs = session.deadline.within(phaseLimits.dnsMs)
  return lookUpOnce({ ...session, resolver: second }, question, timeoutMs)
}

/** A page was found below the root: a random neighbour tells whether anything would have been. */
export async function askSibling(
  session: Session,
  seen: readonly Observation[],
): Promise<readonly Observation[]> {
  const last = seen.findLast(
    (one): one is HttpObservation => one.kind === 'http' && one.purpose === 'target',
  )
  if (last?.status !== 200 || last.url === undefined || last.address === undefined) return []
  const { pathname, protocol, port } = new URL(last.url)
  if (pathname === '/' || last.failure !== undefined) return []
  const url = new URL(`./${randomBytes(6).toString('hex')}`, last.url).href
  const number = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
  const { socket } = await connectTo(session, last.address, number, 'control')
  if (socket === undefined) return []
  const made = await exchangeOver(session, socket, {
    method: 'GET',
    url,
    fields: [],
    purpose: 'control',
    address: last.address,
    port: number,
    tls: protocol === 'https:',
  })
  return made.filter(({ kind }) => kind === 'http')
}
