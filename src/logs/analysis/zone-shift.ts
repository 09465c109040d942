/** Zones differ from each other by multiples of this. */
const stepMs = 15 * 60_000
const farthest = 56

/**
 * How far the local times of an error log lie from the access log's, in milliseconds to subtract: the multiple of a
 * quarter of an hour at which most complaints meet a failure of the same second. 0 when nothing speaks for another.
 */
export function findZoneShift(
  complaintsMs: readonly number[],
  failuresMs: readonly number[],
): number {
  const seconds = new Set<number>()
  for (const ms of failuresMs) {
    const second = Math.floor(ms / 1000)
    seconds
      .add(second)
      .add(second + 1)
      .add(second - 1)
  }
  let best = { shift: 0, hits: 0 }
  for (let step = -farthest; step <= farthest; step += 1) {
    const shift = step * stepMs
    let hits = 0
    for (const ms of complaintsMs) if (seconds.has(Math.floor((ms - shift) / 1000))) hits += 1
    const better =
      hits > best.hits || (hits === best.hits && Math.abs(shift) < Math.abs(best.shift))
    if (better) best = { shift, hits }
  }
  return best.hits >= Math.max(3, 0.3 * complaintsMs.length) ? best.shift : 0
}
