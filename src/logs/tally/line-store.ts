/** Lines as bytes in a few large pieces of memory, so that keeping many costs no objects. */
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

/** Pages are never copied to grow, which would take three times the memory for a moment. */
const pageBytes = 1 << 18

/** A line lies within one page; one that is longer than that is cut. */
export function createLineStore(): LineStore {
  const pages: Uint8Array[] = []
  /** Where lines begin and end; page × `pageBytes` + place in it. */
  let starts = new Float64Array(1024)
  let ends = new Float64Array(1024)
  let count = 0
  let next = 0

  function put(bytes: Uint8Array, from: number, to: number): number {
    const length = Math.min(to - from, pageBytes)
    const left = pageBytes - (next % pageBytes)
    if (length > left) next += left
    const page = Math.floor(next / pageBytes)
    const memory = (pages[page] ??= new Uint8Array(pageBytes))
    memory.set(bytes.subarray(from, from + length), next % pageBytes)
    if (count === starts.length) {
      starts = grown(starts)
      ends = grown(ends)
    }
    starts[count] = next
    next += length
    ends[count] = next
    count += 1
    return count - 1
  }

  function read<Result>(
    line: number,
    reading: (bytes: Uint8Array, from: number, to: number) => Result,
  ): Result {
    const start = starts[line] ?? 0
    const page = pages[Math.floor(start / pageBytes)] ?? nothing
    const from = start % pageBytes
    return reading(page, from, from + (ends[line] ?? 0) - start)
  }

  return {
    put,
    read,
    keepOnly(lines) {
      const places = new Map<number, number>()
      count = 0
      next = 0
      // In the order of their places each moves down or stays, never over one that is still to move.
      for (const line of [...new Set(lines)].toSorted((a, b) => a - b)) {
        places.set(line, read(line, put))
      }
      pages.length = Math.ceil(next / pageBytes)
      return lines.map((line) => places.get(line) ?? 0)
    },
    get size() {
      return next
    },
  }
}

const nothing = new Uint8Array()

function grown(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * numbers.length)
  larger.set(numbers)
  return larger
}
