import type { Socket } from 'node:net'
import type { RegistryEvent, RegistryObservation } from '../../model/observation.ts'
import type { AddressPolicy } from '../address-policy.ts'
import { rounded } from '../clock.ts'
import { dial } from '../dial.ts'
import type { Session } from '../endpoint.ts'
import type { BootstrapOptions } from './bootstrap.ts'
import { fetchedRdapServer } from './bootstrap.ts'
import { fetchOnce, addressesOf, endsWithin, unanswered, withoutVeto } from './fetch-once.ts'
import { rdapServerOf, whoisServerOf } from './rdap-servers.ts'
import { readRdap } from './read-rdap.ts'
import { readWhois } from './read-whois.ts'

export interface RegistryOptions {
  /** Base URL of an RDAP server to ask instead of the one that is known for the top-level domain. */
  readonly rdap?: string
  /** `host:port` of a WHOIS server, likewise. */
  readonly whois?: string
}

/** A registry that has not answered by then has made no statement. */
const registryMs = 8000
const mostRedirects = 3
const whoisPort = 43
const whoisLimitBytes = 64 * 1024

/** Asks the registry once about a registrable domain: by RDAP, or by WHOIS where there is none. */
export async function askRegistry(
  session: Session,
  domain: string,
  options: RegistryOptions,
  bootstrap?: BootstrapOptions,
): Promise<RegistryObservation> {
  const startedAt = session.clock()
  const fetched = bootstrap === undefined ? undefined : await fetchedRdapServer(bootstrap, domain)
  const made = await ask(endsWithin(withoutVeto(session), registryMs), domain, options, fetched)
  return {
    ...made,
    atMs: rounded(startedAt - session.origin),
    tookMs: rounded(session.clock() - startedAt),
  }
}

async function ask(
  session: Session,
  domain: string,
  { rdap, whois }: RegistryOptions,
  fetched: string | undefined,
): Promise<RegistryObservation> {
  const base = { kind: 'registry', purpose: 'domain', name: domain } as const
  const known = fetched ?? rdapServerOf(domain)?.base
  const server = rdap ?? (whois === undefined ? known : undefined)
  if (server !== undefined) {
    const authority = { protocol: 'rdap', server, authoritative: true } as const
    return { ...base, ...authority, ...(await overRdap(session, server, domain)) }
  }
  const host = whois ?? whoisServerOf(domain)
  if (host === undefined) return { ...base, protocol: 'rdap', authoritative: false }
  const authority = { protocol: 'whois', server: host, authoritative: true } as const
  return { ...base, ...authority, ...(await overWhois(session, host, domain)) }
}

type Facts = Partial<RegistryObservation>

async function overRdap(session: Session, base: string, domain: string): Promise<Facts> {
  let url = new URL(`domain/${domain}`, base.endsWith('/') ? base : `${base}/`).href
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const { response, failure } = await fetchOnce(
      session,
      url,
      'application/rdap+json, application/json;q=0.5',
    )
    if (response?.status === undefined) return { failure: failure ?? unanswered }
    const { status, fields = [], body } = response
    const field = (wanted: string): string =>
      fields.find(({ name }) => name.toLowerCase() === wanted)?.value ?? ''
    if ([301, 302, 303, 307, 308].includes(status) && field('location') !== '') {
      const next = URL.canParse(field('location'), url)
        ? new URL(field('location'), url)
        : undefined
      if (next === undefined || !/^https?:$/.test(next.protocol))
        return { status, failure: unanswered }
      url = next.href
      continue
    }
    const { related, ...facts } = readRdap(status, field('content-type'), body?.text ?? '', domain)
    const events = await registrarEvents(session, facts, related, domain)
    return { status, ...facts, ...(events.length > 0 && { events }) }
  }
  return { failure: { type: 'proxy_loop_detected', code: 'TOO_MANY_REDIRECTS' } }
}

/**
 * A registry that renews by itself moves its date a year ahead, paid or not. Only then is the registrar asked as well, for
 * the date that it goes by; all other names cost one question.
 */
async function registrarEvents(
  session: Session,
  { statuses = [], events = [] }: Facts,
  related: string | undefined,
  domain: string,
): Promise<readonly RegistryEvent[]> {
  const renewed = statuses.some((status) => /^auto ?renew ?period/i.test(status))
  const told = events.some(({ action }) => action === 'registrar expiration')
  if (related === undefined || !renewed || told) return events
  const { response } = await fetchOnce(session, related, 'application/rdap+json')
  if (response?.status !== 200) return events
  const type = response.fields?.find(({ name }) => name.toLowerCase() === 'content-type')?.value
  const own = readRdap(200, type ?? '', response.body?.text ?? '', domain)
  const wanted = own.events?.find(({ action }) => /^(?:registrar )?expiration$/.test(action))
  return wanted === undefined
    ? events
    : [...events, { action: 'registrar expiration', date: wanted.date }]
}

async function overWhois(session: Session, server: string, domain: string): Promise<Facts> {
  const [, host = server, port] = /^(.*?)(?::(\d+))?$/.exec(server) ?? []
  const number = port === undefined ? whoisPort : Number(port)
  const { addresses, failure } = await addressesOf(session, host)
  const [address] = addresses
  if (address === undefined) return { failure: failure ?? unanswered }
  const dialled = await dial(address, number, withWhois(session.policy), session.deadline.left())
  if (dialled.socket === undefined) return { failure: dialled.failure }
  const text = await converse(dialled.socket, `${domain}\r\n`, session.deadline.left())
  return text === undefined ? { failure: unanswered } : readWhois(text)
}

/** The WHOIS port is opened to public servers from this step alone. */
function withWhois(policy: AddressPolicy): AddressPolicy {
  return policy.kind === 'all' ? policy : { ...policy, ports: [whoisPort] }
}

function converse(socket: Socket, line: string, timeoutMs: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = ''
    const timer = setTimeout(() => {
      socket.destroy()
    }, timeoutMs)
    socket.setEncoding('utf8')
    socket.on('data', (data) => {
      text += String(data)
      if (text.length > whoisLimitBytes) socket.destroy()
    })
    socket.once('close', () => {
      clearTimeout(timer)
      resolve(text === '' ? undefined : text)
    })
    socket.end(line)
  })
}
