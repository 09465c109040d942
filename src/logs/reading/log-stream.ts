import { clfLike } from '../formats/clf-like.ts'
import type { LogFormat } from '../format.ts'
import type { ScannerPool } from '../scan/scanner-pool.ts'
import { createScannerPool } from '../scan/scanner-pool.ts'
import type { TallyBuilder } from '../tally/tally.ts'
import { detectionLines } from './detect.ts'
import { findJsonKeys, hasZonelessTime } from './json-keys.ts'
import { openJsonPart } from './json-part.ts'
import { splitLines } from './line-splitter.ts'
import type { StreamOptions } from './record-reader.ts'
import { createRecordReader } from './record-reader.ts'
import { isScannable } from './scannable.ts'
import type { ScannedPart } from './scan-frame.ts'
import { openScannedPart } from './scanned-part.ts'
import { dependsOnZone } from './time-limits.ts'
import { toUtf8 } from './to-utf8.ts'
import { unrollList } from './unroll-list.ts'
import { watchSink } from './watched-sink.ts'

/** One file or pipe, being read into a tally. */
export interface LogStream {
  push(bytes: Uint8Array): void
  /** Where the next bytes may be written, so that they need not be copied; `filled` tells how many were. */
  space(): Uint8Array
  filled(length: number): void
  /** Puts what was read so far into the tally, but for a line that is not complete. */
  flush(): void
  end(): void
  /** Lines are left to a scanner, instead of being read in full. */
  readonly scans: boolean
}

const scratchBytes = 256 * 1024

/**
 * Reads one stream of lines into a tally: the first lines to find the formats, then by the scanner where it reads the
 * same as the format's reader, else line by line. It never throws: a line that nothing reads is counted as such.
 */
export function openLogStream(
  tally: TallyBuilder,
  options: StreamOptions = {},
  scanners: ScannerPool = createScannerPool(),
): LogStream {
  const decoder = new TextDecoder()
  const utf8 = toUtf8()
  const lists = unrollList()
  const sink = watchSink(tally)
  const records = createRecordReader(sink, options)
  let lead: LogFormat | undefined
  let waiting: string[] | undefined = []
  let scanned: ScannedPart | undefined
  let scratch: Uint8Array | undefined

  /** The first lines are there; what follows may be left to the scanner. */
  function decide(more: boolean): void {
    if (waiting === undefined) return
    const lines = waiting
    waiting = undefined
    records.begin(lines)
    lead = records.readers[0]?.format
    const scannable = lead !== undefined && isScannable(lead, lines)
    // The scanner counts whatever has time, request and status; so that lines count alike, the reader does so, too.
    if (scannable) records.addFallback(clfLike)
    const inFull = options.inFull ?? options.asDoubles ?? false
    const mayScan = more && !inFull && !utf8.converts && !lists.converts
    const { expectedBytes = 0 } = options
    const meanBytes = lines.reduce((sum, { length }) => sum + length + 1, 0) / lines.length
    if (mayScan && lead !== undefined && scanJson(lead, lines)) {
      tally.expect(expectedBytes / meanBytes)
      return
    }
    for (const line of lines) records.take(line)
    if (!scannable || !mayScan) return
    tally.expect(expectedBytes / meanBytes)
    scanned = openScannedPart(tally, records, options, scanners)
  }

  /** Lines of JSON: the scanner learns by the first ones; false when it can be of no use. */
  function scanJson(format: LogFormat, lines: readonly string[]): boolean {
    const keys = findJsonKeys(format, lines)
    if (keys === undefined) return false
    // The scanner knows one limit only.
    if (dependsOnZone(options) && hasZonelessTime(keys, lines)) return false
    const part = openJsonPart(tally, { records, sink, lead: format }, options, keys)
    if (part === undefined) return false
    // The part counts the lines that it is given, and these were counted when they came.
    tally.lines(-lines.length)
    const encoder = new TextEncoder()
    for (const line of lines) part.push(encoder.encode(`${line}\n`))
    scanned = part
    return true
  }

  const split = splitLines({
    line(bytes) {
      tally.lines(1)
      const text = decoder.decode(bytes)
      if (waiting === undefined) {
        records.take(text)
        return
      }
      waiting.push(text)
      if (waiting.length >= detectionLines) decide(true)
    },
    overLong() {
      tally.lines(1)
      tally.unread('overLong')
    },
    isEnough: () => scanned !== undefined,
  })

  function pushScanned(bytes: Uint8Array): void {
    scanned?.push(bytes)
  }

  function push(bytes: Uint8Array): void {
    if (scanned !== undefined) {
      scanned.push(bytes)
      return
    }
    pushPlain(lists.push(utf8.push(bytes)))
  }

  function pushPlain(plain: Uint8Array): void {
    const taken = split.push(plain)
    if (taken < plain.length) pushScanned(plain.subarray(taken))
  }

  return {
    push,
    get scans() {
      return scanned !== undefined
    },
    space: () => scanned?.space() ?? (scratch ??= new Uint8Array(scratchBytes)),
    filled(length) {
      if (scanned !== undefined) scanned.filled(length)
      else if (scratch !== undefined) push(scratch.subarray(0, length))
    },
    flush() {
      if (waiting !== undefined && waiting.length > 0) decide(false)
      scanned?.flush()
    },
    end() {
      if (scanned === undefined) {
        pushPlain(lists.end())
        split.end()
      }
      decide(false)
      scanned?.end()
      records.end()
      for (const { format, lines } of records.readers) {
        const own = lines + (format === lead ? (scanned?.counted ?? 0) : 0)
        if (own > 0) tally.formatLines(format, own)
      }
    },
  }
}
