// AssemblyScript, compiled by scripts/build-scanner.ts into ../scanner-module.ts. Addresses: ../wasm-clf-scanner.ts.
// Twin in plain JavaScript: ../plain-clf-scanner.ts. Both count the same lines; a test compares them.

import { blankLines, skipBlanks } from './blanks'
import { daysTo, monthOf, two } from './calendar'
import { mix } from './mix'

export { nextCount } from './next-count'

const POSITION: usize = 0
const LINES: usize = 4
const PICKS: usize = 8
const DROPPING: usize = 12
const LINE_NUMBER: usize = 16
const SAMPLE_BELOW: usize = 20
const TIMES: usize = 24
const UNIT: usize = 28
const TIME_LIST: usize = 64
const TIME_TABLE: usize = 4096
const WANTED: usize = 12288
const CELLS: usize = 16384
const PICK_LIST: usize = 16384 + 512 * 2048
const INPUT: usize = PICK_LIST + 16384 * 20 + 64

const MOST_TIMES: u32 = 512
const MOST_PICKS: u32 = 16384
const LAST_MINUTE: i32 = 71582787
const LONGEST_LINE: usize = 65536

const DONE: i32 = 0
const PICKS_FULL: i32 = 1
const TIMES_FULL: i32 = 2

const ERROR: u32 = 0
const SAMPLE: u32 = 1
const OTHER_FORM: u32 = 2
const OVER_LONG: u32 = 3
const BLANK: u32 = 4

// The time of the line before, but for its seconds: `22/Nov/2026:10:11:` and ` +0000] `.
const SECONDS_OUT: u64 = 0xffffffff0000ffff
let known0: u64 = 0
let known1: u64 = 0
let known2: u64 = 0
let known3: u32 = 0
let knownMinute: u32 = 0
let knownSeconds: u32 = 0
let time: u32 = 0
let row: usize = 0

/** After the cells were emptied. */
export function forget(): void {
  known0 = 0
  row = 0
}

// Searches go on by 64 bytes: most end in their first or second step, which a processor foresees; how many steps of 16
// bytes a part of a line takes it does not, and each surprise costs as much as such a step or three.

/** A bit for each of 64 bytes. */
function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  const low = <u64>(<u32>i8x16.bitmask(a)) | ((<u64>(<u32>i8x16.bitmask(b))) << 16)
  const high = <u64>(<u32>i8x16.bitmask(c)) | ((<u64>(<u32>i8x16.bitmask(d))) << 16)
  return low | (high << 32)
}

function findNewline(from: usize): usize {
  const newline = i8x16.splat(10)
  let at = from
  while (true) {
    const a = i8x16.eq(v128.load(at), newline)
    const b = i8x16.eq(v128.load(at, 16), newline)
    const c = i8x16.eq(v128.load(at, 32), newline)
    const d = i8x16.eq(v128.load(at, 48), newline)
    const mask = bits(a, b, c, d)
    if (mask != 0) return at + <usize>ctz(mask)
    at += 64
  }
}

function findOrNewline(from: usize, byte: i8): usize {
  const newline = i8x16.splat(10)
  const wanted = i8x16.splat(byte)
  let at = from
  while (true) {
    const bytes = v128.load(at)
    const more = v128.load(at, 16)
    const first = i8x16.bitmask(v128.or(i8x16.eq(bytes, newline), i8x16.eq(bytes, wanted)))
    const second = i8x16.bitmask(v128.or(i8x16.eq(more, newline), i8x16.eq(more, wanted)))
    const mask = first | (second << 16)
    if (mask != 0) return at + ctz(mask)
    at += 32
  }
}

