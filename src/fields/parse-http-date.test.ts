import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseHttpDate } from './parse-http-date.ts'

const now = new Date('2026-11-24T12:00:00Z')
const example = '1994-11-06T08:49:37.000Z'

test.each([
  ['Sun, 06 Nov 1994 08:49:37 GMT', example],
  ['Sunday, 06-Nov-94 08:49:37 GMT', example],
  ['Sun Nov  6 08:49:37 1994', example],
  ['Thu, 31 Dec 1998 23:59:60 GMT', '1999-01-01T00:00:00.000Z'],
  ['Thursday, 24-Nov-50 08:00:00 GMT', '2050-11-24T08:00:00.000Z'],
])('%s is a date', (text, iso) => {
  expect(parseHttpDate(text, now)?.toISOString()).toBe(iso)
})

test.each([
  '',
  '7',
  'soon',
  'Mon, 06 Nov 1994 08:49:37 GMT',
  'Sun, 6 Nov 1994 08:49:37 GMT',
  'Sun, 06 Nov 1994 08:49:37 +0000',
  'Sun, 06 Nov 1994 24:00:00 GMT',
  'Fri, 30 Feb 2024 00:00:00 GMT',
  'sun, 06 nov 1994 08:49:37 gmt',
  ' Sun, 06 Nov 1994 08:49:37 GMT',
  'Sun Nov 06 08:49:37 GMT 1994',
  'Sun Nov   6 08:49:37 1994',
  'Sun,  6 Nov 1994 08:49:37 GMT',
  'Sun Nov  6 8:49:37 1994',
  'Monsday, 07-Nov-94 08:49:37 GMT',
  'Sunday, 06-November-94 08:49:37 GMT',
  'Sunday, 06-Nov-94 08:49 GMT',
  // A well-formed date is in a year of four digits.
  new Date(Date.UTC(12345, 0, 1)).toUTCString(),
])('%j is no date', (text) => {
  expect(parseHttpDate(text, now)).toBeUndefined()
})

test('every second that Date can print as a UTC string is read back', () => {
  const seconds = fc.integer({ min: 0, max: 250_000_000_000 })
  fc.assert(
    fc.property(seconds, (second) => {
      const date = new Date(second * 1000)
      expect(parseHttpDate(date.toUTCString(), now)).toEqual(date)
    }),
  )
})
