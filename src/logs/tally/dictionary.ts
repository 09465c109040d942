import { flatText } from './flat-text.ts'

/** Distinct values kept in one dimension; what comes after them counts as `other`. More than there are rows. */
export const mostValues = 150_000

/** Characters kept in one dimension, for paths of a kilobyte each. */
const mostCharacters = 4_000_000

/** Id of a value that is not there. */
export const absent = 0
/** Id of values that came when the dictionary was full. */
export const other = 1

/** Numbers for texts, bounded, so that rows can be numbers. */
export interface Dictionary {
  /** `copy`: the text is part of something large that must not live on with it. */
  idOf(text: string | undefined, copy?: boolean): number
  textOf(id: number): string
  /** Forgets all values but these; the answer maps old ids to new ones. */
  keepOnly(ids: Iterable<number>): ReadonlyMap<number, number>
  readonly size: number
  /** Half full. */
  readonly isCrowded: boolean
}

export function createDictionary(limit: number = mostValues): Dictionary {
  let ids = new Map<string, number>()
  let texts: string[] = ['', '(other)']
  let characters = 0

  function put(text: string): number {
    const id = texts.length
    ids.set(text, id)
    texts.push(text)
    characters += text.length
    return id
  }

  return {
    keepOnly(kept) {
      const moved = new Map<number, number>([
        [absent, absent],
        [other, other],
      ])
      const before = texts
      ids = new Map()
      texts = ['', '(other)']
      characters = 0
      for (const id of kept) {
        const text = before[id]
        if (moved.has(id) || text === undefined) continue
        moved.set(id, put(text))
      }
      return moved
    },
    idOf(text, copy = false) {
      if (text === undefined || text === '') return absent
      const known = ids.get(text)
      if (known !== undefined) return known
      if (texts.length >= limit || characters > mostCharacters) return other
      if (!copy) return put(text)
      const flat = flatText(text)
      return ids.get(flat) ?? put(flat)
    },
    textOf: (id) => texts[id] ?? '',
    get size() {
      return texts.length
    },
    get isCrowded() {
      return 2 * texts.length >= limit || 2 * characters > mostCharacters
    },
  }
}
