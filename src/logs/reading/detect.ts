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
    .map((format) => ({ format, read: format.start(), hits: 0, events: 0 }))
    .toSorted((a, b) => b.format.rank - a.format.rank)
  for (const raw of lines.slice(0, detectionLines)) {
    const { line } = unwrap(raw)
    if (line === '') continue
    let taken = false
    for (const reader of readers) {
      const reading = reader.read(line)
      if (reading === undefined || taken) continue
      reader.hits += 1
      if (reading !== 'no-event') {
        reader.events += 1
        taken = true
      }
    }
  }
  return readers
    .filter(({ events, hits }) => events > 0 || hits > 0)
    .toSorted((a, b) => b.events - a.events || b.format.rank - a.format.rank || b.hits - a.hits)
    .map(({ format }) => format)
}
