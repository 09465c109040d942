/** A set of 32-bit keys in memory that never grows: 4 MiB, some 750 000 keys. */
export interface KeySet {
  add(key: number): void
  has(key: number): boolean
  /** Keys came when it was full; what it lacks may have been there. */
  readonly full: boolean
}

const slots = 1 << 20
const mostKeys = 750_000

export function createKeySet(): KeySet {
  let table: Uint32Array | undefined
  let size = 0

  /** The place of a key, or the free one where it belongs; 0 marks a free place. */
  function placeOf(keys: Uint32Array, key: number): number {
    let at = Math.imul(key, 0x9e3779b1) >>> 12
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & (slots - 1)
    return at
  }

  return {
    add(key) {
      const own = key >>> 0 || 1
      table ??= new Uint32Array(slots)
      const at = placeOf(table, own)
      if (table[at] === own || size >= mostKeys) return
      table[at] = own
      size += 1
    },
    has(key) {
      const own = key >>> 0 || 1
      return table !== undefined && table[placeOf(table, own)] === own
    },
    get full() {
      return size >= mostKeys
    },
  }
}

/** A 32-bit hash of a text (FNV-1a) that goes on from another one. */
export function hashText(text: string, from: number = 0x811c9dc5): number {
  let hash = from
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** The same for a whole number. */
export function hashNumber(value: number, from: number): number {
  const low = Math.imul(from ^ (value | 0), 0x85ebca6b)
  return Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
}
