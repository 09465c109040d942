import type { LineReader, LogFormat } from '../format.ts'
import { combined, isPlainCombined } from '../formats/combined.ts'
import { formats } from '../formats/index.ts'
import { unwrap } from './unwrap.ts'

/** Lines looked at to find the formats of a stream. */
export const detectionLines = 400

/**
 * A known form that has read so many lines keeps what it reads: no more telling one, having taken none of them, is asked
 * any longer. Most logs are of one form, and asking all takes longer than reading a gigabyte's hundredth.
 */
const settled = 32

/**
 * The formats that read these lines, the one that reads most first; of those that read the same line the more telling
 * one counts it. Empty when none reads any.
 */
export function detectFormats(
  lines: readonly string[],
  known: readonly LogFormat[] = formats,
): readonly LogFormat[] {
  const first = lines.slice(0, detectionLines)
  if (known === last.known && isSame(first, last.lines)) return last.found
  const found = findFormats(first, known)
  last = { lines: first, known, found }
  return found
}

/** What was found last: where a part of a file is read, its head is looked at for the times and once more to be read. */
let last: {
  readonly lines: readonly string[]
  readonly known?: readonly LogFormat[]
  readonly found: readonly LogFormat[]
} = { lines: [], found: [] }

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at])
}

function findFormats(lines: readonly string[], known: readonly LogFormat[]): readonly LogFormat[] {
  const readers = known
    .map((format) => {
      const read = format.start()
      // A reader without memory is the same each time, and need not see the lines that another has taken.
      const remembers = read !== format.start()
      return { format, read, remembers, passed: new Set<number>(), events: 0 }
    })
    .toSorted((a, b) => b.format.rank - a.format.rank)
  // The form that most logs have is known at sight, and then the others need not be tried.
  const isPlain = lines.length > 0 && lines.slice(0, settled).every(isPlainCombined)
  let lead = isPlain ? readers.find(({ format }) => format === combined) : undefined
  let awake = readers
  for (const [index, raw] of lines.entries()) {
    const { line } = unwrap(raw)
    if (line === '') continue
    lead ??= readers.find(
      ({ format, events, remembers }) => format.rank > 0 && events >= settled && !remembers,
    )
    const usual = lead?.read(line)
    const isUsual = isRecord(usual)
    // Another line may have woken others.
    if (!isUsual) awake = readers
    else if (awake === readers)
      awake = readers.filter((reader) => reader === lead || !isIdle(reader))
    let taken = false
    for (const reader of awake) {
      if (taken && !reader.remembers) continue
      const reading = reader === lead ? usual : reader.read(line)
      if (reading === undefined || taken) continue
      if (reading === 'no-event') reader.passed.add(index)
      else {
        reader.events += 1
        taken = true
      }
    }
  }
  // Head lines belong to several forms alike: to those of them that read what follows.
  const passed = new Set(readers.flatMap((reader) => (reader.events > 0 ? [...reader.passed] : [])))
  return readers
    .filter((reader) => reader.events > 0 || [...reader.passed].some((index) => !passed.has(index)))
    .toSorted(
      (a, b) =>
        b.events - a.events || b.format.rank - a.format.rank || b.passed.size - a.passed.size,
    )
    .map(({ format }) => format)
}

/** What a reader remembers comes from lines of its own: one that has seen none misses nothing in those of another. */
function isIdle({
  events,
  remembers,
  passed,
}: {
  readonly events: number
  readonly remembers: boolean
  readonly passed: ReadonlySet<number>
}): boolean {
  return events === 0 && (!remembers || passed.size === 0)
}

function isRecord(reading: ReturnType<LineReader> | undefined): boolean {
  return reading !== undefined && reading !== 'no-event'
}
