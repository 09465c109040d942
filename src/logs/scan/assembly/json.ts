// AssemblyScript, compiled by scripts/build-scanner.ts into ../json-scanner-module.ts. Addresses: ../json-scanner.ts.
// Its twin is the reader of each format: a test compares what both count.
import { blankLines, skipBlanks } from './blanks'
import {
  DECIDES,
  KEY,
  NUMBER,
  OBJECT,
  PARENT,
  STATUS,
  TIME,
  TYPE_ARRAY,
  TYPE_OBJECT,
  flagsOf,
  hashOf,
  indexOf,
  inside,
} from './json-keys'
import { LONGEST_LINE, MOST_PICKS, findNewline, rowOf } from './json-counts'
import { endOfKey, endOfNumber, endOfString, skipSpaces, typeOfString } from './json-text'
import { formOfTime, seconds } from './json-times'
import { mix } from './mix'

export { nextCount } from './next-count'

const POSITION: usize = 0
const LINES: usize = 4
const PICKS: usize = 8
const DROPPING: usize = 12
const LINE_NUMBER: usize = 16
const SAMPLE_BELOW: usize = 20
const UNIT: usize = 28
const SHAPES_USED: usize = 32
const GUARD: usize = 36
const WANTED: usize = 28672
const STACK: usize = 29696
const SHAPES: usize = 32768
const PICK_LIST: usize = 163840 + 512 * 2048
const EXPECTED: usize = PICK_LIST + 16384 * 20
const INPUT: usize = EXPECTED + 48 * 128 + 64

const MOST_SHAPES: u32 = 4096
const SHAPE_SLOTS: u32 = 8192
const DEEPEST: usize = 60
const MOST_EXPECTED: usize = 48
const LONGEST_EXPECTED: usize = 30

const DONE: i32 = 0
const PICKS_FULL: i32 = 1
const TIMES_FULL: i32 = 2
const SHAPE_FOUND: i32 = 3

const ERROR: u32 = 0
const SAMPLE: u32 = 1
const OTHER_FORM: u32 = 2
const OVER_LONG: u32 = 3
const BLANK: u32 = 4
const NEW_SHAPE: u32 = 5
const PLAIN: u32 = 1

/** Of the line just parsed. */
let shape: u64 = 0
let status: u32 = 0
let timeForm: u32 = 0
let row: usize = 0
let rowTime: u32 = 0

/** After the cells were emptied. */
export function forget(): void {
  row = 0
}

/** What a key means, by its place. Where it stands is the number that comes back; 0 is the outermost object. */
export function role(parent: u32, from: usize, length: u32, flags: u32): u32 {
  return indexOf(parent, from, length, flags)
}

function addToShape(value: u64): void {
  shape = (rotl<u64>(shape, 7) ^ value) * 0x9e3779b97f4a7c15
}

/** Remembers the key that ends at `end` for the next line: most lines have the same keys in the same order. */
function expect(entry: usize, from: usize, end: usize, parent: u64): void {
  const length = end - from
  if (length > LONGEST_EXPECTED || load<u8>(end, 1) != 58) {
    store<u64>(entry, 1, 80)
    return
  }
  for (let index: usize = 0; index < 32; index += 1) {
    const counts = index < length + 2
    store<u8>(entry + index, counts ? load<u8>(from + index) : 0)
    store<u8>(entry + index, counts ? 255 : 0, 32)
  }
  store<u64>(entry, parent, 80)
  store<u32>(entry, <u32>length, 88)
}

/** Whether the key expected, with its closing quote and colon, begins at `from`. */
function isExpected(entry: usize, from: usize): bool {
  const first = v128.xor(v128.and(v128.load(from), v128.load(entry, 32)), v128.load(entry))
  const second = v128.xor(v128.and(v128.load(from, 16), v128.load(entry, 48)), v128.load(entry, 16))
  return !v128.any_true(v128.or(first, second))
}

/** Takes the status of a text of three digits; false when it is none. */
function takeStatus(from: usize, to: usize): bool {
  if (to - from != 3 || status != 0) return false
  const hundreds = <u32>load<u8>(from) - 48
  const tens = <u32>load<u8>(from, 1) - 48
  const ones = <u32>load<u8>(from, 2) - 48
  if (hundreds < 1 || hundreds > 5 || tens > 9 || ones > 9) return false
  status = hundreds * 100 + tens * 10 + ones
  return true
}

