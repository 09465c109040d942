/** A block of addresses such as `192.0.2.0/24`, read once. */
export interface Block {
  /** The fixed bits, as 0 and 1. */
  readonly bits: string
  readonly family: 4 | 6
}

/** Undefined for anything that is no block. */
export function readBlock(cidr: string): Block | undefined {
  const [network = '', length = ''] = cidr.split('/')
  const bits = bitsOf(network)
  if (bits === undefined) return undefined
  return { bits: bits.slice(0, Number(length)), family: network.includes(':') ? 6 : 4 }
}

/** Whether an address lies in a block; false for anything that is no address. */
export function inBlock(address: string, { bits, family }: Block): boolean {
  if ((family === 6) !== address.includes(':')) return false
  return bitsOf(address)?.startsWith(bits) === true
}

function bitsOf(address: string): string | undefined {
  if (!address.includes(':')) {
    const parts = address.split('.').map(Number)
    const fine = parts.length === 4 && parts.every((part) => part >= 0 && part <= 255)
    return fine ? parts.map((part) => part.toString(2).padStart(8, '0')).join('') : undefined
  }
  const [left = '', right] = address.toLowerCase().split('::')
  const head = left === '' ? [] : left.split(':')
  const tail = right === undefined || right === '' ? [] : right.split(':')
  const missing = right === undefined ? 0 : 8 - head.length - tail.length
  const groups = [...head, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...tail]
  if (groups.length !== 8 || groups.some((group) => !/^[0-9a-f]{1,4}$/.test(group)))
    return undefined
  return groups.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('')
}
