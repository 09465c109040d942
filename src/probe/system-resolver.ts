import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { InputError } from '../model/input-error.ts'
import type { Resolver } from './dns-query.ts'

/** Name servers of /etc/resolv.conf, at most three as resolv.conf(5) says; none where there is no such file. */
export function systemResolvers(): readonly Resolver[] {
  const servers = readLines('/etc/resolv.conf')
    .map((line) => /^nameserver\s+(\S+)/.exec(line)?.[1] ?? '')
    .map((address) => address.replace(/%.*$/, ''))
    .filter((address) => isIP(address) !== 0)
  return servers.slice(0, 3).map((address) => ({ address, port: 53 }))
}

/** Addresses that /etc/hosts gives a name; `localhost` and names under it are loopback always (RFC 6761 section 6.3). */
export function hostsAddresses(name: string): readonly string[] {
  const wanted = name.toLowerCase().replace(/\.$/, '')
  const found = readLines('/etc/hosts').flatMap((line) => {
    const [address = '', ...names] = (line.split('#')[0] ?? '').trim().split(/\s+/)
    const matches = names.some((candidate) => candidate.toLowerCase() === wanted)
    return matches && isIP(address) !== 0 ? [address] : []
  })
  const addresses = [...new Set(found)]
  if (addresses.length > 0) return addresses
  return wanted === 'localhost' || wanted.endsWith('.localhost') ? ['127.0.0.1', '::1'] : []
}

/** Reads `address`, `address:port` or `[address]:port`; an InputError names what is wrong. */
export function parseAddressAndPort(text: string, defaultPort: number, what: string): Resolver {
  const match = /^(?:\[([^\]]+)\]|([^:]+)|([^[\]]*:[^[\]]*:[^[\]]*))(?::(\d{1,5}))?$/.exec(text)
  const address = match?.[1] ?? match?.[2] ?? match?.[3] ?? ''
  const port = match?.[4] === undefined ? defaultPort : Number(match[4])
  if (isIP(address) === 0 || port < 1 || port > 65_535) {
    throw new InputError(`${what} takes an IP address, with a port if needed, not '${text}'.`)
  }
  return { address, port }
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}
