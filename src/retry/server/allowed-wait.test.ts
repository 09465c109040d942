import { expect, test } from 'vitest'
import { allowedWaiting } from './allowed-wait.ts'

const reading = { limit: 10, servedPerSecond: 1000 }

test.each([
  // A burst of 500 ms, and then half as much again less with each moment, down to 50 ms.
  [0, 500],
  [500, 500],
  [700, 400],
  [1400, 50],
  [60_000, 50],
])('a queue that has not been empty for %i ms may hold %i', (notEmptyForMs, allowed) => {
  expect(allowedWaiting({ ...reading, notEmptyForMs }, {})).toBe(allowed)
})

test('half a turn may always wait, and no more than the most', () => {
  const slow = { limit: 10, servedPerSecond: 1, notEmptyForMs: 0 }
  expect(allowedWaiting(slow, {})).toBe(5)
  expect(allowedWaiting(slow, { maxLength: 3 })).toBe(3)
  expect(allowedWaiting(slow, { burstMs: 0 })).toBe(0)
})

test('before anything has finished a turn may wait', () => {
  expect(allowedWaiting({ limit: 10, notEmptyForMs: 0 }, {})).toBe(10)
})

test('a longer standing wait than the burst is cut to it', () => {
  const settings = { burstMs: 100, standingMs: 400 }
  expect(allowedWaiting({ ...reading, notEmptyForMs: 60_000 }, settings)).toBe(100)
})
