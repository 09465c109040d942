const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Values by texts that stand as bytes, so that a text that was met before costs neither a string nor a copy. */
export interface ByteMap<Value> {
  /** The value of the text that is `bytes` from, up to but not with `to`; made of it when it comes for the first time. */
  of(bytes: Uint8Array, from: number, to: number): Value
  clear(): void
  values(): readonly Value[]
}

/** Texts kept: when there are more, all are forgotten, so that ever new ones cost no more than a string each. */
const mostTexts = 65_536
const mostBytes = 4_000_000

export function createByteMap<Value>(make: (text: string) => Value): ByteMap<Value> {
  let values: Value[] = []
  let memory = new Uint8Array(4096)
  let starts = new Uint32Array(256)
  /** Numbers of the texts, counted from 1, by the lower bits of their hash. */
  let slots = new Uint32Array(512)
  let hashes = new Uint32Array(256)

  function isAt(place: number, bytes: Uint8Array, from: number, length: number): boolean {
    for (let at = 0; at < length; at += 1) if (memory[place + at] !== bytes[from + at]) return false
    return true
  }

  function clear(): void {
    values = []
    slots.fill(0)
  }

  function grow(): void {
    starts = longer(starts)
    hashes = longer(hashes)
    slots = new Uint32Array(2 * slots.length)
    const mask = slots.length - 1
    for (let number = 0; number < values.length; number += 1) {
      let slot = (hashes[number] ?? 0) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
  }

  function add(bytes: Uint8Array, from: number, to: number, hash: number): Value {
    if (values.length >= mostTexts || (starts[values.length] ?? 0) > mostBytes) clear()
    if (values.length + 2 > starts.length) grow()
    const number = values.length
    const start = number === 0 ? 0 : (starts[number] ?? 0)
    const end = start + to - from
    while (end > memory.length) memory = longer(memory)
    const text = bytes.subarray(from, to)
    memory.set(text, start)
    starts[number] = start
    starts[number + 1] = end
    hashes[number] = hash
    const mask = slots.length - 1
    let slot = hash & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = number + 1
    const value = make(decoder.decode(text))
    values.push(value)
    return value
  }

  return {
    of(bytes, from, to) {
      let hash = 0x811c9dc5
      for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
      hash = (hash ^ (hash >>> 15)) >>> 0
      const mask = slots.length - 1
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const number = (slots[slot] ?? 0) - 1
        if (number < 0) return add(bytes, from, to, hash)
        const start = starts[number] ?? 0
        const isSame = hashes[number] === hash && (starts[number + 1] ?? 0) - start === to - from
        if (!isSame || !isAt(start, bytes, from, to - from)) continue
        const value = values[number]
        if (value !== undefined) return value
      }
    },
    clear,
    values: () => values,
  }
}

function longer<List extends Uint8Array | Uint32Array>(list: List): List
function longer(list: Uint8Array | Uint32Array): Uint8Array | Uint32Array {
  const more =
    list instanceof Uint8Array ? new Uint8Array(2 * list.length) : new Uint32Array(2 * list.length)
  more.set(list)
  return more
}
