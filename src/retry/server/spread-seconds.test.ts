import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadSeconds } from './spread-seconds.ts'

test('whole seconds, never earlier, and at most a fifth or a second later', () => {
  const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), share, (seconds, random) => {
      const told = spreadSeconds(seconds, () => random)
      expect(Number.isInteger(told)).toBe(true)
      expect(told).toBeGreaterThanOrEqual(Math.max(1, seconds))
      expect(told).toBeLessThanOrEqual(Math.max(1, seconds + Math.max(1, seconds * 0.2)))
    }),
  )
})

test('a long time is spread over no more than was asked for', () => {
  expect(spreadSeconds(3600, () => 0.9999, 60)).toBe(3660)
  expect(spreadSeconds(3600, () => 0, 60)).toBe(3600)
})
