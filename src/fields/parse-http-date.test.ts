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

function printRfc850(date: Date): string {
  const [, day, month, year = '', clock] = date.toUTCString().split(' ')
  const weekday = date.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
  return `${weekday}, ${day}-${month}-${year.slice(-2)} ${clock} GMT`
}

function printAsctime(date: Date): string {
  const [weekday = '', day = '', month, year, clock] = date.toUTCString().split(' ')
  return `${weekday.slice(0, 3)} ${month} ${day.replace(/^0/, ' ')} ${clock} ${year}`
}

/** The grammar allows a zero in the place of the blank: date3 is a month and 2DIGIT or a space and 1DIGIT. */
function printAsctimeZero(date: Date): string {
  return printAsctime(date).replace('  ', ' 0')
}

const printers = [(date: Date) => date.toUTCString(), printRfc850, printAsctime, printAsctimeZero]

/** From fifty years ago to fifty years ahead, where two digits name one year only. */
const nearSeconds = fc.integer({
  min: Date.UTC(1976, 11, 1) / 1000,
  max: Date.UTC(2076, 10, 1) / 1000,
})

test.each(printers)('every second of a century is read back, form %#', (print) => {
  fc.assert(
    fc.property(nearSeconds, (second) => {
      const date = new Date(second * 1000)
      expect(parseHttpDate(print(date), now)).toEqual(date)
    }),
    { numRuns: 2000 },
  )
})

test('of what differs from a date in one or two places only what is a date itself is read', () => {
  const letters = '0123456789 :,-GMTSunayovJebrFi'
  const change = fc.record({
    at: fc.nat(40),
    drop: fc.integer({ min: 0, max: 2 }),
    put: fc.constantFrom('', ...letters.split('')),
  })
  let read = 0
  fc.assert(
    fc.property(
      nearSeconds,
      fc.constantFrom(...printers),
      fc.array(change, { minLength: 1, maxLength: 2 }),
      (second, print, changes) => {
        let text = print(new Date(second * 1000))
        for (const { at, drop, put } of changes) {
          text = text.slice(0, at) + put + text.slice(at + drop)
        }
        const date = parseHttpDate(text, now)
        if (date === undefined) return
        read += 1
        // A leap second is read as the first one of the next minute, and nothing prints it.
        const before = new Date(date.getTime() - 1000)
        const texts = printers.flatMap((each) => [
          each(date),
          each(before).replace(/:59(?!:)/, ':60'),
        ])
        expect(texts).toContain(text)
      },
    ),
    { numRuns: 20_000 },
  )
  expect(read).toBeGreaterThan(100)
})
