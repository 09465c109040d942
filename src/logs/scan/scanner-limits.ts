import { longestLine } from '../reading/line-splitter.ts'
import type { ScannerOptions } from './scanner.ts'

const defaultCapacity = 1 << 20

/** Numbers that a scanner hands out for each line, see `ScanBatch.picks`. */
export const pickWords = 5

/** Times are seconds since 1970 in 32 bits; later ones are no times. */
export const lastMinute: number = Math.floor(0xffff_ffff / 60) - 1

/** Bytes of input: room for a whole line besides a rest. */
export function capacityOf({ capacity = defaultCapacity }: ScannerOptions): number {
  return Math.max(capacity, 2 * (longestLine + 2))
}

/** A line is a sample when the hash of its number is below this. */
export function sampleBelow(sampleEvery: number): number {
  return sampleEvery >= 1 ? Math.min(2 ** 32 - 1, Math.floor(2 ** 32 / sampleEvery)) : 0
}

/** A 32-bit hash of a line's number. */
export function mix(lineNumber: number): number {
  let hash = Math.imul(lineNumber, 0x9e3779b1)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
