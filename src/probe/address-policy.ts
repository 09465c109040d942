import { isIP, isIPv4 } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Which addresses may be dialled. The command line starts from `all`, library and server from `public-only`. */
export type AddressPolicy = Veto &
  (
    | { readonly kind: 'all' }
    | { readonly kind: 'public-only' }
    /** Public ones, and these ranges too. */
    | { readonly kind: 'public-and'; readonly cidrs: readonly string[] }
  )

interface Veto {
  /**
   * Asked about each name before it is resolved and each address before it is dialled, and again once connected: a reason
   * of the caller's own not to, such as an opt-out list or a limit per address.
   */
  readonly refuses?: (nameOrAddress: string) => string | undefined
  /** Ports that one step needs beside those of the web. */
  readonly ports?: readonly number[]
}

/**
 * Ports that may be asked where private addresses are denied, so that nobody scans or speaks to mail and database
 * servers through us: the web's own and the usual alternatives (IANA service names http-alt, pcsync-https and habit).
 */
const webPorts: ReadonlySet<number> = new Set([
  80, 443, 591, 2052, 2053, 2082, 2083, 2086, 2087, 2095, 2096, 3000, 4443, 5000, 8000, 8008, 8080,
  8081, 8088, 8443, 8880, 8888, 9443,
])

/** Public numbers that clouds route to themselves: Azure's wire server (Microsoft Learn, "What is IP address 168.63.129.16"). */
const cloudInternal: ReadonlySet<string> = new Set(['168.63.129.16'])

const globalUnicast = ipaddr.IPv6.parse('2000::')

type Range = readonly [network: ipaddr.IPv4 | ipaddr.IPv6, bits: number]

/** Lists of ranges are as few as policies and are asked about at every connection: each is read once. */
const rangesOfList = new WeakMap<readonly string[], readonly Range[]>()

/** Why an address or port may not be dialled; undefined when it may. */
export function refusalOf(
  address: string,
  port: number,
  policy: AddressPolicy,
): string | undefined {
  const veto = policy.refuses?.(address)
  if (veto !== undefined) return veto
  if (policy.kind === 'all') return undefined
  const reason = reasonOf(address)
  if (reason !== undefined) return isListed(address, policy) ? undefined : reason
  return webPorts.has(port) || policy.ports?.includes(port) === true ? undefined : 'port'
}

/** Names that stand for the inside of some network, whatever they resolve to. */
export function refusalOfName(name: string, policy: AddressPolicy): string | undefined {
  const veto = policy.refuses?.(name)
  if (veto !== undefined) return veto
  if (policy.kind !== 'public-only') return undefined
  const host = name.toLowerCase().replace(/\.$/, '')
  const isAddress = ipaddr.isValid(host)
  if (!isAddress && !host.includes('.')) return 'single-label-name'
  return /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|svc|cluster\.local)$/.test(
    host,
  )
    ? 'special-use-name'
    : undefined
}

/** The class of a special address; undefined for global unicast. */
function reasonOf(address: string): string | undefined {
  // ipaddr.js reads 1.2.3 and 0x7f.1 as well; a socket would be given something else.
  if (isIP(address) === 0) return 'unreadable'
  if (cloudInternal.has(address)) return 'cloud-internal'
  const parsed = isIPv4(address) ? ipaddr.IPv4.parse(address) : ipaddr.parse(address)
  if (parsed instanceof ipaddr.IPv4) {
    const range = parsed.range()
    return range === 'unicast' ? undefined : hyphenated(range)
  }
  // Mapped, compatible, translated, 6to4 and Teredo forms can smuggle an IPv4 address past a list: all are refused.
  const range = parsed.range()
  if (range !== 'unicast') return hyphenated(range)
  return parsed.match(globalUnicast, 3) ? undefined : 'not-global-unicast'
}

function hyphenated(range: string): string {
  return range.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function isListed(address: string, policy: AddressPolicy): boolean {
  if (policy.kind !== 'public-and' || isIP(address) === 0) return false
  const parsed = parse(address)
  return rangesOf(policy.cidrs).some(
    ([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits),
  )
}

/** A mapped IPv4 address is the IPv4 address. */
function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 {
  return isIPv4(address) ? ipaddr.IPv4.parse(address) : ipaddr.process(address)
}

function rangesOf(cidrs: readonly string[]): readonly Range[] {
  const known = rangesOfList.get(cidrs)
  if (known !== undefined) return known
  const ranges = cidrs.map((cidr) => ipaddr.parseCIDR(cidr))
  rangesOfList.set(cidrs, ranges)
  return ranges
}

/** The first of these that is no address range; ask on user input before using the policy. */
export function malformedRange(cidrs: readonly string[]): string | undefined {
  if (rangesOfList.has(cidrs)) return undefined
  return cidrs.find((cidr) => !ipaddr.isValidCIDR(cidr))
}
