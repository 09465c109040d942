import { lastMinute } from './scanner-limits.ts'

/** Bytes of `22/Nov/2026:10:11:12 +0000] `. */
export const timeLength = 28

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Bytes that stand at fixed places of the time. */
const fixed = [
  [2, 47],
  [6, 47],
  [11, 58],
  [14, 58],
  [17, 58],
  [20, 32],
  [26, 93],
  [27, 32],
] as const

/** Minutes since 1970, UTC, of the time that begins at `at`, or -1 when it is written otherwise. */
export function minuteAt(bytes: Uint8Array, at: number): number {
  for (const [offset, byte] of fixed) if (bytes[at + offset] !== byte) return -1
  const month = months.indexOf(String.fromCharCode(...bytes.subarray(at + 3, at + 6)))
  const day = two(bytes, at)
  const century = two(bytes, at + 7)
  const year = two(bytes, at + 9)
  const hour = two(bytes, at + 12)
  const minute = two(bytes, at + 15)
  const sign = bytes[at + 21]
  const zone = two(bytes, at + 22) * 60 + two(bytes, at + 24)
  if (month < 0 || !(day >= 1 && day <= 31 && century >= 19 && century <= 29 && year >= 0))
    return -1
  if (!(hour <= 24 && minute <= 59 && zone >= 0) || (sign !== 43 && sign !== 45)) return -1
  const local = Date.UTC(century * 100 + year, month, day, hour, minute) / 60_000
  const utc = sign === 45 ? local + zone : local - zone
  return utc < 0 || utc > lastMinute ? -1 : utc
}

/** The seconds of the time that begins at `at`; Infinity when there are none. */
export function secondsAt(bytes: Uint8Array, at: number): number {
  const seconds = two(bytes, at + 18)
  return Number.isNaN(seconds) ? Infinity : seconds
}

function two(bytes: Uint8Array, at: number): number {
  const high = (bytes[at] ?? 0) - 48
  const low = (bytes[at + 1] ?? 0) - 48
  return high >= 0 && high < 10 && low >= 0 && low < 10 ? high * 10 + low : NaN
}
