import type { Source } from '../../model/responder.ts'
import { serviceTable } from './table.ts'

/** A service that people ask for by its name. */
export interface ServiceEntry {
  /** Lower case, letters and digits only. */
  readonly id: string
  readonly name: string
  /** The first stands for the service. */
  readonly domains: readonly string[]
  readonly statusPage?: string
  readonly source: Source
}

export const services: readonly ServiceEntry[] = serviceTable
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', domains = '', statusPage = ''] = line.split('|')
    const [first = ''] = domains.split(',')
    // What a service says of itself is the source of where it is; nobody has looked there for this table.
    const source: Source = {
      url: `https://${statusPage === '' ? first : statusPage}/`,
      checked: '2026-11-25',
      kind: 'unverified',
    }
    const base = { id: idOf(name), name, domains: domains.split(','), source }
    return statusPage === '' ? base : { ...base, statusPage: `https://${statusPage}` }
  })

const byId: ReadonlyMap<string, ServiceEntry> = new Map(services.map((one) => [one.id, one]))

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** The service of that name; undefined for anything that could be a host, a URL or an address as well. */
export function serviceNamed(text: string): ServiceEntry | undefined {
  const name = text.trim()
  const plain = byId.get(idOf(name))
  // `crates.io` is a host before it is a name; a host is checked as what it is.
  return plain !== undefined && !/[/:]/.test(name) && !/\.[a-z]{2,}$/i.test(name)
    ? plain
    : undefined
}

const byDomain: ReadonlyMap<string, ServiceEntry> = new Map(
  services.flatMap((one) => one.domains.map((domain) => [domain, one] as const)),
)

/** The service that a host belongs to. */
export function serviceAt(host: string): ServiceEntry | undefined {
  return byDomain.get(host)
}
