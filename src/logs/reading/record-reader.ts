import type { LineReader, LogFormat, Reading } from '../format.ts'
import type { LogRecord } from '../record.ts'
import type { TallyBuilder } from '../tally/tally.ts'
import type { Arrived } from './arrive.ts'
import { createArrivals } from './arrive.ts'
import { detectFormats } from './detect.ts'
import { createForeignLines } from './foreign-lines.ts'
import type { TimeLimits } from './time-limits.ts'
import { isWithin } from './time-limits.ts'
import { unwrap } from './unwrap.ts'
import type { WrappedTime } from './wrapped-time.ts'

/** What of a stream is wanted, and how to read it. */
export interface StreamOptions extends TimeLimits {
  /** Read by these only, instead of what is found. */
  readonly formats?: readonly LogFormat[]
  /** Bytes that are to come, as far as that is known; a long log is sampled thinly from the start. */
  readonly expectedBytes?: number
  /** When the log was last written, for times without a year; milliseconds since 1970. */
  readonly writtenMs?: number
  /** Every line is read by its format's reader, also where the scanner would count the same. */
  readonly inFull?: true
  /** Told of every record. */
  readonly tap?: (record: LogRecord, format: LogFormat) => void
  /** Another log has the same requests: they are doubles here. */
  readonly asDoubles?: true
}

/** Reads the lines of one stream in full, each into a record. */
export interface RecordReader {
  /** Finds the formats by the first lines; nothing is taken before. */
  begin(lines: readonly string[]): void
  /** Counts and keeps one line. */
  take(text: string): void
  /** What was begun and goes no further: a line in parts, a printed object. */
  end(): void
  /** Keeps a line that is counted already. */
  keepCounted(text: string): void
  /** The record of a line, perhaps without its time; undefined when it gives none, or several. */
  recordOf(text: string): LogRecord | undefined
  /** Takes lines that no other reader takes; for what the scanner counts, too. */
  addFallback(format: LogFormat): void
  /** Formats and the lines that each has read. */
  readonly readers: readonly { readonly format: LogFormat; readonly lines: number }[]
}

interface Reader {
  readonly format: LogFormat
  readonly read: LineReader
  lines: number
}

/** What becomes of the records and of the lines that give none. */
export type RecordSink = Pick<TallyBuilder, 'record' | 'counted' | 'unread' | 'outside'>

export function createRecordReader(tally: RecordSink, options: StreamOptions): RecordReader {
  const readers: Reader[] = (options.formats ?? []).map(toReader)
  /** The more telling form first, or a general one would take the lines of both. */
  const inOrder: Reader[] = [...readers]
  const foreign = createForeignLines()
  let calleesOnly = false
  const arrivals = createArrivals(
    {
      line: takeArrived,
      unread(kind) {
        tally.unread(kind)
      },
    },
    options.writtenMs,
  )

  function takeArrived(arrived: Arrived): void {
    const { line, time } = arrived
    // A log cut short while its writer goes on gets a hole of NUL bytes before the next line.
    const clean = line.includes('\0') ? line.replaceAll('\0', '') : line
    for (const [index, reader] of inOrder.entries()) {
      const reading = reader.read(clean)
      if (reading === undefined) continue
      reader.lines += 1
      const before = inOrder[index - 1]
      if (before !== undefined && before.lines < reader.lines && isAlike(before, reader))
        sortReaders()
      for (const record of recordsOf(reading)) {
        const timed = withTime(asOwn(record), time)
        if (isWithin(options, timed)) put(timed, clean, reader.format)
        else tally.outside(1)
      }
      return
    }
    if (clean === line) lookAgain(arrived)
    else tally.unread('binary')
  }

  /** Where the callers' lines are not in the log, those of the called are the requests. */
  function asOwn(record: LogRecord): LogRecord {
    if (!calleesOnly || record.double !== 'mesh-inbound') return record
    const { double: _double, ...own } = record
    return own
  }

  function put(record: LogRecord, line: string, format: LogFormat): void {
    options.tap?.(record, format)
    const double = options.asDoubles && format.log === 'access'
    tally.record(double ? { ...record, double: 'inner-hop' } : record, line, format)
  }

  function sortReaders(): void {
    inOrder.sort((a, b) => b.format.rank - a.format.rank || b.lines - a.lines)
    readers.sort((a, b) => b.lines - a.lines)
  }

  function add(formats: readonly LogFormat[]): void {
    const added = formats.map(toReader)
    readers.push(...added)
    inOrder.push(...added)
    inOrder.sort((a, b) => b.format.rank - a.format.rank || b.lines - a.lines)
  }

  /** A line that no reader takes: after some of these, another format may have begun. */
  function lookAgain(arrived: Arrived): void {
    tally.unread('foreign', arrived.line)
    if (options.formats === undefined && foreign.add(arrived)) look()
  }

  function look(): void {
    const known = new Set(readers.map(({ format }) => format.id))
    const found = detectFormats(foreign.latest()).filter(({ id }) => !known.has(id))
    add(found)
    for (const one of foreign.looked(found.length > 0)) {
      tally.unread('foreign', undefined, -1)
      takeArrived(one)
    }
  }

  function read(text: string): { record: LogRecord; line: string; format: LogFormat } | undefined {
    const { line, ...time } = unwrap(text, options.writtenMs)
    for (const { format, read: readLine } of readers) {
      const [record, ...more] = recordsOf(readLine(line.replaceAll('\0', '')))
      if (record !== undefined && more.length === 0)
        return { record: withTime(asOwn(record), time), line, format }
    }
    return undefined
  }

  return {
    begin(lines) {
      if (options.formats !== undefined) return
      const first: string[] = []
      const looking = createArrivals({ line: ({ line }) => first.push(line), unread: () => 0 })
      for (const line of lines) looking.push(line)
      looking.end()
      calleesOnly = first.some((line) => line.includes('inbound|')) && !first.some(isOfCaller)
      add(detectFormats(first))
    },
    take(text) {
      arrivals.push(text)
    },
    end() {
      arrivals.end()
      // However few there are: a log may end with lines of another program.
      if (!foreign.isEmpty) look()
    },
    keepCounted(text) {
      const found = read(text)
      if (found !== undefined) tally.counted(found.record, found.line, found.format)
    },
    recordOf: (text) => read(text)?.record,
    addFallback(format) {
      if (readers.every((one) => one.format.id !== format.id)) add([format])
    },
    readers,
  }
}

/** Envoy's name for a cluster of the calling side. */
function isOfCaller(line: string): boolean {
  return line.includes('outbound|')
}

function isAlike(a: Reader, b: Reader): boolean {
  return a.format.rank === b.format.rank
}

function withTime(record: LogRecord, { timeMs, localTime }: WrappedTime): LogRecord {
  if (record.timeMs !== undefined || timeMs === undefined) return record
  return { ...record, timeMs, ...(localTime && { localTime }) }
}

/** The records of one line: none, one, or a batch. */
export function recordsOf(reading: Reading | readonly LogRecord[]): readonly LogRecord[] {
  if (reading === undefined || reading === 'no-event') return []
  return isList(reading) ? reading : [reading]
}

function toReader(format: LogFormat): Reader {
  return { format, read: format.start(), lines: 0 }
}

function isList(reading: LogRecord | readonly LogRecord[]): reading is readonly LogRecord[] {
  return Array.isArray(reading)
}
