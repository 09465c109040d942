import type { LineScanner, ScannerOptions } from './scanner.ts'
import { pickWords, sampleBelow } from './scanner-limits.ts'
import type { ScannerExports } from './wasm-runtime.ts'
import { startModule } from './wasm-runtime.ts'

// What the modules in assembly/ have in common: a head of 32-bit words, and behind it the list of times.
const head = {
  position: 0,
  lines: 1,
  picks: 2,
  sampleBelow: 5,
  times: 6,
  unit: 7,
}
const timeList = 64

export const mostTimes = 512
/** Bytes of the counts of one time, and of the list of picks. */
export const cellBytes = 2048
export const pickListBytes: number = 16_384 * pickWords * 4
/** What a wide load may read beyond the end of the input. */
const slack = 128

/** Why a module stopped and is called again; for any other reason the batch ends. */
const again = { picksFull: 1, timesFull: 2 }

/** Where in its memory a module has what; bytes. */
export interface Layout {
  readonly timeTable: number
  readonly wanted: number
  readonly cells: number
  readonly pickList: number
  readonly input: number
  readonly capacity: number
}

export interface WasmScanner extends LineScanner {
  readonly words: Uint32Array
  readonly bytes: Uint8Array
  readonly role: ScannerExports['role']
}

/** Statuses that a cell can count, from 100 on. */
const statuses = 500

/** A scanner that is a module; undefined where none runs. */
export function wasmScanner(
  base64: string,
  layout: Layout,
  { pick, count }: Pick<ScannerOptions, 'pick' | 'count'>,
): WasmScanner | undefined {
  const { timeTable, wanted, cells, pickList, input, capacity } = layout
  const running = startModule(base64, input + capacity + slack)
  if (running === undefined) return undefined
  const { scan, forget, nextCount, role } = running.exports
  const words = new Uint32Array(running.buffer)
  const bytes = new Uint8Array(running.buffer)
  words[head.unit] = 1
  /** Picks of a batch that has more than the module can list at once. */
  let list: Uint32Array = new Uint32Array()
  for (let status = 0; status < statuses; status += 1)
    bytes[wanted + status] = pick(status + 100) ? 1 : 0

  function drain(): void {
    const used = words[head.times] ?? 0
    const end = cells + used * cellBytes
    for (let at = nextCount(cells, end); at < end; at = nextCount(at + 4, end)) {
      const slot = Math.floor((at - cells) / cellBytes)
      const seconds = words[timeList / 4 + slot] ?? 0
      count(seconds * 1000, ((at - cells) % cellBytes) / 4 + 100, words[at / 4] ?? 0)
    }
    words[head.times] = 0
    bytes.fill(0, timeTable, wanted)
    bytes.fill(0, cells, end)
    forget()
  }

  return {
    words,
    bytes,
    role,
    input: bytes.subarray(input, input + capacity),
    scan(length, last) {
      const end = input + Math.min(length, capacity)
      const first = pickList / 4
      let earlier = 0
      let from = input
      let lines = 0
      for (;;) {
        words[head.picks] = 0
        const result = scan(from, end, last ? 1 : 0)
        from = words[head.position] ?? end
        lines += words[head.lines] ?? 0
        const picks = words.subarray(first, first + (words[head.picks] ?? 0) * pickWords)
        const ends = result !== again.timesFull && result !== again.picksFull
        // Nothing is copied in the usual case, nor is memory asked for that a collector would have to find again.
        if (ends && earlier === 0) return { lines, consumed: from - input, picks }
        if (earlier + picks.length > list.length) list = grown(list, earlier + picks.length)
        list.set(picks, earlier)
        earlier += picks.length
        if (ends) return { lines, consumed: from - input, picks: list.subarray(0, earlier) }
        if (result === again.timesFull) drain()
      }
    },
    drain,
    sample(every) {
      words[head.sampleBelow] = sampleBelow(every)
    },
    unit(seconds) {
      drain()
      words[head.unit] = seconds
    },
  }
}

function grown(list: Uint32Array, length: number): Uint32Array {
  const larger = new Uint32Array(Math.max(length, 2 * list.length))
  larger.set(list)
  return larger
}
