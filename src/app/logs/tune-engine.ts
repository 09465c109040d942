import { setFlagsFromString } from 'node:v8'

/**
 * Short-lived objects get room for a few megabytes only, and the others a fifth more than they need, instead of ever
 * more: the time it costs is a few per cent.
 */
export function keepMemorySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=20')
}

/** Who works for longer than this gets its money's worth of the engine, whatever it does. */
const longMs = 2000
/** Most reports are there with less; the goal for all is 120 MiB. */
const muchMemoryBytes = 96 * 1024 * 1024
/** How often that is looked at. */
const lookBytes = 1024 * 1024

/**
 * Most reports are there before what V8 works out beside them pays. Its optimising compiler is held back, which saves a
 * sixth of the processor time. What has died is looked for at one go, which takes a third of what it takes bit by bit on
 * another thread; but then V8 waits with it for as long as the system has memory. What is returned is to be told now and
 * then how the lines are read: when they are read in full, line by line, or take much memory, all goes its usual way.
 */
export function spareEngine(): (readBytes: number, allBytes: number, scans: boolean) => void {
  // Later versions may know no such flags and would say so on standard error.
  let isSparing = process.versions.v8.startsWith('13.')
  if (isSparing) {
    setFlagsFromString('--no-incremental-marking')
    setFlagsFromString('--no-turbofan')
    // Or what was compiled in the meantime would never ask for it again.
    setFlagsFromString('--force-emit-interrupt-budget-checks')
  }
  let nextLook = 0
  return (readBytes, _allBytes, scans) => {
    if (!isSparing || readBytes < nextLook) return
    nextLook = readBytes + lookBytes
    const isLong = process.cpuUsage().user >= longMs * 1000
    if (scans && !isLong && process.memoryUsage.rss() < muchMemoryBytes) return
    isSparing = false
    setFlagsFromString('--incremental-marking')
    setFlagsFromString('--turbofan')
  }
}
