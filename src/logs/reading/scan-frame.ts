import type { LineScanner } from '../scan/scanner.ts'
import type { Outcome } from '../tally/outcome.ts'
import { outcomeOfStatus } from '../tally/outcome.ts'
import type { TallyBuilder } from '../tally/tally.ts'
import type { RecordReader, StreamOptions } from './record-reader.ts'

/** The part of a stream that a scanner reads. */
export interface ScannedPart {
  push(bytes: Uint8Array): void
  space(): Uint8Array
  filled(length: number): void
  flush(): void
  end(): void
  /** Lines that the scanner has counted. */
  readonly counted: number
}

/** Takes what a scanner counts and samples, within the time that was asked for. */
export interface ScanSink {
  readonly count: (timeMs: number, status: number, count: number) => void
  /** A line of `input` that was counted and falls into the sample. */
  keep(
    input: Uint8Array,
    from: number,
    to: number,
    seconds: number,
    status: number,
    oneIn: number,
  ): void
}

/** `readsAtOnce` says of a line whether it is read in full now; the others wait until they are needed. */
export function openScanSink(
  tally: TallyBuilder,
  records: RecordReader,
  { sinceMs = -Infinity, untilMs = Infinity }: StreamOptions,
  readsAtOnce: (outcome: Outcome, status: number) => boolean,
): ScanSink {
  const decoder = new TextDecoder()
  const { rows } = tally
  const readLater = rows.readerOf(
    (line) => records.recordOf(decoder.decode(line)),
    () => records.readers[0]?.format.id === 'combined',
  )
  return {
    count(timeMs, status, count) {
      if (timeMs >= sinceMs && timeMs <= untilMs) tally.count(timeMs, status, count)
      else tally.outside(count)
    },
    keep(input, from, to, seconds, status, oneIn) {
      const timeMs = seconds * 1000
      if (timeMs < sinceMs || timeMs > untilMs) return
      const outcome = outcomeOfStatus(status)
      if (!rows.accepts(outcome, oneIn)) return
      if (readsAtOnce(outcome, status))
        records.keepCounted(decoder.decode(input.subarray(from, to)))
      else rows.defer(timeMs, status, outcome, input, from, to, readLater)
    },
  }
}

/** Empty lines that follow each other: the first ends what was begun before them, and the others change nothing. */
export function takeBlanks(tally: TallyBuilder, records: RecordReader, many: number): void {
  records.take('')
  if (many > 1) tally.unread('empty', undefined, many - 1)
}

/** What scans the filled part of the input: returns how many bytes of it are kept for the next time. */
export interface ScanWork {
  readonly scanner: LineScanner
  readonly batch: (length: number, last: boolean) => number
  readonly counted: () => number
  /** Called when nothing follows. */
  readonly end?: () => void
}

/** Bytes scanned at once: a flood of lines that are handed out, blank ones at worst, must not need a list of megabytes. */
const mostAtOnce = 256 * 1024

/** Feeds a scanner with the bytes of a stream. */
export function feedScanner(
  tally: TallyBuilder,
  { sinceMs, untilMs }: StreamOptions,
  { scanner, batch, counted, end }: ScanWork,
): ScannedPart {
  const bounded = sinceMs !== undefined || untilMs !== undefined
  const { input } = scanner
  let kept = 0
  let unit = 1
  scanner.unit(1)

  function scan(length: number, last: boolean): void {
    kept = batch(length, last)
    coarsen()
  }

  /** Where the tally no longer tells seconds apart the scanner need not either. */
  function coarsen(): void {
    const { bucketMs } = tally.counts
    const wanted = bounded || bucketMs < 10_000 ? 1 : bucketMs < 60_000 ? 10 : 60
    if (wanted === unit) return
    unit = wanted
    scanner.unit(wanted)
  }

  return {
    push(bytes) {
      for (let from = 0; from < bytes.length;) {
        const part = bytes.subarray(from, from + Math.min(mostAtOnce, input.length - kept))
        input.set(part, kept)
        from += part.length
        scan(kept + part.length, false)
      }
    },
    space: () => input.subarray(kept, kept + mostAtOnce),
    filled(length) {
      scan(kept + length, false)
    },
    flush() {
      scanner.drain()
    },
    end() {
      scan(kept, true)
      scanner.drain()
      end?.()
    },
    get counted() {
      return counted()
    },
  }
}
