// Texts and numbers as JSON has them. Every reader ends at the newline behind the input at the latest.

export function skipSpaces(from: usize): usize {
  let at = from
  while (load<u8>(at) == 32) at += 1
  return at
}

function isHex(byte: u32): bool {
  return byte - 48 < 10 || (byte | 32) - 97 < 6
}

/** What follows an escape at `at`; 0 when it is none. */
function afterEscape(at: usize): usize {
  const byte = <u32>load<u8>(at, 1)
  if (byte == 117) {
    for (let index: usize = 2; index < 6; index += 1)
      if (!isHex(<u32>load<u8>(at + index))) return 0
    return at + 6
  }
  const known =
    byte == 34 ||
    byte == 92 ||
    byte == 47 ||
    byte == 98 ||
    byte == 102 ||
    byte == 110 ||
    byte == 114 ||
    byte == 116
  return known ? at + 2 : 0
}

/** The closing quote of the key that begins at `from`; 0 when there is none, or an escape before it. */
export function endOfKey(from: usize): usize {
  let at = from
  while (true) {
    const bytes = v128.load(at)
    const mask = i8x16.bitmask(
      v128.or(
        v128.or(i8x16.eq(bytes, i8x16.splat(34)), i8x16.eq(bytes, i8x16.splat(92))),
        i8x16.lt_u(bytes, i8x16.splat(32)),
      ),
    )
    if (mask != 0) {
      at += ctz(mask)
      return load<u8>(at) == 34 ? at : 0
    }
    at += 16
  }
}

/** The closing quote of the text that begins at `from`; 0 when there is none. */
export function endOfString(from: usize): usize {
  const quote = i8x16.splat(34)
  const slash = i8x16.splat(92)
  const space = i8x16.splat(32)
  let at = from
  while (true) {
    const bytes = v128.load(at)
    const mask = i8x16.bitmask(
      v128.or(v128.or(i8x16.eq(bytes, quote), i8x16.eq(bytes, slash)), i8x16.lt_u(bytes, space)),
    )
    if (mask == 0) {
      at += 16
      continue
    }
    at += ctz(mask)
    const byte = load<u8>(at)
    if (byte == 34) return at
    if (byte != 92) return 0
    at = afterEscape(at)
    if (at == 0) return 0
  }
}

/** Empty, a dash and any other text are as good as different types. */
export function typeOfString(from: usize, to: usize): u32 {
  if (from == to) return 1
  return to - from == 1 && load<u8>(from) == 45 ? 2 : 3
}

function afterDigits(from: usize): usize {
  let at = from
  while (<u32>load<u8>(at) - 48 < 10) at += 1
  return at
}

/** Where the number that begins at `from` ends; 0 when it is none. */
export function endOfNumber(from: usize): usize {
  let at = from
  if (load<u8>(at) == 45) at += 1
  const digits = at
  at = afterDigits(at)
  if (at == digits || (load<u8>(digits) == 48 && at - digits > 1)) return 0
  if (load<u8>(at) == 46) {
    const end = afterDigits(at + 1)
    if (end == at + 1) return 0
    at = end
  }
  if ((load<u8>(at) | 32) == 101) {
    at += 1
    const sign = load<u8>(at)
    if (sign == 43 || sign == 45) at += 1
    const end = afterDigits(at)
    if (end == at) return 0
    at = end
  }
  return at
}
