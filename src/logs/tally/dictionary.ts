/** Distinct values kept in one dimension; what comes after them counts as `other`. */
export const mostValues = 20_000

/** Id of a value that is not there. */
export const absent = 0
/** Id of values that came when the dictionary was full. */
export const other = 1

/** Numbers for texts, bounded, so that rows can be numbers. */
export interface Dictionary {
  idOf(text: string | undefined): number
  textOf(id: number): string
  readonly size: number
}

export function createDictionary(limit: number = mostValues): Dictionary {
  const ids = new Map<string, number>()
  const texts: string[] = ['', '(other)']
  return {
    idOf(text) {
      if (text === undefined || text === '') return absent
      const known = ids.get(text)
      if (known !== undefined) return known
      if (texts.length >= limit) return other
      const id = texts.length
      ids.set(text, id)
      texts.push(text)
      return id
    },
    textOf: (id) => texts[id] ?? '',
    get size() {
      return texts.length
    },
  }
}
