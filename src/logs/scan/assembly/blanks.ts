/** How many lines `skipBlanks` passed. */
export let blankLines: u32 = 0

/** Behind the lines that begin at `from` and are empty but for a carriage return; none beyond `end` counts. */
export function skipBlanks(from: usize, end: usize): usize {
  const newlines = i8x16.splat(10)
  const pairs = i16x8.splat(0x0a0d)
  let at = from
  let count: u32 = 0
  while (at < end) {
    if (at + 16 <= end) {
      const bytes = v128.load(at)
      if (i8x16.all_true(i8x16.eq(bytes, newlines))) {
        at += 16
        count += 16
        continue
      }
      if (i16x8.all_true(i16x8.eq(bytes, pairs))) {
        at += 16
        count += 8
        continue
      }
    }
    const byte = load<u8>(at)
    if (byte == 10) at += 1
    else if (byte == 13 && at + 1 < end && load<u8>(at, 1) == 10) at += 2
    else break
    count += 1
  }
  blankLines = count
  return at
}
