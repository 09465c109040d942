import { plainClfScanner } from './plain-clf-scanner.ts'
import { wasmClfScanner } from './wasm-clf-scanner.ts'

/** Why a line is handed out to be read in full; empty ones are handed out together. */
export type PickReason = 'error' | 'sample' | 'other-form' | 'over-long' | 'blank'

/** The reasons in the order of their index in `ScanBatch.picks`. */
export const pickReasons: readonly PickReason[] = [
  'error',
  'sample',
  'other-form',
  'over-long',
  'blank',
]

export interface ScanBatch {
  /** Lines that ended in this batch. */
  readonly lines: number
  /**
   * Bytes done with: up to and including the last newline, or all of them within a line that is too long. The caller
   * moves the rest to the front (`input.copyWithin(0, consumed, length)`) once it has read the picks.
   */
  readonly consumed: number
  /**
   * For each line handed out `pickWords` numbers, in the order of the lines: start, end (before the newline), index into
   * `pickReasons`, seconds since 1970 and status; the last two mean nothing for lines of another form. Lines that are
   * empty but for a carriage return and follow each other are one pick, with their number in the place of the status. Valid
   * until the next batch.
   */
  readonly picks: Uint32Array
}

/** Reads the lines of one stream in order, as bytes. */
export interface LineScanner {
  /** Where the next bytes are written, from 0 on, the rest of the batch before in front. */
  readonly input: Uint8Array
  /** Reads `length` bytes of `input`; `last` when nothing follows, so that the last line needs no newline. */
  scan(length: number, last: boolean): ScanBatch
  /** Hands all counts that were not handed over yet to `count`. */
  drain(): void
  /** From the next line on, one in this many is a sample. */
  sample(every: number): void
  /** From the next line on, counts by the second, by ten seconds or by the minute. */
  unit(seconds: 1 | 10 | 60): void
}

export interface ScannerOptions {
  /** Statuses, from 100 to 599, of which every line is picked. */
  readonly pick: (status: number) => boolean
  /**
   * One in this many of the other lines is picked, chosen by a hash of the line's number, so that periodic traffic does
   * no harm. `Infinity`: none.
   */
  readonly sampleEvery: number
  /**
   * Takes exact counts, of every line that is not handed out as `other-form` or `over-long`; lines handed out for their
   * status or as samples are counted, too. The same time and status may come more than once.
   */
  readonly count: (timeMs: number, status: number, count: number) => void
  /** Bytes of `input`; at least twice the longest line. */
  readonly capacity?: number
}

/**
 * Scans lines with `[22/Nov/2026:10:11:12 +0000] `, then a text in double quotes, then a status from 100 to 599: what
 * nginx and Apache write when nobody chose otherwise, and everything put before or after it. A line that differs in
 * anything, a torn one too, is handed out.
 */
export function clfScanner(options: ScannerOptions): LineScanner {
  return wasmClfScanner(options) ?? plainClfScanner(options)
}