/** Takes what a text or number means; false when the line must be read by others. */
function take(flags: u32, from: usize, to: usize): bool {
  if ((flags & STATUS) != 0 && !takeStatus(from, to)) return false
  if ((flags & TIME) != 0) {
    if (timeForm != 0) return false
    timeForm = formOfTime(from, to)
    if (timeForm == 0) return false
  }
  if ((flags & DECIDES) != 0) addToShape(hashOf(from, to))
  return true
}

/** Where the object that begins at `line` ends; 0 when it is not JSON, or holds something that others must read. */
function parse(line: usize): usize {
  let at = line + 1
  let depth: usize = 0
  let isObject = true
  let parent: u64 = OBJECT
  let seen: u64 = 0
  let first = true
  let entry = EXPECTED
  shape = 0
  status = 0
  timeForm = 0
  while (true) {
    at = skipSpaces(at)
    let byte = load<u8>(at)
    let closes = first && byte == (isObject ? 125 : 93)
    if (!closes) {
      let flags: u32 = 0
      let path: u64 = 0
      if (isObject) {
        if (byte != 34) return 0
        let key: u64 = 0
        if (
          entry < EXPECTED + MOST_EXPECTED * 128 &&
          load<u64>(entry, 80) == parent &&
          isExpected(entry, at + 1)
        ) {
          key = load<u64>(entry, 72)
          path = load<u64>(entry, 64)
          flags = load<u32>(entry, 92)
          at += <usize>load<u32>(entry, 88) + 3
          entry += 128
        } else {
          const end = endOfKey(at + 1)
          if (end == 0) return 0
          key = hashOf(at + 1, end)
          path = parent == 0 ? 0 : inside(parent, key)
          flags = parent == 0 ? 0 : flagsOf(path)
          if (entry < EXPECTED + MOST_EXPECTED * 128) {
            expect(entry, at + 1, end, parent)
            store<u64>(entry, path, 64)
            store<u64>(entry, key, 72)
            store<u32>(entry, flags, 92)
            entry += 128
          }
          at = skipSpaces(end + 1)
          if (load<u8>(at) != 58) return 0
          at += 1
        }
        addToShape(key ^ KEY)
        if ((flags & PARENT) != 0) {
          const bit = (<u64>1) << (<u64>(flags >>> 8))
          if ((seen & bit) != 0) return 0
          seen |= bit
        }
        at = skipSpaces(at)
        byte = load<u8>(at)
      }
      if (byte == 34) {
        const end = endOfString(at + 1)
        if (end == 0) return 0
        addToShape(<u64>typeOfString(at + 1, end))
        if ((flags & 7) != 0 && !take(flags, at + 1, end)) return 0
        at = end + 1
      } else if (byte == 123 || byte == 91) {
        if (depth == DEEPEST || (flags & (TIME | STATUS)) != 0) return 0
        if (byte == 91 && (flags & DECIDES) != 0) return 0
        addToShape(byte == 123 ? TYPE_OBJECT : TYPE_ARRAY)
        store<u64>(STACK + (depth << 4), parent)
        store<u8>(STACK + (depth << 4), isObject ? 1 : 0, 8)
        depth += 1
        isObject = byte == 123
        parent = isObject && (flags & PARENT) != 0 ? path : 0
        first = true
        at += 1
        continue
      } else if (byte == 116 || byte == 110) {
        const word = load<u32>(at)
        if (word != 0x65757274 && word != 0x6c6c756e) return 0
        addToShape(byte)
        at += 4
      } else if (byte == 102) {
        if (load<u32>(at, 1) != 0x65736c61) return 0
        addToShape(byte)
        at += 5
      } else {
        const end = endOfNumber(at)
        if (end == 0) return 0
        addToShape(NUMBER)
        if ((flags & 7) != 0 && !take(flags, at, end)) return 0
        at = end
      }
    }
    while (true) {
      if (!closes) {
        at = skipSpaces(at)
        byte = load<u8>(at)
        if (byte == 44) {
          first = false
          at += 1
          break
        }
        if (byte != (isObject ? 125 : 93)) return 0
      }
      closes = false
      addToShape(byte)
      at += 1
      if (depth == 0) return at
      depth -= 1
      parent = load<u64>(STACK + (depth << 4))
      isObject = load<u8>(STACK + (depth << 4), 8) != 0
    }
  }
}

