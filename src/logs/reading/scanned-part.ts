import { pickWords } from '../scan/scanner-limits.ts'
import type { ScannerPool } from '../scan/scanner-pool.ts'
import type { TallyBuilder } from '../tally/tally.ts'
import type { RecordReader, StreamOptions } from './record-reader.ts'
import type { ScannedPart } from './scan-frame.ts'
import { feedScanner, openScanSink, takeBlanks } from './scan-frame.ts'

/** Places of the reasons in `pickReasons`. */
const reason = { error: 0, sample: 1, otherForm: 2, overLong: 3, blank: 4 }

/**
 * Lines read in full at once, so that the report knows what the format tells and has a line to show of each failing
 * status.
 */
const readAtOnce = { ok: 256, failed: 16 } as const

/** Scans the rest of a stream: counts come from the scanner, a sample of the lines is kept, odd lines go to the reader. */
export function openScannedPart(
  tally: TallyBuilder,
  records: RecordReader,
  options: StreamOptions,
  scanners: ScannerPool,
): ScannedPart {
  const decoder = new TextDecoder()
  const { rows } = tally
  let counted = 0
  const read = new Map<number, number>()
  const sink = openScanSink(tally, records, options, (outcome, status) => {
    const group = outcome === 'failed' ? status : 0
    const already = read.get(group) ?? 0
    if (already >= readAtOnce[group === 0 ? 'ok' : 'failed']) return false
    read.set(group, already + 1)
    return true
  })
  const scanner = scanners.take(sink.count)
  const { input } = scanner

  function batch(length: number, last: boolean): number {
    const oneIn = rows.sampleEvery
    scanner.sample(oneIn)
    const { lines, consumed, picks } = scanner.scan(length, last)
    tally.lines(lines)
    counted += lines
    for (let at = 0; at < picks.length; at += pickWords) {
      const from = picks[at] ?? 0
      const to = picks[at + 1] ?? 0
      const why = picks[at + 2]
      if (why === reason.error || why === reason.sample) {
        const every = why === reason.error ? 1 : oneIn
        sink.keep(input, from, to, picks[at + 3] ?? 0, picks[at + 4] ?? 0, every)
      } else if (why === reason.blank) {
        const many = picks[at + 4] ?? 0
        counted -= many
        takeBlanks(tally, records, many)
      } else {
        counted -= 1
        if (why === reason.overLong) tally.unread('overLong')
        else records.take(decoder.decode(input.subarray(from, to)))
      }
    }
    input.copyWithin(0, consumed, length)
    return length - consumed
  }

  return feedScanner(tally, options, {
    scanner,
    batch,
    counted: () => counted,
    end() {
      scanners.giveBack(scanner)
    },
  })
}
