import { jsonScannerModule } from './json-scanner-module.ts'
import type { LineScanner, ScanBatch } from './scanner.ts'
import { cellBytes, mostTimes, pickListBytes, wasmScanner } from './wasm-scanner.ts'

// Addresses in the memory of the module, as in assembly/json.ts. Words of its head beside those of every scanner:
const head = { shapes: 8, guard: 9 }
const timeTable = 20_480
const wanted = 28_672
const shapes = 32_768
const cells = 163_840
const pickList = cells + mostTimes * cellBytes
/** Keys of the line before. */
const expectedKeys = pickList + pickListBytes
const input = expectedKeys + 48 * 128 + 64
const capacity = 1 << 20

/** What a key is, as in assembly/json-keys.ts. */
const role = { time: 1, status: 2, decides: 4, parent: 8 }

/** Place in a pick's reasons of a line whose shape was not met before; its status has the number of the shape above. */
export const newShape = 5

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
export interface JsonScanner extends LineScanner {
  /** As that of other scanners, but it also ends behind a line of a new shape. */
  scan(length: number, last: boolean): ScanBatch
  /** From now on lines of this shape are counted. */
  learn(shape: number): void
  /** What was learned no longer holds. */
  forgetShapes(): void
}

/** Undefined where the runtime has no WebAssembly or no SIMD. */
export function createJsonScanner(options: JsonScannerOptions): JsonScanner | undefined {
  const layout = { timeTable, wanted, cells, pickList, input, capacity }
  const scanner = wasmScanner(jsonScannerModule, layout, options)
  if (scanner === undefined) return undefined
  const { words, bytes, role: setRole } = scanner
  words[head.guard] = options.guard[0] ?? 0xffff_ffff
  words[head.guard + 1] = options.guard[1] ?? 0xffff_ffff
  // No object has this place, so nothing is expected yet.
  for (let entry = 0; entry < 48; entry += 1) words[(expectedKeys + entry * 128 + 80) / 4] = 1
  const encoder = new TextEncoder()

  function addKey(parent: number, name: string, flags: number): number {
    const { written } = encoder.encodeInto(name, bytes.subarray(input, input + capacity))
    return setRole?.(parent, input, written, flags) ?? 0
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

  return {
    ...scanner,
    learn(shape) {
      words[shapes / 4 + shape * 4 + 2] = 1
    },
    forgetShapes() {
      bytes.fill(0, shapes, cells)
      words[head.shapes] = 0
    },
  }
}
