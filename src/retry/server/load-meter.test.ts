import { expect, test } from 'vitest'
import type { Outcome } from './load-meter.ts'
import { LoadMeter } from './load-meter.ts'

/** Runs so many requests of `tookMs` one after the other, and gives the time of the last end. */
function serve(meter: LoadMeter, count: number, tookMs: number, outcome: Outcome): number {
  for (let at = 0; at < count; at += 1) {
    meter.begin()
    meter.end(at * tookMs, (at + 1) * tookMs, outcome)
  }
  return count * tookMs
}

test('before saturated time was seen, the rate is the limit by the mean latency', () => {
  const meter = new LoadMeter(10, 0)
  expect(meter.servedPerSecond(0)).toBeUndefined()
  const nowMs = serve(meter, 20, 20, 'served')
  expect(meter.servedPerSecond(nowMs)).toBeCloseTo(500)
})

test('failures say nothing about how long the work takes, impatience says longer', () => {
  const meter = new LoadMeter(1, 0)
  const nowMs = serve(meter, 20, 100, 'served')
  const before = meter.servedPerSecond(nowMs)
  const failing = new LoadMeter(1, 0)
  serve(failing, 20, 100, 'failed')
  expect(failing.servedPerSecond(2000)).toBeUndefined()
  for (let at = 0; at < 20; at += 1) {
    meter.begin()
    meter.end(nowMs + at * 400, nowMs + (at + 1) * 400, 'abandoned')
  }
  expect(meter.servedPerSecond(nowMs + 8000)).toBeLessThan(before ?? 0)
})

test('a fixed limit stays, a learnt one moves with the latency', () => {
  const fixed = new LoadMeter(3, 0)
  const learnt = new LoadMeter({ initial: 8 }, 0)
  for (const meter of [fixed, learnt]) {
    let nowMs = 0
    for (let turn = 0; turn < 100; turn += 1) {
      let running = 0
      for (; meter.hasRoom(); running += 1) meter.begin()
      const startedMs = nowMs
      nowMs += 20
      for (; running > 0; running -= 1) meter.end(startedMs, nowMs, 'served')
    }
  }
  expect(fixed.limit).toBe(3)
  expect(learnt.limit).toBeGreaterThan(16)
})
