/** Lines as bytes in one piece of memory, so that keeping many costs no objects. */
export interface LineStore {
  /** Copies a line in; the answer is its number. */
  put(bytes: Uint8Array, from: number, to: number): number
  /** Shows a line where it stands: the bytes from, up to but not with `to`. */
  read<Result>(
    line: number,
    reading: (bytes: Uint8Array, from: number, to: number) => Result,
  ): Result
  /** Forgets all lines but these; the answer holds their new numbers, in the same order. */
  keepOnly(lines: readonly number[]): readonly number[]
  readonly size: number
}

export function createLineStore(): LineStore {
  let memory = new Uint8Array(1 << 16)
  let starts = new Uint32Array(1024)
  let count = 0

  const end = (): number => starts[count] ?? 0

  function put(bytes: Uint8Array, from: number, to: number): number {
    const at = end()
    const next = at + to - from
    if (next > memory.length) memory = grown(memory, Math.max(2 * memory.length, next))
    if (count + 2 > starts.length) {
      const more = new Uint32Array(2 * starts.length)
      more.set(starts)
      starts = more
    }
    memory.set(bytes.subarray(from, to), at)
    count += 1
    starts[count] = next
    return count - 1
  }

  return {
    put,
    read: (line, reading) => reading(memory, starts[line] ?? 0, starts[line + 1] ?? 0),
    keepOnly(lines) {
      const before = memory
      const places = starts
      const size = lines.reduce(
        (sum, line) => sum + (places[line + 1] ?? 0) - (places[line] ?? 0),
        0,
      )
      memory = new Uint8Array(Math.max(1 << 16, 2 * size))
      starts = new Uint32Array(Math.max(1024, 2 * lines.length + 2))
      count = 0
      return lines.map((line) => put(before, places[line] ?? 0, places[line + 1] ?? 0))
    },
    get size() {
      return end()
    },
  }
}

function grown(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size)
  larger.set(bytes)
  return larger
}
