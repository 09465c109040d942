import { outcomeOfStatus } from '../tally/outcome.ts'
import type { LineScanner } from './scanner.ts'
import { clfScanner } from './scanner.ts'

type Count = (timeMs: number, status: number, count: number) => void

/** Scanners that wait for their next stream; each holds two megabytes, so that many files share few. */
export interface ScannerPool {
  take(count: Count): LineScanner
  /** Of a stream that has ended; its counts must be drained. */
  giveBack(scanner: LineScanner): void
}

export function createScannerPool(): ScannerPool {
  const free: LineScanner[] = []
  const counts = new WeakMap<LineScanner, { count: Count }>()
  return {
    take(count) {
      const known = free.pop()
      const sink = known === undefined ? undefined : counts.get(known)
      if (known !== undefined && sink !== undefined) {
        sink.count = count
        return known
      }
      const own = { count }
      const scanner = clfScanner({
        pick: (status) => outcomeOfStatus(status) !== 'ok',
        sampleEvery: 1,
        count: (timeMs, status, many) => {
          own.count(timeMs, status, many)
        },
      })
      counts.set(scanner, own)
      return scanner
    },
    giveBack(scanner) {
      free.push(scanner)
    },
  }
}