/** Minutes since 1970 of `22/Nov/2026:10:11:12 +0000] `, or -1 when it is written otherwise. */
function minuteAt(at: usize): i32 {
  const day = two(at)
  const month = monthOf(at + 3)
  const century = two(at + 7)
  const year = two(at + 9)
  const hour = two(at + 12)
  const minute = two(at + 15)
  const zoneHours = two(at + 22)
  const zoneMinutes = two(at + 24)
  const sign = <u32>load<u8>(at, 21)
  if (load<u8>(at, 2) != 47 || load<u8>(at, 6) != 47 || load<u8>(at, 11) != 58) return -1
  if (load<u8>(at, 14) != 58 || load<u8>(at, 17) != 58 || load<u8>(at, 20) != 32) return -1
  if (load<u8>(at, 26) != 93 || load<u8>(at, 27) != 32) return -1
  if (month == 0 || day < 1 || day > 31 || century < 19 || century > 29 || year > 99) return -1
  if (hour > 24 || minute > 59 || zoneHours > 99 || zoneMinutes > 99) return -1
  if (sign != 43 && sign != 45) return -1
  const days = daysTo(<i32>(century * 100 + year), <i32>month) + <i32>day - 1
  const zone = <i32>(zoneHours * 60 + zoneMinutes)
  const local = days * 1440 + <i32>(hour * 60 + minute)
  const utc = sign == 45 ? local + zone : local - zone
  return utc < 0 || utc > LAST_MINUTE ? -1 : utc
}

/** Where the counts of a time stand; 0 when there is no room for another one. */
function rowOf(seconds: u32): usize {
  let hash = (seconds * 0x9e3779b1) >>> 22
  while (true) {
    const entry = TIME_TABLE + ((<usize>hash & 1023) << 3)
    const slot = load<u32>(entry, 4)
    if (slot == 0) {
      const used = load<u32>(TIMES)
      if (used == MOST_TIMES) return 0
      store<u32>(entry, seconds)
      store<u32>(entry, used + 1, 4)
      store<u32>(TIME_LIST + ((<usize>used) << 2), seconds)
      store<u32>(TIMES, used + 1)
      return CELLS + ((<usize>used) << 11)
    }
    if (load<u32>(entry) == seconds) return CELLS + ((<usize>(slot - 1)) << 11)
    hash += 1
  }
}

function findQuoteOrNewline(from: usize): usize {
  const newline = i8x16.splat(10)
  const quote = i8x16.splat(34)
  let at = from
  while (true) {
    const a = v128.load(at)
    const b = v128.load(at, 16)
    const c = v128.load(at, 32)
    const d = v128.load(at, 48)
    const mask = bits(
      v128.or(i8x16.eq(a, newline), i8x16.eq(a, quote)),
      v128.or(i8x16.eq(b, newline), i8x16.eq(b, quote)),
      v128.or(i8x16.eq(c, newline), i8x16.eq(c, quote)),
      v128.or(i8x16.eq(d, newline), i8x16.eq(d, quote)),
    )
    if (mask != 0) return at + <usize>ctz(mask)
    at += 64
  }
}

/** The closing quote of the text that begins at `from`, or the newline before it. */
function endOfQuoted(from: usize): usize {
  let at = from
  while (true) {
    const found = findQuoteOrNewline(at)
    if (load<u8>(found) == 10 || load<u8>(found - 1) != 92) return found
    let slash = found
    while (slash > from && load<u8>(slash - 1) == 92) slash -= 1
    if (((found - slash) & 1) == 0) return found
    at = found + 1
  }
}

function pick(from: usize, to: usize, reason: u32, status: u32): void {
  const count = load<u32>(PICKS)
  const at = PICK_LIST + <usize>count * 20
  store<u32>(at, <u32>(from - INPUT))
  store<u32>(at, <u32>(to - INPUT), 4)
  store<u32>(at, reason, 8)
  store<u32>(at, time, 12)
  store<u32>(at, status + 100, 16)
  store<u32>(PICKS, count + 1)
}

