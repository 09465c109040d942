import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReadField } from './read-wait.ts'
import { rateLimit, retryAfterMs, xRateLimitReset } from './other-waits.ts'
import { readWaitMs } from './read-wait.ts'

const now = new Date('2026-11-24T12:00:00.000Z')
const nowText = 'Tue, 24 Nov 2026 12:00:00 GMT'

function fields(values: Readonly<Record<string, string | readonly string[]>>): ReadField {
  return (name) => values[name]
}

test.each<[string, string | readonly string[], number | undefined]>([
  ['seconds', '120', 120_000],
  ['now', '0', 0],
  ['leading zeros and a blank at the end', '002 ', 2000],
  ['a tab before it', '\t7', 7000],
  ['thirty years', '1000000000', 1e12],
  ['more than 2^31', '9'.repeat(30), 2_147_483_648_000],
  ['IMF-fixdate', 'Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
  ['RFC 850 date', 'Tuesday, 24-Nov-26 12:00:30 GMT', 30_000],
  ['asctime date', 'Tue Nov 24 12:00:30 2026', 30_000],
  ['asctime with a day of one digit', 'Tue Dec  1 12:00:00 2026', 604_800_000],
  ['a date that has passed', 'Tue, 24 Nov 2026 11:00:00 GMT', 0],
  ['a leap second', 'Tue, 24 Nov 2026 12:00:60 GMT', 60_000],
  ['a two-digit year 45 years ahead', 'Tuesday, 24-Nov-71 12:00:00 GMT', 1_420_070_400_000],
  ['a two-digit year more than 50 years ahead', 'Thursday, 24-Nov-77 12:00:00 GMT', 0],
  ['two lines as fetch joins them', '1, 3', 3000],
  ['two lines as undici gives them', ['3', '1'], 3000],
  ['two lines, one malformed', '3, soon', 3000],
  ['a number and a date', `1, Tue, 24 Nov 2026 12:00:30 GMT`, 30_000],
  ['a date and a number', `Tuesday, 24-Nov-26 12:00:30 GMT, 40`, 40_000],
  ['negative', '-1', undefined],
  ['fractional', '1.5', undefined],
  ['empty', '', undefined],
  ['a unit', '10 s', undefined],
  ['an exponent', '1e3', undefined],
  ['a weekday that is wrong', 'Mon, 24 Nov 2026 12:00:30 GMT', undefined],
  ['another zone', 'Tue, 24 Nov 2026 12:00:30 +0100', undefined],
  ['lower case', 'tue, 24 nov 2026 12:00:30 gmt', undefined],
  ['ISO 8601', '2026-11-24T12:00:30Z', undefined],
  ['too long to be read', '1'.repeat(2000), undefined],
])('Retry-After, %s', (_, value, waitMs) => {
  expect(readWaitMs(fields({ 'retry-after': value }), now, [])).toBe(waitMs)
})

test.each([
  ['the server is an hour ahead', { date: 'Tue, 24 Nov 2026 13:00:00 GMT' }, '13:00:30', 30_000],
  ['the server is an hour behind', { date: 'Tue, 24 Nov 2026 11:00:00 GMT' }, '11:00:30', 30_000],
  [
    'a cache kept the response for a minute',
    { date: 'Tue, 24 Nov 2026 10:59:00 GMT', age: '60' },
    '11:00:30',
    30_000,
  ],
  ['the clocks agree as far as seconds can', { date: nowText }, '12:00:30', 29_200],
  ['Date is malformed', { date: 'today' }, '12:00:30', 29_200],
])('a date, where %s', (_, others, clock, waitMs) => {
  const field = fields({ ...others, 'retry-after': `Tue, 24 Nov 2026 ${clock} GMT` })
  // Within the second that Date names, so that its whole seconds make a difference.
  const late = new Date(now.getTime() + 800)
  expect(readWaitMs(field, late, [])).toBe(waitMs)
})

test('a million values are neither thrown at, nor negative, fractional or infinite', () => {
  const letters = '0123456789-+.,:; \tGMTonueSdayNvDec'
  let state = 1
  const next = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
  const samples = ['120', nowText, 'Tuesday, 24-Nov-26 12:00:30 GMT', 'Tue Nov 24 12:00:30 2026']
  let wrong = 0
  for (let run = 0; run < 1_000_000; run += 1) {
    const sample = samples[next(samples.length)] ?? ''
    const at = next(sample.length)
    const value = sample.slice(0, at) + letters[next(letters.length)] + sample.slice(at + next(2))
    const waitMs = readWaitMs((name) => (name === 'retry-after' ? value : undefined), now, [])
    if (waitMs !== undefined && !(waitMs >= 0 && waitMs <= 1e16 && Number.isInteger(waitMs)))
      wrong += 1
  }
  expect(wrong).toBe(0)
}, 60_000)

test('of any number of well formed values the largest wins', () => {
  const seconds = fc.integer({ min: 0, max: 100_000 })
  fc.assert(
    fc.property(
      fc.array(seconds, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      (values, dates) => {
        const texts = values.map((value) =>
          dates ? new Date(now.getTime() + value * 1000).toUTCString() : String(value),
        )
        const field = fields({ 'retry-after': texts.join(', ') })
        expect(readWaitMs(field, now, [])).toBe(Math.max(...values) * 1000)
      },
    ),
  )
})

test.each([
  ['retry-after-ms', { 'retry-after-ms': '1500' }, 1500],
  ['retry-after-ms with a fraction', { 'retry-after-ms': '1.5' }, undefined],
  ['RateLimit with nothing left', { ratelimit: '"a";r=0;t=7, "b";r=3;t=90' }, 7000],
  ['RateLimit with something left', { ratelimit: '"a";r=1;t=7' }, undefined],
  ['RateLimit from a cache', { ratelimit: '"a";r=0;t=7', age: '1' }, undefined],
  ['RateLimit that is malformed', { ratelimit: '"a";r=0;t=7,,' }, undefined],
  [
    'RateLimit without t, whose policy names the window',
    { ratelimit: '"a";r=0', 'ratelimit-policy': '"b";q=1;w=9, "a";q=100;w=60' },
    60_000,
  ],
  ['X-RateLimit-Reset in seconds', { 'x-ratelimit-reset': '30' }, 30_000],
  ['X-RateLimit-Reset as a time', { 'x-ratelimit-reset': '1795521630' }, 30_000],
  ['X-RateLimit-Reset in milliseconds', { 'x-ratelimit-reset': '1795521630000' }, 30_000],
  [
    'X-RateLimit-Reset with something left',
    { 'x-ratelimit-reset': '30', 'x-ratelimit-remaining': '2' },
    undefined,
  ],
  ['Retry-After beside the others', { 'retry-after': '2', 'retry-after-ms': '1500' }, 2000],
])('%s, where it is asked for', (_, values, waitMs) => {
  const also = [retryAfterMs, rateLimit, xRateLimitReset]
  expect(readWaitMs(fields(values), now, also)).toBe(waitMs)
})
