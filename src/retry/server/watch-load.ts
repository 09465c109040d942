import type { LoadSample } from './guard-share.ts'

/** Looks are this far apart. */
const everyMs = 50

/** Calls `see` with a sample of event loop and heap every 50 ms; the result ends it. It keeps no process alive. */
export function watchLoad(see: (sample: LoadSample) => void, clock: () => number): () => void {
  let last = clock()
  const readHeapShare = heapReader()
  const { performance } = process.getBuiltinModule('node:perf_hooks')
  let before = performance.eventLoopUtilization()
  const timer = setInterval(() => {
    const now = clock()
    const elapsedMs = now - last
    const lagMs = Math.max(0, elapsedMs - everyMs)
    last = now
    const total = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(total, before)
    before = total
    const heapShare = readHeapShare()
    see({ lagMs, elapsedMs, utilization, ...(heapShare !== undefined && { heapShare }) })
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** Asks the engine rarely: reading the heap's statistics costs more than a look at the clock. */
function heapReader(): () => number | undefined {
  const v8 = process.getBuiltinModule('node:v8')
  let looks = 0
  let share: number | undefined
  return () => {
    if (looks % 10 === 0) {
      const { used_heap_size: used, heap_size_limit: limit } = v8.getHeapStatistics()
      share = limit > 0 ? used / limit : undefined
    }
    looks += 1
    return share
  }
}
