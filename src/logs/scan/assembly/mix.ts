/** A 32-bit hash of a line's number; its twin is in ../scanner-limits.ts. */
export function mix(number: u32): u32 {
  let hash = number * 0x9e3779b1
  hash ^= hash >>> 16
  hash *= 0x85ebca6b
  return hash ^ (hash >>> 13)
}
