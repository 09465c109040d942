import type { LineReader, LogFormat } from '../format.ts'
import type { LogRecord } from '../record.ts'
import type { TallyBuilder } from '../tally/tally.ts'
import { detectFormats, detectionLines } from './detect.ts'
import { splitLines } from './line-splitter.ts'
import { unwrap } from './unwrap.ts'

/** What of a stream is wanted, and how to read it. */
export interface StreamOptions {
  /** Milliseconds since 1970; earlier records are passed over. */
  readonly sinceMs?: number
  /** Later records are passed over. */
  readonly untilMs?: number
  /** Read by these only, instead of what is found. */
  readonly formats?: readonly LogFormat[]
}

/** One file or pipe, being read into a tally. */
export interface LogStream {
  push(bytes: Uint8Array): void
  end(): void
}

interface Reader {
  readonly format: LogFormat
  readonly read: LineReader
  lines: number
}

/** Foreign lines collected before the formats are looked for again. */
const foreignBeforeLook = 40
/** Looks for more formats in one stream; a stream of rubbish must not cost more than it is worth. */
const mostLooks = 8

/** Reads one stream of lines into a tally. It never throws: a line that nothing reads is counted as such. */
export function openLogStream(tally: TallyBuilder, options: StreamOptions = {}): LogStream {
  const decoder = new TextDecoder()
  const readers: Reader[] = (options.formats ?? []).map(toReader)
  let waiting: string[] | undefined = []
  let foreign: string[] = []
  let looks = 0
  let held = ''

  function take(text: string): void {
    const { line, timeMs, goesOn } = unwrap(text)
    if (goesOn && held.length < 65_536) {
      held += line
      return
    }
    const whole = held === '' ? line : held + line
    held = ''
    if (whole.trim() === '') {
      tally.unread('empty')
      return
    }
    if (whole.includes('\0')) {
      tally.unread('binary')
      return
    }
    for (const [index, reader] of readers.entries()) {
      const reading = reader.read(whole)
      if (reading === undefined) continue
      reader.lines += 1
      if (index > 0 && reader.lines > (readers[0]?.lines ?? 0)) sortReaders()
      if (reading === 'no-event') return
      if (isList(reading)) for (const one of reading) keep(one, whole, reader.format, timeMs)
      else keep(reading, whole, reader.format, timeMs)
      return
    }
    lookAgain(text, whole)
  }

  function keep(record: LogRecord, line: string, format: LogFormat, wrappedMs?: number): void {
    const timed =
      record.timeMs === undefined && wrappedMs !== undefined
        ? { ...record, timeMs: wrappedMs }
        : record
    const { timeMs } = timed
    if (timeMs !== undefined) {
      if (options.sinceMs !== undefined && timeMs < options.sinceMs) return
      if (options.untilMs !== undefined && timeMs > options.untilMs) return
    }
    tally.record(timed, line, format, 1, false)
  }

  function sortReaders(): void {
    readers.sort((a, b) => b.lines - a.lines)
  }

  /** A line that no reader takes: after some of these, another format may have begun. */
  function lookAgain(text: string, line: string): void {
    tally.unread('foreign', line)
    if (options.formats !== undefined || looks >= mostLooks) return
    foreign.push(text)
    if (foreign.length < foreignBeforeLook) return
    looks += 1
    const known = new Set(readers.map(({ format }) => format.id))
    const found = detectFormats(foreign).filter(({ id }) => !known.has(id))
    readers.push(...found.map(toReader))
    const again = foreign
    foreign = []
    if (found.length === 0) return
    for (const one of again) {
      tally.unread('foreign', undefined, -1)
      take(one)
    }
  }

  function decide(): void {
    if (waiting === undefined) return
    const lines = waiting
    waiting = undefined
    if (options.formats === undefined) readers.push(...detectFormats(lines).map(toReader))
    for (const line of lines) take(line)
  }

  const split = splitLines({
    line(bytes) {
      tally.lines(1)
      const text = decoder.decode(bytes)
      if (waiting === undefined) {
        take(text)
        return
      }
      waiting.push(text)
      if (waiting.length >= detectionLines) decide()
    },
    overLong() {
      tally.lines(1)
      tally.unread('overLong')
    },
  })

  return {
    push(bytes) {
      split.push(bytes)
    },
    end() {
      split.end()
      decide()
      for (const { format, lines } of readers) if (lines > 0) tally.formatLines(format, lines)
    },
  }
}

function toReader(format: LogFormat): Reader {
  return { format, read: format.start(), lines: 0 }
}

function isList(reading: LogRecord | readonly LogRecord[]): reading is readonly LogRecord[] {
  return Array.isArray(reading)
}
