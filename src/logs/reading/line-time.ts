import type { LogFormat } from '../format.ts'
import { detectFormats } from './detect.ts'
import { unwrap } from './unwrap.ts'
import type { WrappedTime } from './wrapped-time.ts'

/** Tells the time of a line; without one when it has none or is of no known form. */
export type LineTime = (line: string) => WrappedTime

/** Learns from the first lines of a log how to tell the time of any other, without reading what lies between. */
export function learnLineTime(
  lines: readonly string[],
  given?: LogFormat,
  writtenMs?: number,
): LineTime {
  const formats = given === undefined ? detectFormats(lines) : [given]
  const readers = formats.map((format) => format.start())
  // Header lines tell some readers what the columns are; a reader that is the same each time remembers none.
  const remembering = readers.filter((read, at) => read !== formats[at]?.start())
  for (const line of lines) for (const read of remembering) read(unwrap(line).line)
  return (raw) => {
    const { line, ...time } = unwrap(raw, writtenMs)
    for (const read of readers) {
      const reading = read(line)
      if (reading === undefined || reading === 'no-event') continue
      const [record] = 'length' in reading ? reading : [reading]
      return record?.timeMs === undefined ? time : record
    }
    return {}
  }
}
