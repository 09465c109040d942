import type { Hit } from './traffic.ts'
import type { Writer } from './writers/line.ts'

/** An incident as a senior engineer would describe it; seconds count from the start of the log. */
export interface TrueIncident {
  /** Names of which the first word of a report should be one. */
  readonly patterns: readonly string[]
  /** From when the fault is there to when the first line of it can stand in the log. */
  readonly onset: readonly [number, number]
  /** Absent: not asked for. `burning`: it goes on at the end of the log. */
  readonly end?: readonly [number, number] | 'burning'
  /** Accepted descriptions of where it is; absent: not asked for. Values may be the beginning of what is named. */
  readonly culprit?: readonly (readonly [dimension: string, value: string])[]
  /** Types of RFC 9209 (and the product's own beyond it), where the log knows. */
  readonly causes?: readonly string[]
}

export interface BlindCase {
  readonly name: string
  /** What happened, in one sentence. */
  readonly what: string
  readonly start: string
  readonly seconds: number
  readonly verdicts: readonly string[]
  readonly incidents: readonly TrueIncident[]
  /** Patterns of which a note about somebody's own trouble may be, although the service is well. */
  readonly notes?: readonly string[]
  readonly hits: () => readonly Hit[]
  readonly write: Writer
  /** Lines at the top, and again at these seconds. */
  readonly head?: readonly string[]
  readonly headAgain?: readonly number[]
}

/** How exact an onset can be asked for, in a log of that length. */
export function bucketOf(seconds: number): number {
  if (seconds <= 3 * 3600) return 60
  return seconds <= 24 * 3600 ? 300 : 900
}

interface Files {
  readonly access: string
  readonly error: string
}

export function writeFiles(blind: BlindCase): Files {
  const lines = blind.hits().flatMap(blind.write)
  const start = Date.parse(blind.start)
  for (const second of blind.headAgain ?? []) {
    for (const text of blind.head ?? []) lines.push({ at: start + second * 1000, text })
  }
  const sorted = lines.toSorted((a, b) => a.at - b.at)
  const textOf = (error: boolean): string =>
    sorted
      .filter((line) => (line.error ?? false) === error)
      .map((line) => `${line.text}\n`)
      .join('')
  const head = (blind.head ?? []).map((line) => `${line}\n`).join('')
  return { access: head + textOf(false), error: textOf(true) }
}
