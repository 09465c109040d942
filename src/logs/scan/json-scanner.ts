import { jsonScannerModule } from './json-scanner-module.ts'
import type { ScanBatch } from './scanner.ts'
import { pickWords, sampleBelow } from './scanner-limits.ts'
import { startModule } from './wasm-runtime.ts'

// Addresses in the memory of the module, as in assembly/json.ts. A head of 32-bit words:
const head = {
  position: 0,
  lines: 1,
  picks: 2,
  dropping: 3,
  lineNumber: 4,
  sampleBelow: 5,
  times: 6,
  unit: 7,
  shapes: 8,
  guard: 9,
}
const timeList = 64
const timeTable = 20_480
const wanted = 28_672
/** Marks the statuses that any cell counts. */
const countedStatuses = 29_184
const shapes = 32_768
const cells = 163_840
const mostTimes = 512
const pickList = cells + mostTimes * 2048
/** Keys of the line before. */
const expectedKeys = pickList + 16_384 * pickWords * 4
const input = expectedKeys + 48 * 128 + 64
const capacity = 1 << 20
/** What a wide load may read beyond the end. */
const slack = 128

/** Why the module stopped: nothing left, no room for picks, no room for another time, a shape not met before. */
const stop = { done: 0, picksFull: 1, timesFull: 2, shapeFound: 3 }
/** What a key is, as in assembly/json-keys.ts. */
const role = { time: 1, status: 2, decides: 4, parent: 8 }

/** Place in a pick's reasons of a line whose shape was not met before; its status has the number of the shape above. */
export const newShape = 4

/** Which keys of an object tell what. */
export interface JsonKeys {
  readonly time: string
  readonly status: string
  /** Their values are part of the shape of a line, and so are those of names that would be preferred. */
  readonly decides: readonly string[]
}

export interface JsonScannerOptions {
  readonly keys: JsonKeys
  /** Statuses, from 100 to 599, of which every line is picked. */
  readonly pick: (status: number) => boolean
  /** Seconds since 1970 whose lines are handed out, since they may lie on either side of a limit. */
  readonly guard: readonly number[]
  readonly count: (timeMs: number, status: number, count: number) => void
}

/**
 * Reads JSON objects, one a line, as bytes. Lines of one shape have the same keys in the same order, values of the same
 * types, the same status and the same values where these decide. A line of a new shape is handed out and ends the batch;
 * once the format's reader has said that such lines are plain requests, they are counted here. Lines that are no strict
 * JSON, and those of other shapes, are handed out.
 */
export interface JsonScanner {
  readonly input: Uint8Array
  /** As that of other scanners, but it also ends behind a line of a new shape. */
  scan(length: number, last: boolean): ScanBatch
  /** From now on lines of this shape are counted. */
  learn(shape: number): void
  /** What was learned no longer holds. */
  forgetShapes(): void
  drain(): void
  sample(every: number): void
  unit(seconds: 1 | 10 | 60): void
}

/** Undefined where the runtime has no WebAssembly or no SIMD. */
export function createJsonScanner(options: JsonScannerOptions): JsonScanner | undefined {
  const module = startModule(jsonScannerModule, input + capacity + slack)
  if (module === undefined) return undefined
  const { buffer, scan, forget } = module
  const words = new Uint32Array(buffer)
  const bytes = new Uint8Array(buffer)
  words[head.unit] = 1
  words[head.guard] = options.guard[0] ?? 0xffff_ffff
  words[head.guard + 1] = options.guard[1] ?? 0xffff_ffff
  for (let status = 100; status < 600; status += 1)
    bytes[wanted + status - 100] = options.pick(status) ? 1 : 0
  // No object has this place, so nothing is expected yet.
  for (let entry = 0; entry < 48; entry += 1) words[(expectedKeys + entry * 128 + 80) / 4] = 1
  const encoder = new TextEncoder()

  function addKey(parent: number, name: string, flags: number): number {
    const { written } = encoder.encodeInto(name, bytes.subarray(input, input + capacity))
    return module?.role(parent, input, written, flags) ?? 0
  }

  /** The key at a path, and those that hold the rest of it whole, which come first where they stand. */
  function addPath(path: string, flags: number): void {
    let parent = 0
    let rest = path
    for (;;) {
      const dot = rest.indexOf('.')
      if (dot < 0) break
      addKey(parent, rest, role.decides)
      parent = addKey(parent, rest.slice(0, dot), role.parent)
      rest = rest.slice(dot + 1)
    }
    addKey(parent, rest, flags)
  }

  addPath(options.keys.time, role.time)
  addPath(options.keys.status, role.status)
  for (const path of options.keys.decides) addPath(path, role.decides)

  function drain(): void {
    const used = words[head.times] ?? 0
    const statuses = [...bytes.subarray(countedStatuses, countedStatuses + 500).entries()].flatMap(
      ([status, isCounted]) => (isCounted === 1 ? [status] : []),
    )
    for (let slot = 0; slot < used; slot += 1) {
      const seconds = words[timeList / 4 + slot] ?? 0
      const row = cells / 4 + slot * 512
      for (const status of statuses) {
        const count = words[row + status] ?? 0
        if (count > 0) options.count(seconds * 1000, status + 100, count)
      }
    }
    words[head.times] = 0
    bytes.fill(0, timeTable, wanted)
    bytes.fill(0, cells, cells + used * 2048)
    forget()
  }

  return {
    input: bytes.subarray(input, input + capacity),
    scan(length, last) {
      const end = input + Math.min(length, capacity)
      const picks: number[] = []
      let from = input
      let lines = 0
      for (;;) {
        words[head.picks] = 0
        const result = scan(from, end, last ? 1 : 0)
        from = words[head.position] ?? end
        lines += words[head.lines] ?? 0
        const first = pickList / 4
        for (const word of words.subarray(first, first + (words[head.picks] ?? 0) * pickWords))
          picks.push(word)
        if (result === stop.done || result === stop.shapeFound) break
        if (result === stop.timesFull) drain()
      }
      return { lines, consumed: from - input, picks: Uint32Array.from(picks) }
    },
    learn(shape) {
      words[shapes / 4 + shape * 4 + 2] = 1
    },
    forgetShapes() {
      bytes.fill(0, shapes, cells)
      words[head.shapes] = 0
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
