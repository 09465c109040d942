import type { LineReader, Reading } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from './assign.ts'
import { assign } from './assign.ts'
import { endOfQuoted } from './pattern.ts'

/**
 * Reads `key=value key="quoted value"` (logfmt, and what many routers write); undefined when there are fewer than two
 * pairs. Own keys only, at most 200 pairs; the first of a repeated key wins.
 */
export function readKeyValues(line: string): ReadonlyMap<string, string> | undefined {
  const pairs = new Map<string, string>()
  let at = 0
  while (at < line.length && pairs.size < 200) {
    const equals = line.indexOf('=', at)
    if (equals < 0) break
    const space = line.lastIndexOf(' ', equals)
    // `request{method=GET`: a span of Rust's tracing begins.
    const key = line.slice(Math.max(at, space + 1), equals).replace(/^[\w.:-]{1,60}\{/, '')
    const quoted = line[equals + 1] === '"'
    const start = equals + (quoted ? 2 : 1)
    const found = quoted ? endOfQuoted(line, start) : line.indexOf(' ', start)
    const end = found < 0 ? line.length : found
    if (/^[A-Za-z_@][\w.@:/-]{0,80}$/.test(key) && !pairs.has(key)) {
      const value = line.slice(start, end)
      pairs.set(key, quoted ? value.replace(/\\(["\\])/g, '$1') : value)
    }
    at = end + 1
  }
  return pairs.size < 2 ? undefined : pairs
}

export interface KeyValueForm {
  /** Keys that every line of this form has. */
  readonly needs: readonly string[]
  readonly means: Readonly<Record<string, Meaning>>
  /** What more the pairs say. */
  readonly finish?: (draft: Draft, pairs: ReadonlyMap<string, string>) => Reading
}

/** Reads `key=value` pairs. */
export function keyValueReader({ needs, means, finish }: KeyValueForm): LineReader {
  const entries = Object.entries(means)
  return (line) => {
    const pairs = readKeyValues(line)
    if (pairs === undefined || !needs.every((key) => pairs.has(key))) return undefined
    const draft: Draft = {}
    const done = new Set<string>()
    for (const [key, meaning] of entries) {
      const value = pairs.get(key)
      if (value === undefined || value === '' || value === '-' || done.has(meaning.is)) continue
      if (assign(draft, meaning, value)) done.add(meaning.is)
    }
    return finish === undefined ? draft : finish(draft, pairs)
  }
}
