import type { LogFormat } from '../format.ts'
import type { JsonKeys, JsonScanner } from '../scan/json-scanner.ts'
import { createJsonScanner, newShape } from '../scan/json-scanner.ts'
import { pickWords } from '../scan/scanner-limits.ts'
import { outcomeOfStatus } from '../tally/outcome.ts'
import type { TallyBuilder } from '../tally/tally.ts'
import type { RecordReader, StreamOptions } from './record-reader.ts'
import type { ScannedPart } from './scan-frame.ts'
import { feedScanner, openScanSink, takeBlanks } from './scan-frame.ts'
import { mayBeBatch } from './unbatch.ts'
import { mayBeEnvelope } from './unwrap-envelope.ts'
import type { WatchedSink } from './watched-sink.ts'

/** Places of the reasons of a pick. */
const reason = { error: 0, sample: 1, overLong: 3, blank: 4 }

/** Lines read in full at once, so that the report knows what the format tells. */
const readAtOnce = 256

/** The reader of records, and what it makes of the lines that it takes. */
export interface WatchedReader {
  readonly records: RecordReader
  readonly sink: WatchedSink
  /** The format that most lines are of. */
  readonly lead: LogFormat
}

/**
 * Scans a stream of JSON objects: a line of a new shape is read in full, and when it turns out a plain request of the
 * leading format, the scanner counts the lines like it. Undefined where there is no scanner.
 */
export function openJsonPart(
  tally: TallyBuilder,
  { records, sink, lead }: WatchedReader,
  options: StreamOptions,
  keys: JsonKeys,
): ScannedPart | undefined {
  const limits = [options.sinceMs, options.untilMs].flatMap((limit) => limit ?? [])
  const decoder = new TextDecoder()
  const { rows } = tally
  let counted = 0
  let read = 0
  let known = records.readers.length
  const scanSink = openScanSink(tally, records, options, () => {
    read += 1
    return read <= readAtOnce
  })
  const opened = createJsonScanner({
    keys,
    pick: (status) => outcomeOfStatus(status) !== 'ok',
    guard: limits.map((limit) => Math.floor(limit / 1000)),
    count: scanSink.count,
  })
  if (opened === undefined) return undefined
  const scanner: JsonScanner = opened
  const { input } = scanner

  function takeInFull(line: string): void {
    sink.forget()
    records.take(line)
    if (records.readers.length === known) return
    // Another format was found, which may take lines before the one that knew them so far.
    known = records.readers.length
    scanner.forgetShapes()
  }

  /** Whether every line like this one is a request that its time and status tell all of. */
  function isPlain(text: string, seconds: number, status: number): boolean {
    const made = sink.only
    if (made === undefined || made.format !== lead) return false
    const { record, line } = made
    return (
      line === text.replace(/\r$/, '') &&
      // A failure is one whatever its cause; the sample tells the causes.
      (record.cause === undefined || status >= 500) &&
      record.double === undefined &&
      record.status === status &&
      record.timeMs !== undefined &&
      Math.floor(record.timeMs / 1000) === seconds &&
      !mayBeEnvelope(line) &&
      !mayBeBatch(line)
    )
  }

  function takePick(picks: Uint32Array, at: number, oneIn: number): void {
    const from = picks[at] ?? 0
    const to = picks[at + 1] ?? 0
    const why = picks[at + 2]
    const seconds = picks[at + 3] ?? 0
    const what = picks[at + 4] ?? 0
    if (why === reason.error || why === reason.sample) {
      scanSink.keep(input, from, to, seconds, what, why === reason.error ? 1 : oneIn)
      return
    }
    if (why === reason.blank) {
      counted -= what
      takeBlanks(tally, records, what)
      return
    }
    counted -= 1
    if (why === reason.overLong) {
      tally.unread('overLong')
      return
    }
    const line = decoder.decode(input.subarray(from, to))
    const before = known
    takeInFull(line)
    if (why === newShape && known === before && isPlain(line, seconds, what & 0xffff))
      scanner.learn(what >>> 16)
  }

  function batch(length: number, last: boolean): number {
    let held = length
    for (;;) {
      const oneIn = rows.sampleEvery
      scanner.sample(oneIn)
      const { lines, consumed, picks } = scanner.scan(held, last)
      tally.lines(lines)
      counted += lines
      for (let at = 0; at < picks.length; at += pickWords) takePick(picks, at, oneIn)
      input.copyWithin(0, consumed, held)
      held -= consumed
      // A new shape ends a batch early.
      if (held === 0 || picks.at(-3) !== newShape) break
    }
    return held
  }

  return feedScanner(tally, options, { scanner, batch, counted: () => counted })
}
