import { longestLine } from '../reading/line-splitter.ts'
import { minuteAt, secondsAt, timeLength } from './clf-minute.ts'
import { createMinuteCells } from './minute-cells.ts'
import type { LineScanner, ScannerOptions } from './scanner.ts'
import { capacityOf, mix, sampleBelow } from './scanner-limits.ts'

const newlineByte = 10
const quote = 34
const bracket = 91
const backslash = 92

const reason = { error: 0, sample: 1, otherForm: 2, overLong: 3 }

/** The same as the WebAssembly scanner, without WebAssembly: fallback where there is none, and its oracle. */
export function plainClfScanner(options: ScannerOptions): LineScanner {
  const capacity = capacityOf(options)
  const bytes = new Uint8Array(capacity + 128)
  const below = sampleBelow(options)
  const wanted = Uint8Array.from({ length: 500 }, (_, index) => (options.pick(index + 100) ? 1 : 0))
  const cells = createMinuteCells()
  const known = new Uint8Array(timeLength)
  let row: Uint32Array | undefined
  let rowMinute = -1
  let dropping = false
  let lineNumber = 0

  function keepRow(): void {
    row?.forEach((count, index) => {
      if (count > 0) cells.add(rowMinute, index + 100, count)
    })
    row?.fill(0)
  }

  /** Makes `row` that of the time at `at`; false when there is no such time. */
  function findMinute(at: number): boolean {
    // A leap second belongs to the next minute; the reader in full knows that.
    if (secondsAt(bytes, at) > 59) return false
    if (row !== undefined && sameMinute(bytes, at, known)) return true
    const minute = minuteAt(bytes, at)
    if (minute < 0) return false
    if (minute !== rowMinute) keepRow()
    row ??= new Uint32Array(500)
    rowMinute = minute
    known.set(bytes.subarray(at, at + timeLength))
    return true
  }

  /** Index of the status in the row, or -1 when the line has another form. */
  function statusAt(line: number, newline: number): number {
    let at = line
    while (bytes[at] !== bracket) if (at++ >= newline) return -1
    if (at > line && bytes[at - 1] !== 32) return -1
    at += 1
    if (!findMinute(at)) return -1
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
        picks.push(0, newline, reason.overLong)
        dropping = false
        lines += 1
        line = Math.min(newline + 1, end)
      }
      while (line < end) {
        const newline = bytes.indexOf(newlineByte, line)
        if (newline === end && !last) break
        const status = newline - line > longestLine ? -1 : statusAt(line, newline)
        if (newline - line > longestLine) picks.push(line, newline, reason.overLong)
        else if (status < 0 || row === undefined) picks.push(line, newline, reason.otherForm)
        else {
          row[status] = (row[status] ?? 0) + 1
          if (wanted[status] === 1) picks.push(line, newline, reason.error)
          else if (mix(lineNumber + lines) < below) picks.push(line, newline, reason.sample)
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
    counts() {
      keepRow()
      return cells.entries()
    },
  }
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
