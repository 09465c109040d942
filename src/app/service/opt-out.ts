import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { InputError } from '../../model/input-error.ts'

/** Whether the owner of a name or an address has asked not to be asked. */
export type OptOut = (nameOrAddress: string) => boolean

/**
 * Reads an opt-out list: one suffix of names or one range of addresses a line, `#` begins a comment. A suffix means the
 * name itself and all below it. Throws an InputError that names the line which is neither.
 */
export function readOptOut(text: string, name: string): OptOut {
  const suffixes = new Set<string>()
  const ranges: [ipaddr.IPv4 | ipaddr.IPv6, number][] = []
  for (const [index, line] of text.split('\n').entries()) {
    const entry = line.replace(/#.*/, '').trim().toLowerCase()
    if (entry === '') continue
    const range = rangeOf(entry)
    if (range !== undefined) ranges.push(range)
    else if (/^\.?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?$/.test(entry)) {
      suffixes.add(entry.replace(/^\.|\.$/g, ''))
    } else {
      throw new InputError(
        `${name}, line ${index + 1}: '${entry.slice(0, 80)}' is no suffix such as example.org and no range such as 192.0.2.0/24.`,
      )
    }
  }
  return (nameOrAddress) =>
    isIP(nameOrAddress) === 0
      ? hasSuffix(suffixes, nameOrAddress)
      : ranges.some((range) => contains(range, nameOrAddress))
}

function rangeOf(entry: string): [ipaddr.IPv4 | ipaddr.IPv6, number] | undefined {
  const [address = '', bits] = entry.split('/')
  const version = isIP(address)
  if (version === 0) return undefined
  const whole = `${address}/${bits ?? (version === 4 ? 32 : 128)}`
  return ipaddr.isValidCIDR(whole) ? ipaddr.parseCIDR(whole) : undefined
}

function hasSuffix(suffixes: ReadonlySet<string>, name: string): boolean {
  const labels = name.toLowerCase().replace(/\.$/, '').split('.')
  return labels.some((_, index) => suffixes.has(labels.slice(index).join('.')))
}

function contains(
  [network, bits]: readonly [ipaddr.IPv4 | ipaddr.IPv6, number],
  address: string,
): boolean {
  const parsed = ipaddr.process(address)
  return network.kind() === parsed.kind() && parsed.match(network, bits)
}