/** The slot of the shape; SHAPE_SLOTS when there is no room for it. A new one is marked by its state, 0. */
function slotOfShape(): u32 {
  const wanted = shape == 0 ? 1 : shape
  let slot = <u32>(wanted >>> 40) & (SHAPE_SLOTS - 1)
  while (true) {
    const entry = SHAPES + ((<usize>slot) << 4)
    const known = load<u64>(entry)
    if (known == wanted) return slot
    if (known == 0) {
      const used = load<u32>(SHAPES_USED)
      if (used == MOST_SHAPES) return SHAPE_SLOTS
      store<u32>(SHAPES_USED, used + 1)
      store<u64>(entry, wanted)
      return slot
    }
    slot = (slot + 1) & (SHAPE_SLOTS - 1)
  }
}

function pick(from: usize, to: usize, reason: u32, second: u32, what: u32): void {
  const count = load<u32>(PICKS)
  const at = PICK_LIST + <usize>count * 20
  store<u32>(at, <u32>(from - INPUT))
  store<u32>(at, <u32>(to - INPUT), 4)
  store<u32>(at, reason, 8)
  store<u32>(at, second, 12)
  store<u32>(at, what, 16)
  store<u32>(PICKS, count + 1)
}

export function scan(from: usize, end: usize, last: i32): i32 {
  store<u8>(end, 10)
  let line = from
  let number = load<u32>(LINE_NUMBER)
  const start = number
  const sampleBelow = load<u32>(SAMPLE_BELOW)
  const unit = load<u32>(UNIT)
  let result = DONE

  if (load<u32>(DROPPING) != 0) {
    const newline = findNewline(line)
    if (newline == end && last == 0) {
      line = end
    } else {
      pick(line, newline, OVER_LONG, 0, 0)
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
        pick(line, behind, BLANK, 0, blankLines)
        number += blankLines
        line = behind
        continue
      }
    }
    let close: usize = byte == 123 ? parse(line) : 0
    // What stands behind the end, from an earlier batch, is no part of the line.
    if (close > end) close = 0
    let newline = close == 0 ? line : close
    if (close != 0 && load<u8>(newline) == 13) newline += 1
    if (load<u8>(newline) != 10 || newline > end) {
      newline = findNewline(line)
      close = 0
    }
    if (newline == end && last == 0) break
    if (newline - line > LONGEST_LINE) {
      pick(line, newline, OVER_LONG, 0, 0)
    } else if (
      close == 0 ||
      status == 0 ||
      timeForm == 0 ||
      seconds == load<u32>(GUARD) ||
      seconds == load<u32>(GUARD, 4)
    ) {
      pick(line, newline, OTHER_FORM, 0, 0)
    } else {
      addToShape(((<u64>status) << 8) | <u64>timeForm)
      const slot = slotOfShape()
      const state = slot == SHAPE_SLOTS ? OTHER_FORM : load<u32>(SHAPES + ((<usize>slot) << 4), 8)
      if (state == 0) {
        store<u32>(SHAPES + ((<usize>slot) << 4), OTHER_FORM, 8)
        pick(line, newline, NEW_SHAPE, seconds, status | (slot << 16))
        result = SHAPE_FOUND
      } else if (state == PLAIN) {
        const time = seconds - (seconds % unit)
        if (row == 0 || rowTime != time) {
          row = rowOf(time)
          rowTime = time
          if (row == 0) {
            result = TIMES_FULL
            break
          }
        }
        const cell = row + ((<usize>(status - 100)) << 2)
        store<u32>(cell, load<u32>(cell) + 1)
        if (load<u8>(WANTED + <usize>(status - 100)) != 0)
          pick(line, newline, ERROR, seconds, status)
        else if (mix(number) < sampleBelow) pick(line, newline, SAMPLE, seconds, status)
      } else {
        pick(line, newline, OTHER_FORM, 0, 0)
      }
    }
    number += 1
    line = newline == end ? end : newline + 1
    if (result == SHAPE_FOUND) break
  }

  if (result == DONE && last == 0 && end - line > LONGEST_LINE) {
    store<u32>(DROPPING, 1)
    line = end
  }
  store<u32>(LINES, number - start)
  store<u32>(LINE_NUMBER, number)
  store<u32>(POSITION, <u32>line)
  return result
}
