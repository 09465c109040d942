import type { JsonObject } from './json-lines.ts'
import { isObject } from './json-lines.ts'

/** Values passed at most, and how deep objects are entered. */
const mostLeaves = 300
const deepest = 4

/** Names and values inside an object, its own first; a nested value has the last name only. */
export function* jsonLeaves(object: JsonObject): Generator<readonly [string, unknown]> {
  const waiting: { readonly inner: JsonObject; readonly depth: number }[] = [
    { inner: object, depth: 1 },
  ]
  let count = 0
  for (const { inner, depth } of waiting) {
    for (const [name, value] of Object.entries(inner)) {
      count += 1
      if (count > mostLeaves) return
      if (!isObject(value)) yield [name, value]
      else if (depth < deepest) waiting.push({ inner: value, depth: depth + 1 })
    }
  }
}
