import { isIP } from 'node:net'
import { parse } from 'tldts'

/**
 * The name that a registry knows of: one label more than the public suffix. Undefined for addresses, single labels and
 * suffixes that no registry runs, unless the person names a registry of their own.
 */
export function registrableDomain(host: string, ownRegistry: boolean): string | undefined {
  if (isIP(host) !== 0) return undefined
  const { domain, isIcann } = parse(host, { validateHostname: false })
  if (domain === null || domain === '') return undefined
  return isIcann === true || ownRegistry ? domain : undefined
}
