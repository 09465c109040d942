import { longestLine } from '../reading/line-splitter.ts'
import { minuteAt, secondsAt, timeLength } from './clf-minute.ts'
import type { LineScanner, ScannerOptions } from './scanner.ts'
import { capacityOf, mix, sampleBelow } from './scanner-limits.ts'

const newlineByte = 10
const quote = 34
const bracket = 91
const backslash = 92

const reason = { error: 0, sample: 1, otherForm: 2, overLong: 3, blank: 4 }

/** The same as the WebAssembly scanner, without WebAssembly: fallback where there is none, and its oracle. */
export function plainClfScanner(options: ScannerOptions): LineScanner {
  const capacity = capacityOf(options)
  const bytes = new Uint8Array(capacity + 128)
  let below = sampleBelow(options.sampleEvery)
  const wanted = Uint8Array.from({ length: 500 }, (_, index) => (options.pick(index + 100) ? 1 : 0))
  const row = new Uint32Array(500)
  const known = new Uint8Array(timeLength)
  let unit = 1
  let minute = -1
  let time = 0
  let rowTime = -1
  let dropping = false
  let lineNumber = 0

  function drain(): void {
    for (let status = 0; status < row.length; status += 1) {
      const count = row[status] ?? 0
      if (count > 0) options.count(rowTime * 1000, status + 100, count)
    }
    row.fill(0)
  }

  /** Makes `row` that of the time at `at`; false when there is no such time. */
  function findTime(at: number): boolean {
    const seconds = secondsAt(bytes, at)
    // A leap second belongs to the next minute; the reader in full knows that.
    if (seconds > 59) return false
    if (minute < 0 || !sameMinute(bytes, at, known)) {
      const found = minuteAt(bytes, at)
      if (found < 0) return false
      minute = found
      known.set(bytes.subarray(at, at + timeLength))
    }
    time = minute * 60 + seconds
    const unitTime = time - (time % unit)
    if (unitTime !== rowTime) {
      drain()
      rowTime = unitTime
    }
    return true
  }

  /** Index of the status in the row, or -1 when the line has another form. */
  function statusAt(line: number, newline: number): number {
    let at = line
    while (bytes[at] !== bracket) if (at++ >= newline) return -1
    if (at > line && bytes[at - 1] !== 32) return -1
    at += 1
    if (!findTime(at)) return -1
    at += timeLength
    while (bytes[at] !== quote) if (at++ >= newline) return -1
    const close = endOfQuoted(bytes, at + 1, newline)
    if (close < 0 || bytes[close + 1] !== 32) return -1
    const after = bytes[close + 5]
    const ends = after === 32 || close + 5 === newline || (after === 13 && close + 6 === newline)
    return ends ? readStatus(bytes, close + 2) : -1
  }

  return {
    input: bytes.subarray(0, capacity),
    scan(length, last) {
      const end = Math.min(length, capacity)
      bytes[end] = newlineByte
      const picks: number[] = []
      let lines = 0
      let line = 0
      if (dropping && (end > 0 || last)) {
        const newline = bytes.indexOf(newlineByte)
        if (newline === end && !last) return { lines, consumed: end, picks: new Uint32Array() }
        picks.push(0, newline, reason.overLong, time, 100)
        dropping = false
        lines += 1
        line = Math.min(newline + 1, end)
      }
      while (line < end) {
        const behind = skipBlanks(bytes, line, end)
        if (behind > line) {
          let count = 0
          for (let at = line; at < behind; at += 1) if (bytes[at] === newlineByte) count += 1
          picks.push(line, behind, reason.blank, time, count)
          lines += count
          line = behind
          continue
        }
        const newline = bytes.indexOf(newlineByte, line)
        if (newline === end && !last) break
        const status = newline - line > longestLine ? -1 : statusAt(line, newline)
        if (newline - line > longestLine) picks.push(line, newline, reason.overLong, time, 100)
        else if (status < 0) picks.push(line, newline, reason.otherForm, time, 100)
        else {
          row[status] = (row[status] ?? 0) + 1
          if (wanted[status] === 1) picks.push(line, newline, reason.error, time, status + 100)
          else if (mix(lineNumber + lines) < below)
            picks.push(line, newline, reason.sample, time, status + 100)
        }
        lines += 1
        line = Math.min(newline + 1, end)
      }
      if (!last && end - line > longestLine) {
        dropping = true
        line = end
      }
      lineNumber += lines
      return { lines, consumed: line, picks: Uint32Array.from(picks) }
    },
    drain,
    sample(every) {
      below = sampleBelow(every)
    },
    unit(seconds) {
      drain()
      unit = seconds
      rowTime = -1
    },
  }
}

/** Behind the lines that are empty but for a carriage return; none beyond `end` counts. */
function skipBlanks(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end) {
    if (bytes[at] === newlineByte) at += 1
    else if (bytes[at] === 13 && at + 1 < end && bytes[at + 1] === newlineByte) at += 2
    else break
  }
  return at
}

/** The same time but for the seconds. */
function sameMinute(bytes: Uint8Array, at: number, known: Uint8Array): boolean {
  for (let index = 0; index < timeLength; index += 1)
    if (bytes[at + index] !== known[index] && index !== 18 && index !== 19) return false
  return true
}

function endOfQuoted(bytes: Uint8Array, from: number, newline: number): number {
  for (let at = from; at < newline; at += 1) {
    if (bytes[at] === backslash) at += 1
    else if (bytes[at] === quote) return at
  }
  return -1
}

/** 0 for status 100 to 499 for status 599; otherwise -1. */
function readStatus(bytes: Uint8Array, at: number): number {
  const hundreds = (bytes[at] ?? 0) - 48
  const tens = (bytes[at + 1] ?? 0) - 48
  const ones = (bytes[at + 2] ?? 0) - 48
  if (hundreds < 1 || hundreds > 5 || tens < 0 || tens > 9 || ones < 0 || ones > 9) return -1
  return hundreds * 100 + tens * 10 + ones - 100
}
