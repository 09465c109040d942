// Keys of JSON objects by hashes of their bytes and places.

const ROLES: usize = 4096
const ROLE_SLOTS: u32 = 1024
const PARENTS: usize = 44

/** What a key may be: bits, the number of a parent above them. */
export const TIME: u32 = 1
export const STATUS: u32 = 2
export const DECIDES: u32 = 4
export const PARENT: u32 = 8

/** Told apart in the shape of a line. */
export const TYPE_OBJECT: u64 = 8
export const TYPE_ARRAY: u64 = 10
export const NUMBER: u64 = 4
export const KEY: u64 = 0x5bd1e9955bd1e995

/** The place of the outermost object. */
export const OBJECT: u64 = 0x2545f4914f6cdd1d

const FACTOR: u64 = 0xff51afd7ed558ccd

/** A hash of the bytes from `from` up to `to`; what is read beyond them does not count. */
export function hashOf(from: usize, to: usize): u64 {
  let hash: u64 = <u64>(to - from)
  let at = from
  while (to - at > 8) {
    hash = (hash ^ load<u64>(at)) * FACTOR
    hash ^= hash >>> 29
    at += 8
  }
  if (at < to) {
    const word = load<u64>(at) & (~(<u64>0) >>> (64 - ((<u64>(to - at)) << 3)))
    hash = (hash ^ word) * FACTOR
    hash ^= hash >>> 29
  }
  return hash
}

/** The place of a key within the object at `parent`; never 0. */
export function inside(parent: u64, key: u64): u64 {
  const place = (parent ^ key) * FACTOR
  return (place ^ (place >>> 32)) | 1
}

/** What the key at a place means: bits as above; 0 for most. */
export function flagsOf(place: u64): u32 {
  let slot = <u32>(place >>> 20) & (ROLE_SLOTS - 1)
  while (true) {
    const entry = ROLES + ((<usize>slot) << 4)
    const known = load<u64>(entry)
    if (known == place) return load<u32>(entry, 8)
    if (known == 0) return 0
    slot = (slot + 1) & (ROLE_SLOTS - 1)
  }
}

/** Notes what a key means; gives the number of its slot and 1, for the keys inside. */
export function indexOf(parent: u32, from: usize, length: u32, flags: u32): u32 {
  const outer = parent == 0 ? OBJECT : load<u64>(ROLES + ((<usize>(parent - 1)) << 4))
  const place = inside(outer, hashOf(from, from + length))
  let slot = <u32>(place >>> 20) & (ROLE_SLOTS - 1)
  while (true) {
    const entry = ROLES + ((<usize>slot) << 4)
    const known = load<u64>(entry)
    if (known == 0 || known == place) {
      let bits = load<u32>(entry, 8) | (flags & 15)
      if ((flags & PARENT) != 0 && (load<u32>(entry, 8) & PARENT) == 0) {
        const count = load<u32>(PARENTS)
        store<u32>(PARENTS, count + 1)
        bits |= (count & 63) << 8
      }
      store<u64>(entry, place)
      store<u32>(entry, bits, 8)
      return slot + 1
    }
    slot = (slot + 1) & (ROLE_SLOTS - 1)
  }
}
