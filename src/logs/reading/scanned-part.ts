import type { LineScanner } from '../scan/scanner.ts'
import { pickWords } from '../scan/scanner-limits.ts'
import type { ScannerPool } from '../scan/scanner-pool.ts'
import { outcomeOfStatus } from '../tally/outcome.ts'
import type { TallyBuilder } from '../tally/tally.ts'
import type { RecordReader, StreamOptions } from './record-reader.ts'

/** The part of a stream that the scanner reads. */
export interface ScannedPart {
  push(bytes: Uint8Array): void
  space(): Uint8Array
  filled(length: number): void
  flush(): void
  end(): void
  /** Lines that the scanner has counted. */
  readonly counted: number
}

/** Places of the reasons in `pickReasons`. */
const reason = { error: 0, sample: 1, otherForm: 2, overLong: 3 }

/**
 * Lines read in full at once, so that the report knows what the format tells and has a line to show of each failing
 * status; the others wait until they are needed.
 */
const readAtOnce = { ok: 256, failed: 16 } as const

/** Scans the rest of a stream: counts come from the scanner, a sample of the lines is kept, odd lines go to the reader. */
export function openScannedPart(
  tally: TallyBuilder,
  records: RecordReader,
  options: StreamOptions,
  scanners: ScannerPool,
): ScannedPart {
  const { sinceMs = -Infinity, untilMs = Infinity } = options
  const bounded = options.sinceMs !== undefined || options.untilMs !== undefined
  const decoder = new TextDecoder()
  const { rows } = tally
  const readLater = rows.readerOf((line) => records.recordOf(decoder.decode(line)))
  let kept = 0
  let counted = 0
  const read = new Map<number, number>()
  let unit = 1
  const scanner: LineScanner = scanners.take((timeMs, status, count) => {
    if (timeMs >= sinceMs && timeMs <= untilMs) tally.count(timeMs, status, count)
    else tally.outside(count)
  })
  scanner.unit(1)
  const { input } = scanner

  function keep(from: number, to: number, seconds: number, status: number, oneIn: number): void {
    const timeMs = seconds * 1000
    if (timeMs < sinceMs || timeMs > untilMs) return
    const outcome = outcomeOfStatus(status)
    if (!rows.accepts(outcome, oneIn)) return
    const group = outcome === 'failed' ? status : 0
    const already = read.get(group) ?? 0
    if (already < readAtOnce[group === 0 ? 'ok' : 'failed']) {
      read.set(group, already + 1)
      records.keepCounted(decoder.decode(input.subarray(from, to)))
    } else rows.defer(timeMs, status, outcome, input, from, to, readLater)
  }

  function scan(length: number, last: boolean): void {
    const oneIn = rows.sampleEvery
    scanner.sample(oneIn)
    const { lines, consumed, picks } = scanner.scan(length, last)
    tally.lines(lines)
    counted += lines
    for (let at = 0; at < picks.length; at += pickWords) {
      const from = picks[at] ?? 0
      const to = picks[at + 1] ?? 0
      const why = picks[at + 2]
      if (why === reason.error || why === reason.sample)
        keep(from, to, picks[at + 3] ?? 0, picks[at + 4] ?? 0, why === reason.error ? 1 : oneIn)
      else {
        counted -= 1
        if (why === reason.overLong) tally.unread('overLong')
        else records.take(decoder.decode(input.subarray(from, to)))
      }
    }
    input.copyWithin(0, consumed, length)
    kept = length - consumed
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
        const part = bytes.subarray(from, from + input.length - kept)
        input.set(part, kept)
        from += part.length
        scan(kept + part.length, false)
      }
    },
    space: () => input.subarray(kept),
    filled(length) {
      scan(kept + length, false)
    },
    flush() {
      scanner.drain()
    },
    end() {
      scan(kept, true)
      scanner.drain()
      scanners.giveBack(scanner)
    },
    get counted() {
      return counted
    },
  }
}
