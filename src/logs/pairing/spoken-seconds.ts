import type { LogRecord } from '../record.ts'
import { createKeySet, hashNumber, hashText } from './key-set.ts'
import type { Wanted } from './paired-source.ts'

/** When error logs and application logs complained, and about which requests. */
export interface SpokenSeconds {
  record(record: LogRecord): void
  /** Whether a complaint names this request, or else came at its time, in a zone that lies so far east. */
  about(wanted: Wanted, zoneShiftMs: number): boolean
  /** Times of the first complaints of logs without a zone. */
  readonly localMs: readonly number[]
  readonly lines: number
}

const mostTimes = 2000

/** Words for what is no complaint. */
const quiet = /^(?:debug|info|notice|trace)$/

export function createSpokenSeconds(): SpokenSeconds {
  const ids = createKeySet()
  const seconds = createKeySet()
  const localMs: number[] = []
  let lines = 0
  let named = 0
  return {
    record({ timeMs, requestId, level, localTime }) {
      if (level !== undefined && quiet.test(level)) return
      lines += 1
      if (requestId !== undefined) {
        named += 1
        ids.add(hashText(requestId))
      }
      if (timeMs !== undefined && localTime && localMs.length < mostTimes) localMs.push(timeMs)
      if (timeMs !== undefined) seconds.add(hashNumber(Math.floor(timeMs / 1000), 1))
    },
    localMs,
    about({ id, fromSecond, toSecond }, zoneShiftMs) {
      if (id !== undefined && named > 0.5 * lines) return ids.has(id)
      const shift = Math.round(zoneShiftMs / 1000)
      for (let second = fromSecond + shift; second <= toSecond + shift; second += 1)
        if (seconds.has(hashNumber(second, 1))) return true
      return false
    },
    get lines() {
      return lines
    },
  }
}
