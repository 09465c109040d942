import type { LineScanner, ScannerOptions } from './scanner.ts'
import { capacityOf } from './scanner-limits.ts'
import { scannerModule } from './scanner-module.ts'
import { cellBytes, mostTimes, pickListBytes, wasmScanner } from './wasm-scanner.ts'

// Addresses in the memory of the module, as in assembly/clf.ts.
const timeTable = 4096
const wanted = 12_288
const cells = 16_384
const pickList = cells + mostTimes * cellBytes
const input = pickList + pickListBytes + 64

/** Undefined where the runtime has no WebAssembly or no SIMD. */
export function wasmClfScanner(options: ScannerOptions): LineScanner | undefined {
  const layout = { timeTable, wanted, cells, pickList, input, capacity: capacityOf(options) }
  const scanner = wasmScanner(scannerModule, layout, options)
  scanner?.sample(options.sampleEvery)
  return scanner
}
