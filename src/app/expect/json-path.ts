import { InputError } from '../../model/input-error.ts'

/** A place in a JSON document and, where one is given, what must stand there. */
export interface JsonCondition {
  readonly steps: readonly (string | number)[]
  readonly comparison?: { readonly operator: Operator; readonly value: unknown }
}

const operators = ['==', '!=', '<=', '>=', '<', '>'] as const
type Operator = (typeof operators)[number]

const longest = 1000
const step = /^(?:\.([\p{L}_$][\p{L}\p{N}_$-]*)|\[(\d{1,9})\]|\["([^"]*)"\]|\['([^']*)'\])/u

/**
 * Reads `$.a.b[0]["c"]`, alone or followed by an operator and a JSON value: names and numbers of RFC 9535, without its
 * wildcards and filters. Throws an InputError for anything else.
 */
export function readJsonCondition(text: string): JsonCondition {
  const trimmed = text.trim()
  if (!trimmed.startsWith('$') || trimmed.length > longest) throw unreadable(text)
  let rest = trimmed.slice(1)
  const steps: (string | number)[] = []
  for (let found = step.exec(rest); found !== null; found = step.exec(rest)) {
    const [whole, name, index, double, single] = found
    steps.push(index === undefined ? (name ?? double ?? single ?? '') : Number(index))
    rest = rest.slice(whole.length)
  }
  rest = rest.trimStart()
  if (rest === '') return { steps }
  const operator = operators.find((one) => rest.startsWith(one))
  if (operator === undefined) throw unreadable(text)
  return {
    steps,
    comparison: { operator, value: valueOf(rest.slice(operator.length).trim(), text) },
  }
}

/** A word without quotes is a string, so that nobody has to quote quotes in a shell. */
function valueOf(word: string, text: string): unknown {
  try {
    const value: unknown = JSON.parse(word)
    return value
  } catch {
    if (/^[\w.:/+-]+$/.test(word)) return word
    throw unreadable(text)
  }
}

function unreadable(text: string): InputError {
  return new InputError(
    `'${text.slice(0, 80)}' is no JSON condition. Write it as $.status == "ok" or $.items[0].id`,
  )
}

/** What stands at a place; undefined: nothing. */
export function valueAt(document: unknown, steps: readonly (string | number)[]): unknown {
  let value = document
  for (const one of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, one)) return undefined
    const members: Readonly<Record<string, unknown>> = { ...value }
    value = members[one]
  }
  return value
}

/** Whether a document fulfils a condition. Numbers and strings are compared in order, everything else as equal or not. */
export function holds(document: unknown, { steps, comparison }: JsonCondition): boolean {
  const seen = valueAt(document, steps)
  if (comparison === undefined) return seen !== undefined
  const { operator, value } = comparison
  if (operator === '==' || operator === '!=') return isSame(seen, value) === (operator === '==')
  const order = orderOf(seen, value)
  if (order === undefined) return false
  if (operator === '<') return order < 0
  if (operator === '>') return order > 0
  return operator === '<=' ? order <= 0 : order >= 0
}

function isSame(a: unknown, b: unknown): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b)
}

function orderOf(a: unknown, b: unknown): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  return undefined
}
