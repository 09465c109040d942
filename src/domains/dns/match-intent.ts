import { addressBlocks } from '../../catalog/domains/addresses.ts'
import { aliasTargets } from '../../catalog/domains/alias-targets.ts'
import { nameServers } from '../../catalog/domains/name-servers.ts'
import type { InfrastructureSign } from '../../model/domain.ts'
import { inBlock, readBlock } from './in-block.ts'

const blocks = addressBlocks.flatMap((sign) => {
  const block = readBlock(sign.pattern)
  return block === undefined ? [] : [{ sign, block }]
})

export interface IntentMatch extends InfrastructureSign {
  readonly on: 'name server' | 'alias' | 'address'
  readonly value: string
}

/** What the name servers, alias targets and addresses of a name are for, as far as they serve one purpose only. */
export function matchIntents(
  servers: readonly string[],
  aliases: readonly string[],
  addresses: readonly string[],
): readonly IntentMatch[] {
  return [
    ...servers.flatMap((value) => named(nameServers, value, 'name server')),
    ...aliases.flatMap((value) => named(aliasTargets, value, 'alias')),
    ...addresses.flatMap((value) => {
      const found = blocks.find(({ block }) => inBlock(value, block))
      return found === undefined ? [] : [{ ...found.sign, on: 'address', value } as const]
    }),
  ]
}

function named(
  table: readonly InfrastructureSign[],
  value: string,
  on: IntentMatch['on'],
): readonly IntentMatch[] {
  const name = value.toLowerCase().replace(/\.$/, '')
  const found = table.filter(({ pattern }) => matches(pattern, name))
  // The longest pattern knows best: `expired.` of a registrar and not its ordinary servers.
  const best = found.toSorted((a, b) => b.pattern.length - a.pattern.length)[0]
  return best === undefined || best.intent === 'none' ? [] : [{ ...best, on, value: name }]
}

function matches(pattern: string, name: string): boolean {
  if (pattern.startsWith('.')) return name === pattern.slice(1) || name.endsWith(pattern)
  if (!pattern.includes('*')) return name === pattern
  const [head = '', ...rest] = pattern.split('*')
  const tail = rest.at(-1) ?? ''
  if (!name.startsWith(head) || !name.endsWith(tail)) return false
  let at = head.length
  for (const part of rest.slice(0, -1)) {
    const found = name.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return at <= name.length - tail.length
}
