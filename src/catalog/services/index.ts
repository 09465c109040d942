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

const source: Source = {
  url: 'https://statusdetector.dev/services',
  checked: '2026-11-25',
  kind: 'unverified',
}

export const services: readonly ServiceEntry[] = serviceTable
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', domains = '', statusPage = ''] = line.split('|')
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