export function scan(from: usize, end: usize, last: i32): i32 {
  store<u8>(end, 10)
  let line = from
  let number = load<u32>(LINE_NUMBER)
  const first = number
  const sampleBelow = load<u32>(SAMPLE_BELOW)
  const unit = load<u32>(UNIT)
  let result = DONE

  if (load<u32>(DROPPING) != 0) {
    const newline = findNewline(line)
    if (newline == end && last == 0) {
      line = end
    } else {
      pick(line, newline, OVER_LONG, 0)
      store<u32>(DROPPING, 0)
      number += 1
      line = newline == end ? end : newline + 1
    }
  }

  while (line < end) {
    if (load<u32>(PICKS) == MOST_PICKS) {
      result = PICKS_FULL
      break
    }
    const byte = load<u8>(line)
    if (byte == 10 || (byte == 13 && load<u8>(line, 1) == 10)) {
      const behind = skipBlanks(line, end)
      if (blankLines > 0) {
        pick(line, behind, BLANK, blankLines - 100)
        number += blankLines
        line = behind
        continue
      }
    }
    let at = findOrNewline(line, 91)
    let cell: usize = 0
    let status: u32 = 0
    if (load<u8>(at) == 91 && (at == line || load<u8>(at - 1) == 32)) {
      at += 1
      const seconds = two(at + 18)
      let fits = seconds < 60
      if (
        row == 0 ||
        load<u64>(at) != known0 ||
        load<u64>(at, 8) != known1 ||
        (load<u64>(at, 16) & SECONDS_OUT) != known2 ||
        load<u32>(at, 24) != known3
      ) {
        const minute = minuteAt(at)
        if (minute >= 0 && fits) {
          const found = rowOf(<u32>minute * 60 + seconds - (seconds % unit))
          if (found == 0) {
            result = TIMES_FULL
            break
          }
          row = found
          time = <u32>minute * 60 + seconds
          knownMinute = <u32>minute
          knownSeconds = seconds
          known0 = load<u64>(at)
          known1 = load<u64>(at, 8)
          known2 = load<u64>(at, 16) & SECONDS_OUT
          known3 = load<u32>(at, 24)
        } else fits = false
      } else if (seconds != knownSeconds && fits) {
        const found = rowOf(knownMinute * 60 + seconds - (seconds % unit))
        if (found == 0) {
          result = TIMES_FULL
          break
        }
        row = found
        time = knownMinute * 60 + seconds
        knownSeconds = seconds
      }
      if (fits) {
        at += 28
        if (load<u8>(at) != 34) at = findOrNewline(at, 34)
        if (load<u8>(at) == 34) {
          at = endOfQuoted(at + 1)
          if (load<u8>(at) == 34 && load<u8>(at, 1) == 32) {
            const low = two(at + 3)
            status = (<u32>load<u8>(at, 2) - 48) * 100 + low - 100
            const after = <u32>load<u8>(at, 5)
            if (
              status < 500 &&
              low < 100 &&
              (after == 32 || after == 10 || (after == 13 && load<u8>(at, 6) == 10))
            ) {
              cell = row + ((<usize>status) << 2)
            }
          }
        }
      }
    }
    const newline = findNewline(at)
    if (newline == end && last == 0) break
    if (newline - line > LONGEST_LINE) {
      pick(line, newline, OVER_LONG, 0)
    } else if (cell == 0) {
      pick(line, newline, OTHER_FORM, 0)
    } else {
      store<u32>(cell, load<u32>(cell) + 1)
      if (load<u8>(WANTED + <usize>status) != 0) pick(line, newline, ERROR, status)
      else if (mix(number) < sampleBelow) pick(line, newline, SAMPLE, status)
    }
    number += 1
    line = newline == end ? end : newline + 1
  }

  if (result == DONE && last == 0 && end - line > LONGEST_LINE) {
    store<u32>(DROPPING, 1)
    line = end
  }
  store<u32>(LINES, number - first)
  store<u32>(LINE_NUMBER, number)
  store<u32>(POSITION, <u32>line)
  return result
}
