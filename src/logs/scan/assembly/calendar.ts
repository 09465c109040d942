// Parts of dates as they stand in logs.

/** Two digits as a number, or 1000 and more. */
export function two(at: usize): u32 {
  const high = <u32>load<u8>(at) - 48
  const low = <u32>load<u8>(at, 1) - 48
  return high < 10 && low < 10 ? high * 10 + low : 1000
}

/** Days from 1970 to the first of a month. */
export function daysTo(year: i32, month: i32): i32 {
  const shifted = month <= 2 ? year - 1 : year
  const era = shifted / 400
  const yearOfEra = shifted - era * 400
  const dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
  return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468
}

/** The number of a month by its English name, 0 for no such name. */
export function monthOf(at: usize): u32 {
  const name = <u32>load<u8>(at) | ((<u32>load<u8>(at, 1)) << 8) | ((<u32>load<u8>(at, 2)) << 16)
  if (name == 0x6e614a) return 1
  if (name == 0x626546) return 2
  if (name == 0x72614d) return 3
  if (name == 0x727041) return 4
  if (name == 0x79614d) return 5
  if (name == 0x6e754a) return 6
  if (name == 0x6c754a) return 7
  if (name == 0x677541) return 8
  if (name == 0x706553) return 9
  if (name == 0x74634f) return 10
  if (name == 0x766f4e) return 11
  if (name == 0x636544) return 12
  return 0
}
