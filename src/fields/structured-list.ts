/** A bare item of RFC 9651, with tokens, strings and byte sequences all given as text. */
export type StructuredValue = string | number | boolean

/** One member of a structured list, with its parameters. */
export interface StructuredItem {
  readonly value: StructuredValue
  readonly parameters: ReadonlyMap<string, StructuredValue>
}

const token = /[A-Za-z*][\w!#$%&'*+.^`|~:/-]*/y
const key = /[a-z*][a-z0-9_.*-]*/y
const number = /-?\d{1,15}(?:\.\d{1,3})?/y
const quoted = /"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"/y
const bytes = /:([A-Za-z0-9+/=]*):/y

/**
 * Reads a list of items with parameters as RFC 9651 section 4.2.1 writes it; undefined when it is malformed.
 * Inner lists and dates are not read: no field that we understand uses them.
 */
export function parseStructuredList(text: string): readonly StructuredItem[] | undefined {
  const items: StructuredItem[] = []
  let at = skipSpaces(text, 0)
  while (at < text.length) {
    const value = readBareItem(text, at)
    if (value === undefined) return undefined
    const parameters = readParameters(text, value.end)
    if (parameters === undefined) return undefined
    items.push({ value: value.value, parameters: parameters.value })
    at = skipSpaces(text, parameters.end)
    if (at === text.length) return items
    if (text[at] !== ',') return undefined
    at = skipSpaces(text, at + 1)
    if (at === text.length) return undefined
  }
  return items
}

interface Read<T> {
  readonly value: T
  readonly end: number
}

function readParameters(
  text: string,
  start: number,
): Read<ReadonlyMap<string, StructuredValue>> | undefined {
  const parameters = new Map<string, StructuredValue>()
  let at = start
  while (text[at] === ';') {
    const name = matchAt(key, text, skipSpaces(text, at + 1))
    if (name === undefined) return undefined
    at = name.end
    if (text[at] === '=') {
      const value = readBareItem(text, at + 1)
      if (value === undefined) return undefined
      parameters.set(name.value, value.value)
      at = value.end
    } else {
      parameters.set(name.value, true)
    }
  }
  return { value: parameters, end: at }
}

function readBareItem(text: string, at: number): Read<StructuredValue> | undefined {
  const first = text[at]
  if (first === '"') {
    const match = matchAt(quoted, text, at)
    return match && { value: match.value.slice(1, -1).replace(/\\(.)/g, '$1'), end: match.end }
  }
  if (first === '?') {
    const digit = text[at + 1]
    return digit === '0' || digit === '1' ? { value: digit === '1', end: at + 2 } : undefined
  }
  if (first === ':') return matchAt(bytes, text, at)
  const numeric = matchAt(number, text, at)
  if (numeric !== undefined) return { value: Number(numeric.value), end: numeric.end }
  return matchAt(token, text, at)
}

function matchAt(pattern: RegExp, text: string, at: number): Read<string> | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match === null ? undefined : { value: match[0], end: pattern.lastIndex }
}

function skipSpaces(text: string, start: number): number {
  let at = start
  while (text[at] === ' ' || text[at] === '\t') at += 1
  return at
}
