/** Whether an address lies in a block such as `192.0.2.0/24`; false for anything that is not read. */
export function inBlock(address: string, cidr: string): boolean {
  const [network = '', length = ''] = cidr.split('/')
  const one = bitsOf(address)
  const other = bitsOf(network)
  if (one === undefined || other === undefined || one.length !== other.length) return false
  const bits = Number(length)
  return one.slice(0, bits) === other.slice(0, bits)
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
