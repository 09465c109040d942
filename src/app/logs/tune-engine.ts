import { setFlagsFromString } from 'node:v8'

/**
 * Short-lived objects get room for a few megabytes only, and the others a fifth more than they need, instead of ever
 * more: the time it costs is a few per cent. They are looked through at one go: so few of them take ten milliseconds, and
 * doing it bit by bit on another thread takes thrice as long in all, and keeps what has died in the meantime.
 */
export function keepMemorySmall(): void {
  setFlagsFromString('--no-incremental-marking')
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=20')
}

/** Who works for longer than this gets its money's worth of the compiler, whatever it does. */
const longMs = 2000

/**
 * Most reports are there before what V8's optimising compiler works out beside them pays: it is held back, which saves a
 * sixth of the processor time. What is returned is to be told now and then how the lines are read: when they are read in
 * full, line by line, the compiler is let go, for then it pays.
 */
export function spareCompiler(): (readBytes: number, allBytes: number, scans: boolean) => void {
  // Later versions may know no such flag and would say so on standard error.
  let isSparing = process.versions.v8.startsWith('13.')
  if (isSparing) {
    setFlagsFromString('--no-turbofan')
    // Or what was compiled in the meantime would never ask for it again.
    setFlagsFromString('--force-emit-interrupt-budget-checks')
  }
  return (_readBytes, _allBytes, scans) => {
    if (!isSparing || (scans && process.cpuUsage().user < longMs * 1000)) return
    isSparing = false
    setFlagsFromString('--turbofan')
  }
}
