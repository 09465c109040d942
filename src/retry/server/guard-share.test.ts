import { expect, test } from 'vitest'
import type { GuardSettings, GuardState, LoadSample } from './guard-share.ts'
import { calm, nextGuard, refusedShare } from './guard-share.ts'

function look(lagMs: number, more: Partial<LoadSample> = {}): LoadSample {
  return { lagMs, elapsedMs: 50 + lagMs, ...more }
}

function after(samples: readonly LoadSample[], settings: GuardSettings = {}): GuardState {
  let state = calm
  for (const sample of samples) state = nextGuard(state, sample, settings)
  return state
}

test('one long pause is no overload', () => {
  expect(after([look(0), look(0), look(2000), look(0), look(0)]).loop).toBe(0)
})

test('a loop that keeps requests waiting sheds in proportion, and lets them in again slowly', () => {
  const pressed = after(Array.from({ length: 8 }, () => look(400)))
  expect(pressed.pressed).toBe(true)
  expect(pressed.meetsLagMs).toBeGreaterThan(100)
  expect(pressed.loop).toBeGreaterThan(0.5)
  let state = pressed
  let looks = 0
  for (; state.loop > 0 && looks < 1000; looks += 1) state = nextGuard(state, look(0), {})
  // More than a second, and no more than some.
  expect(looks).toBeGreaterThan(20)
  expect(looks).toBeLessThan(400)
})

test('a little always passes', () => {
  const state = after(Array.from({ length: 500 }, () => look(5000, { heapShare: 1 })))
  expect(state.loop).toBeLessThanOrEqual(0.98)
  expect(state.heap).toBeLessThanOrEqual(0.98)
})

test('a heap that stays near its limit sheds, one that a collection empties does not', () => {
  const full = look(0, { heapShare: 0.94 })
  expect(after([full, full, full, full]).heap).toBeGreaterThan(0.5)
  expect(after([full, full, full, look(0, { heapShare: 0.4 })]).heap).toBe(0)
})

test('utilization counts only where it is asked for', () => {
  const busy = Array.from({ length: 10 }, () => look(0, { utilization: 1 }))
  expect(after(busy).loop).toBe(0)
  expect(after(busy, { utilization: 0.97 }).loop).toBeGreaterThan(0.2)
})

test.each([
  ['always', 0, 0],
  ['high', 0, 0.6],
  ['normal', 0.4, 0.8],
  ['low', 0.8, 1],
] as const)('of class %s a share of %d is refused at 0.4, %d at 0.8', (priority, some, most) => {
  expect(refusedShare({ ...calm, loop: 0.4 }, priority)).toBeCloseTo(some)
  expect(refusedShare({ ...calm, heap: 0.8 }, priority)).toBeCloseTo(most)
})
