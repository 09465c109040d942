import type { LineScanner, ScannerOptions } from './scanner.ts'
import { capacityOf, pickWords, sampleBelow } from './scanner-limits.ts'
import { scannerModule } from './scanner-module.ts'

// Addresses in the memory of the module, as in assembly/clf.ts. A head of 32-bit words:
const head = {
  position: 0,
  lines: 1,
  picks: 2,
  dropping: 3,
  lineNumber: 4,
  sampleBelow: 5,
  times: 6,
  unit: 7,
}
const timeList = 64
const timeTable = 4096
const wanted = 12_288
const cells = 16_384
const mostTimes = 512
const pickList = cells + mostTimes * 2048
const input = pickList + 16_384 * pickWords * 4 + 64
/** What a wide load may read beyond the end. */
const slack = 128
const pageSize = 65_536

/** Why the module stopped: nothing left, no room for picks, no room for another time. */
const timesFull = 2

/** What is used of the global, which the libraries that this project compiles against do not declare. */
declare const WebAssembly:
  | {
      readonly Memory: new (size: { readonly initial: number }) => Memory
      readonly Module: new (bytes: Uint8Array) => object
      readonly Instance: new (
        module: object,
        imports: object,
      ) => {
        readonly exports: {
          readonly scan: (from: number, end: number, last: number) => number
          readonly forget: () => void
        }
      }
    }
  | undefined

interface Memory {
  readonly buffer: ArrayBuffer
}

let compiled: object | undefined

/** Undefined where the runtime has no WebAssembly or no SIMD. */
export function wasmClfScanner(options: ScannerOptions): LineScanner | undefined {
  const capacity = capacityOf(options)
  const pages = Math.ceil((input + capacity + slack) / pageSize)
  const module = instantiate(pages)
  if (module === undefined) return undefined
  const { buffer, scan, forget } = module
  const words = new Uint32Array(buffer)
  const bytes = new Uint8Array(buffer)
  words[head.sampleBelow] = sampleBelow(options.sampleEvery)
  words[head.unit] = 1
  for (let status = 100; status < 600; status += 1)
    bytes[wanted + status - 100] = options.pick(status) ? 1 : 0

  function drain(): void {
    const used = words[head.times] ?? 0
    for (let slot = 0; slot < used; slot += 1) {
      const seconds = words[timeList / 4 + slot] ?? 0
      const row = cells / 4 + slot * 512
      for (let status = 0; status < 500; status += 1) {
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
        if (result === 0) break
        if (result === timesFull) drain()
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
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

interface Scanning {
  readonly buffer: ArrayBuffer
  readonly scan: (from: number, end: number, last: number) => number
  readonly forget: () => void
}

function instantiate(pages: number): Scanning | undefined {
  if (typeof WebAssembly === 'undefined') return undefined
  const memory = new WebAssembly.Memory({ initial: pages })
  try {
    compiled ??= new WebAssembly.Module(fromBase64(scannerModule))
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory } })
    return { buffer: memory.buffer, scan: exports.scan, forget: exports.forget }
  } catch {
    // No SIMD, or WebAssembly is forbidden here.
    return undefined
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
