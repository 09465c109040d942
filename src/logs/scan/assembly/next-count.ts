/** The first count that is not 0 in the cells from `from` on, which come in fours; `end` when all are. */
export function nextCount(from: usize, end: usize): usize {
  let at = from
  // Into the next four.
  while ((at & 15) != 0) {
    if (load<u32>(at) != 0) return at
    at += 4
  }
  while (at < end && !v128.any_true(v128.load(at))) at += 16
  if (at >= end) return end
  while (load<u32>(at) == 0) at += 4
  return at
}
