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

/** Every status that a cell can count, less 100. */
const all: readonly number[] = Array.from({ length: 500 }, (_, status) => status)

/**
 * A scanner that is a module; undefined where none runs. `counted` gives the statuses, less 100, that were counted at
 * all, where the module keeps them.
 */
export function wasmScanner(
  base64: string,
  layout: Layout,
  { pick, count }: Pick<ScannerOptions, 'pick' | 'count'>,
  counted?: (bytes: Uint8Array) => readonly number[],
): WasmScanner | undefined {
  const { timeTable, wanted, cells, pickList, input, capacity } = layout
  const running = startModule(base64, input + capacity + slack)
  if (running === undefined) return undefined
  const { scan, forget, role } = running.exports
  const words = new Uint32Array(running.buffer)
  const bytes = new Uint8Array(running.buffer)
  words[head.unit] = 1
  for (const status of all) bytes[wanted + status] = pick(status + 100) ? 1 : 0

  function drain(): void {
    const used = words[head.times] ?? 0
    const statuses = counted?.(bytes) ?? all
    for (let slot = 0; slot < used; slot += 1) {
      const seconds = words[timeList / 4 + slot] ?? 0
      const row = (cells + slot * cellBytes) / 4
      for (const status of statuses) {
        const many = words[row + status] ?? 0
        if (many > 0) count(seconds * 1000, status + 100, many)
      }
    }
    words[head.times] = 0
    bytes.fill(0, timeTable, wanted)
    bytes.fill(0, cells, cells + used * cellBytes)
    forget()
  }

  return {
    words,
    bytes,
    role,
    input: bytes.subarray(input, input + capacity),
    scan(length, last) {
      const end = input + Math.min(length, capacity)
      const parts: Uint32Array[] = []
      let from = input
      let lines = 0
      for (;;) {
        words[head.picks] = 0
        const result = scan(from, end, last ? 1 : 0)
        from = words[head.position] ?? end
        lines += words[head.lines] ?? 0
        const first = pickList / 4
        parts.push(words.slice(first, first + (words[head.picks] ?? 0) * pickWords))
        if (result === again.timesFull) drain()
        else if (result !== again.picksFull) break
      }
      return { lines, consumed: from - input, picks: joined(parts) }
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

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  const whole = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
