import type { LogFormat } from '../format.ts'
import { formats } from '../formats/index.ts'
import { unwrap } from './unwrap.ts'

/** Lines looked at to find the formats of a stream. */
export const detectionLines = 400

/**
 * The formats that read these lines, the one that reads most first; of those that read the same line the more telling
 * one counts it. Empty when none reads any.
 */
export function detectFormats(
  lines: readonly string[],
  known: readonly LogFormat[] = formats,
): readonly LogFormat[] {
  const readers = known
    .map((format) => ({ format, read: format.start(), passed: new Set<number>(), events: 0 }))
    .toSorted((a, b) => b.format.rank - a.format.rank)
  for (const [index, raw] of lines.slice(0, detectionLines).entries()) {
    const { line } = unwrap(raw)
    if (line === '') continue
    let taken = false
    for (const reader of readers) {
      const reading = reader.read(line)
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
