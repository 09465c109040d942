import { expect, test } from 'vitest'
import { DrainRate } from './drain-rate.ts'

/** Bursts of `places` ends, `everyMs` apart, in saturated time that begins at `fromMs`. */
function fillAndEmpty(rate: DrainRate, places: number, everyMs: number, turns: number): void {
  for (let turn = 1; turn <= turns; turn += 1) {
    for (let place = 0; place < places; place += 1) {
      rate.finish(turn * everyMs + place / 100, everyMs / places, places)
    }
  }
}

test('before anything has finished the rate is unknown, and then that of Little', () => {
  const rate = new DrainRate()
  expect(rate.perSecond(0, 10, undefined)).toBeUndefined()
  expect(rate.perSecond(0, 10, 50)).toBe(200)
})

test.each([2, 3, 10, 50])('places that end together count right after %i turns', (turns) => {
  const rate = new DrainRate()
  rate.begin(10, 0)
  fillAndEmpty(rate, 10, 40, turns + 1)
  // 10 places of 40 ms each, asked in the middle of a turn.
  expect(rate.perSecond((turns + 1) * 40 + 20, 10, 35)).toBeCloseTo(250, -1)
})

test('a first turn that ends in the middle of a burst does not count the rest of it', () => {
  const rate = new DrainRate()
  rate.begin(32, 0)
  fillAndEmpty(rate, 10, 40, 24)
  expect(rate.perSecond(24 * 40 + 20, 32, 128)).toBeCloseTo(250, 0)
})

test('what ends outside saturated time says nothing, nor does the pause before it', () => {
  const rate = new DrainRate()
  rate.begin(10, 0)
  fillAndEmpty(rate, 10, 40, 10)
  rate.end()
  expect(rate.saturated).toBe(false)
  const before = rate.perSecond(500, 10, 40)
  rate.finish(60_000, 4, 10)
  rate.begin(10, 120_000)
  expect(rate.perSecond(120_001, 10, 40)).toBe(before)
})

test('a server that goes silent is not taken for as fast as before', () => {
  const rate = new DrainRate()
  rate.begin(10, 0)
  fillAndEmpty(rate, 10, 40, 50)
  expect(rate.perSecond(2000 + 40, 10, 40)).toBeCloseTo(250, -1)
  expect(rate.perSecond(2000 + 10_000, 10, 40)).toBeLessThan(50)
})
