import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LatencyWindow, LimitState } from './adapt-limit.ts'
import { adaptLimit, startLimit } from './adapt-limit.ts'

/** The limit after so many windows of a server that does `placesMs` of work in each of its places at once. */
function learn(
  places: number,
  workMs: number,
  windows: number,
  start = startLimit({}),
): LimitState {
  let state = start
  for (let window = 0; window < windows; window += 1) {
    const meanMs = workMs * Math.max(1, state.limit / places)
    state = adaptLimit(state, { meanMs, meanRunning: state.limit, saturated: true }, {})
  }
  return state
}

test('it finds about twice the places of a pool, from above and from below', () => {
  const known = adaptLimit(startLimit({}), { meanMs: 20, meanRunning: 5, saturated: false }, {})
  const fromAbove = learn(10, 20, 200, { ...known, limit: 500 })
  const fromBelow = learn(10, 20, 200, { ...known, limit: 4 })
  expect(fromAbove.limit).toBeCloseTo(fromBelow.limit, 0)
  expect(fromBelow.limit).toBeGreaterThan(10)
  expect(fromBelow.limit).toBeLessThan(30)
})

test('a limit that nobody reached does not rise', () => {
  const window: LatencyWindow = { meanMs: 20, meanRunning: 3, saturated: false }
  expect(adaptLimit({ limit: 32, baselineMs: 20 }, window, {}).limit).toBe(32)
})

test('work that takes longer whatever the limit becomes the new baseline', () => {
  let state: LimitState = { limit: 32, baselineMs: 10 }
  for (let window = 0; window < 300; window += 1) {
    state = adaptLimit(state, { meanMs: 100, meanRunning: state.limit, saturated: true }, {})
  }
  expect(state.limit).toBeGreaterThan(32)
})

test('under any windows it stays between its bounds', () => {
  const window = fc.record({
    meanMs: fc.double({ min: 0.01, max: 1e5, noNaN: true }),
    meanRunning: fc.double({ min: 0, max: 1000, noNaN: true }),
    saturated: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(window, { maxLength: 100 }), (windows) => {
      const settings = { initial: 20, min: 5, max: 50 }
      let state = startLimit(settings)
      for (const each of windows) {
        state = adaptLimit(state, each, settings)
        expect(state.limit).toBeGreaterThanOrEqual(5)
        expect(state.limit).toBeLessThanOrEqual(50)
      }
    }),
  )
})
