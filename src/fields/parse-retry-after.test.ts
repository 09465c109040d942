import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRetryAfter } from './parse-retry-after.ts'

const now = new Date('2026-11-24T12:00:00Z')

test.each([
  ['0', 0],
  ['120', 120],
  ['\t 7 ', 7],
  ['007', 7],
  ['Tue, 24 Nov 2026 12:00:30 GMT', 30],
  ['Tuesday, 24-Nov-26 12:01:00 GMT', 60],
  ['Tue Nov 24 13:00:00 2026', 3600],
  ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
  ['9'.repeat(40), 2_147_483_648],
])('%j means %d seconds', (value, seconds) => {
  expect(parseRetryAfter(value, now)).toBe(seconds)
})

test.each(['', '-1', '1.5', '1e3', '0x10', '10 s', '10, 20', 'soon', '٣', '\u00a05'])(
  '%j is malformed',
  (value) => {
    expect(parseRetryAfter(value, now)).toBeUndefined()
  },
)

test('no text is read as a negative, fractional or infinite wait', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const seconds = parseRetryAfter(value, now)
      expect(seconds === undefined || (Number.isInteger(seconds) && seconds >= 0)).toBe(true)
    }),
  )
})
