// Times as structured logs write them, to the second.
import { daysTo, monthOf, two } from './calendar'

/** Seconds since 1970 of the time read last. */
export let seconds: u32 = 0

// The minute read last, as it was written: `2026-11-22T10:11`.
let known0: u64 = 0
let known1: u64 = 0
let knownMinute: i32 = 0

const LAST_MINUTE: i32 = 71582787
const LAST_SECOND: u64 = 4200000000

/** Minutes since 1970, as if the time were UTC; -1 when a part is out of its range. */
function minuteOf(century: u32, year: u32, month: u32, day: u32, hour: u32, minute: u32): i32 {
  if (century < 19 || century > 29 || year > 99 || month < 1 || month > 12) return -1
  if (day < 1 || day > 31 || hour > 24 || minute > 59) return -1
  const days = daysTo(<i32>(century * 100 + year), <i32>month) + <i32>day - 1
  return days * 1440 + <i32>(hour * 60 + minute)
}

/** Puts the second of a minute that is written at `zone` from UTC, up to `to`; the form of the zone, or 0. */
function withZone(minute: i32, second: u32, zone: usize, to: usize): u32 {
  let utc = minute
  let form: u32 = 1
  if (zone == to) form = 2
  else if (to - zone == 1 && load<u8>(zone) == 90) form = 3
  else {
    const sign = load<u8>(zone)
    const colon: usize = load<u8>(zone, 3) == 58 ? 1 : 0
    if ((sign != 43 && sign != 45) || to - zone != 5 + colon) return 0
    const hours = two(zone + 1)
    const minutes = two(zone + 3 + colon)
    if (hours > 99 || minutes > 99) return 0
    const offset = <i32>(hours * 60 + minutes)
    utc = sign == 45 ? minute + offset : minute - offset
  }
  if (utc < 0 || utc > LAST_MINUTE || second > 59) return 0
  seconds = <u32>utc * 60 + second
  return form
}

/** `2026-11-22T10:11:12.5Z`, and with an offset, or none. */
function formOfIso(from: usize, to: usize): u32 {
  if (to - from < 19 || to - from > 40) return 0
  if (load<u64>(from) != known0 || load<u64>(from, 8) != known1) {
    const between = load<u8>(from, 10)
    if (load<u8>(from, 4) != 45 || load<u8>(from, 7) != 45 || load<u8>(from, 13) != 58) return 0
    if (between != 84 && between != 32) return 0
    const minute = minuteOf(
      two(from),
      two(from + 2),
      two(from + 5),
      two(from + 8),
      two(from + 11),
      two(from + 14),
    )
    if (minute < 0) return 0
    knownMinute = minute
    known0 = load<u64>(from)
    known1 = load<u64>(from, 8)
  }
  if (load<u8>(from, 16) != 58) return 0
  let at = from + 19
  if (at < to && load<u8>(at) == 46) {
    at += 1
    while (at < to && <u32>load<u8>(at) - 48 < 10) at += 1
    if (at == from + 20 || at > from + 29) return 0
  }
  return withZone(knownMinute, two(from + 17), at, to)
}

/** `22/Nov/2026:10:11:12 +0000`. */
function formOfClf(from: usize, to: usize): u32 {
  if (to - from != 26 || load<u8>(from, 2) != 47 || load<u8>(from, 6) != 47) return 0
  if (load<u8>(from, 11) != 58 || load<u8>(from, 14) != 58 || load<u8>(from, 17) != 58) return 0
  if (load<u8>(from, 20) != 32 || load<u8>(from, 24) == 58) return 0
  const minute = minuteOf(
    two(from + 7),
    two(from + 9),
    monthOf(from + 3),
    two(from),
    two(from + 12),
    two(from + 15),
  )
  if (minute < 0) return 0
  return withZone(minute, two(from + 18), from + 21, to) == 0 ? 0 : 4
}

/** Seconds with a fraction or without, milliseconds, microseconds, nanoseconds. */
function formOfEpoch(from: usize, to: usize): u32 {
  let value: u64 = 0
  let at = from
  while (at < to && <u32>load<u8>(at) - 48 < 10) {
    value = value * 10 + <u64>(load<u8>(at) - 48)
    at += 1
    if (at - from > 19) return 0
  }
  const digits = at - from
  if (load<u8>(from) == 48) return 0
  if (digits == 10 && at < to) {
    if (load<u8>(at) != 46) return 0
    at += 1
    const fraction = at
    while (at < to && <u32>load<u8>(at) - 48 < 10) at += 1
    if (at == fraction || at > fraction + 6) return 0
  }
  if (at != to) return 0
  if (digits == 13) value /= 1000
  else if (digits == 16) value /= 1000000
  else if (digits == 19) {
    // A number of this size loses its last digits in JavaScript, which must not carry it over a second.
    const rest = value % 1000000000
    if (rest < 1000 || rest > 999999000) return 0
    value /= 1000000000
  } else if (digits != 10) return 0
  if (value >= LAST_SECOND || value < 1000000000) return 0
  seconds = <u32>value
  return 5 + <u32>digits
}

/** How the time from `from` up to `to` is written, its second in `seconds`; 0 when it is none of these. */
export function formOfTime(from: usize, to: usize): u32 {
  if (to - from < 10) return 0
  const third = load<u8>(from, 2)
  if (third == 47) return formOfClf(from, to)
  return load<u8>(from, 4) == 45 ? formOfIso(from, to) : formOfEpoch(from, to)
}
