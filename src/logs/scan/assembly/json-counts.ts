// Lines, and cells of counts by time.

export const LONGEST_LINE: usize = 65536
export const MOST_PICKS: u32 = 16384

const TIMES: usize = 24
const TIME_LIST: usize = 64
const TIME_TABLE: usize = 20480
const CELLS: usize = 163840
const MOST_TIMES: u32 = 512

export function findNewline(from: usize): usize {
  const newline = i8x16.splat(10)
  let at = from
  while (true) {
    const mask = i8x16.bitmask(i8x16.eq(v128.load(at), newline))
    if (mask != 0) return at + ctz(mask)
    at += 16
  }
}

/** Where the counts of a time stand; 0 when there is no room for another one. */
export function rowOf(seconds: u32): usize {
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
