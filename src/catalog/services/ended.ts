import type { Source } from '../../model/responder.ts'
import { endedTable } from './ended-table.ts'

/** A service that has ended or is to end, and where it was. */
export interface EndedService {
  readonly owner: string
  readonly name: string
  /** Host, or host and path. */
  readonly address: string
}

export const endedSource: Source = {
  url: 'general knowledge of the service',
  checked: '2026-11-25',
  kind: 'unverified',
}

export const endedServices: readonly EndedService[] = endedTable
  .trim()
  .split('\n')
  .map((line) => {
    const [owner = '', name = '', address = ''] = line.split('|')
    return { owner, name, address }
  })

const byName: ReadonlyMap<string, EndedService> = new Map(
  endedServices.map((one) => [keyOf(one), one]),
)

function keyOf({ owner, name }: Pick<EndedService, 'owner' | 'name'>): string {
  return `${owner}|${name}`.toLowerCase()
}

/** The ended service of that name and owner; a name alone would also be that of others. */
export function endedService(name: string, owner: string): EndedService | undefined {
  return byName.get(keyOf({ name, owner }))
}
