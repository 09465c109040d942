import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Session } from '../endpoint.ts'
import { endsWithin, fetchOnce, withoutVeto } from './fetch-once.ts'

/** Where IANA's list of RDAP servers (RFC 9224) is had, and where it is kept. */
export interface BootstrapOptions {
  readonly url: string
  /** A file of ours, written when the list was fetched; absent: it is kept for the life of the process. */
  readonly file?: string
}

export const ianaBootstrap = 'https://data.iana.org/rdap/dns.json'

const weekMs = 7 * 24 * 3600 * 1000
const hourMs = 3600 * 1000
/** As long as a registry has: the check beside it does not wait longer. */
const refreshMs = 8000

/** A check keeps no more of a body than this, so that the list is fetched in parts (RFC 9110 section 14). */
const partBytes = 48 * 1024
const mostParts = 20

interface Kept {
  /** Milliseconds since 1970; 0: never. */
  readonly fetchedAt: number
  /** The last attempt, successful or not. */
  readonly triedAt: number
  readonly servers: Readonly<Record<string, string>>
}

const nothing: Kept = { fetchedAt: 0, triedAt: 0, servers: {} }

/** What was kept of each file or list, for the life of the process: a thousand names read it once. */
const known = new Map<string, Promise<Kept>>()

/** The RDAP server of a top-level domain by the list that was fetched last; undefined: not known from there. */
export async function fetchedRdapServer(
  options: BootstrapOptions,
  domain: string,
): Promise<string | undefined> {
  const { servers } = await keptBy(options)
  const top = domain.slice(domain.lastIndexOf('.') + 1).toLowerCase()
  return Object.hasOwn(servers, top) ? servers[top] : undefined
}

/** Fetches the list again when it is older than a week, for the checks to come; at most one attempt an hour. */
export async function refreshBootstrap(
  session: Session,
  options: BootstrapOptions,
  now: number,
): Promise<void> {
  const { url, file } = options
  const key = file ?? url
  const kept = await keptBy(options)
  if (now - kept.fetchedAt < weekMs || now - kept.triedAt < hourMs) return
  known.set(key, Promise.resolve({ ...kept, triedAt: now }))
  const servers = readBootstrap(
    await fetchInParts(endsWithin(withoutVeto(session), refreshMs), url),
  )
  const made: Kept =
    servers === undefined ? { ...kept, triedAt: now } : { fetchedAt: now, triedAt: now, servers }
  known.set(key, Promise.resolve(made))
  if (file !== undefined) await keep(file, made)
}

function keptBy({ url, file }: BootstrapOptions): Promise<Kept> {
  const found = known.get(file ?? url)
  if (found !== undefined) return found
  const read =
    file === undefined
      ? Promise.resolve(nothing)
      : readFile(file, 'utf8').then(readKept, () => nothing)
  known.set(file ?? url, read)
  return read
}

function readKept(text: string): Kept {
  const { fetchedAt, triedAt, servers } = membersOf(parsed(text))
  if (typeof fetchedAt !== 'number' || typeof triedAt !== 'number') return nothing
  const entries = Object.entries(membersOf(servers)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && isServer(entry[1]),
  )
  return { fetchedAt, triedAt, servers: Object.fromEntries(entries) }
}

/** A folder that cannot be written to costs the next run another fetch, nothing else. */
async function keep(file: string, kept: Kept): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(beside, JSON.stringify(kept), { mode: 0o600 })
    await rename(beside, file)
  } catch {
    await rm(beside, { force: true }).catch(() => undefined)
  }
}

async function fetchInParts(session: Session, url: string): Promise<string> {
  let text = ''
  for (let part = 0; part < mostParts; part += 1) {
    const from = part * partBytes
    const range = { name: 'Range', value: `bytes=${from}-${from + partBytes - 1}` }
    const { response } = await fetchOnce(session, url, 'application/json', [range])
    const { status, body, fields = [] } = response ?? {}
    if (status === 200 && part === 0 && body?.cut !== true) return body?.text ?? ''
    if (status !== 206 || body === undefined || body.cut === true) return ''
    text += body.text
    const said = fields.find(({ name }) => name.toLowerCase() === 'content-range')?.value ?? ''
    const [, last, size] = /^bytes \d+-(\d+)\/(\d+)$/.exec(said) ?? []
    if (last === undefined || size === undefined) return ''
    if (Number(last) + 1 >= Number(size)) return text
  }
  return ''
}

/** Reads the list (RFC 9224 section 4); of several servers the first that is reached by TLS. */
function readBootstrap(text: string): Readonly<Record<string, string>> | undefined {
  const { services } = membersOf(parsed(text))
  if (!Array.isArray(services)) return undefined
  const servers: Record<string, string> = {}
  for (const service of services) {
    const [tops, bases] = Array.isArray(service) ? service.map(listOf) : []
    const urls = (bases ?? []).filter((one) => typeof one === 'string').filter(isServer)
    const base = urls.find((one) => one.startsWith('https:')) ?? urls[0]
    if (base === undefined) continue
    for (const top of tops ?? []) {
      if (typeof top === 'string' && /^[a-z0-9-]{2,63}$/i.test(top))
        servers[top.toLowerCase()] = base
    }
  }
  return Object.keys(servers).length === 0 ? undefined : servers
}

function isServer(text: string): boolean {
  return text.length < 500 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
