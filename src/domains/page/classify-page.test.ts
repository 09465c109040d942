import { describe, expect, test } from 'vitest'
import { classifyPage } from './classify-page.ts'
import { findDates } from './find-dates.ts'
import { pages } from './example-pages.ts'

const now = new Date('2026-11-22T12:00:00Z')

describe('example pages', () => {
  test.each(pages.map((one) => [`${one.state}: ${one.title}`, one] as const))(
    '%s',
    (_name, one) => {
      const { state, signs } = classifyPage(one, now)
      expect(`${state}; ${signs.map(({ because }) => because).join('; ')}`).toMatch(
        new RegExp(`^${one.state};`),
      )
    },
  )
})

test('a random neighbour that gives the same page makes a soft 404, but never for the root', () => {
  const body = '<title>Shop</title><p>Nothing here. Try our offers.</p>'
  const sibling = { status: 200, body }
  const at = (url: string) => classifyPage({ url, status: 200, body, sibling }, now).state
  expect(at('https://shop.example/p/123')).toBe('soft_404')
  expect(at('https://shop.example/')).toBe('ordinary')
})

test('a closing notice carries its date, and a date to come is an announcement', () => {
  const page = (date: string) =>
    `<title>Samplr is shutting down</title><h1>Samplr is shutting down on ${date}</h1><p>We thank you. Export your data.</p>`
  expect(classifyPage({ body: page('31 January 2027') }, now)).toMatchObject({
    state: 'shutdown_announced',
    closingDate: '2027-01-31',
  })
  expect(classifyPage({ body: page('March 1, 2026') }, now)).toMatchObject({
    state: 'shut_down',
    closingDate: '2026-03-01',
  })
})

test.each([
  ['31. Dezember 2026', '2026-12-31'],
  ['le 15 février 2025', '2025-02-15'],
  ['2026年9月30日', '2026-09-30'],
  ['30 сентября 2026 года', '2026-09-30'],
  ['ngày 5 tháng 6 năm 2026', '2026-06-05'],
  ['on 2026-02-28', '2026-02-28'],
  ['el 1 de marzo de 2026', '2026-03-01'],
])('a date in %s', (text, date) => {
  expect(findDates(text)).toEqual([date])
})

test.each(['<'.repeat(200_000), '<a'.repeat(100_000), '&'.repeat(200_000), '\0'.repeat(1000), ''])(
  'hostile input %# ends soon',
  (body) => {
    const begun = performance.now()
    classifyPage({ body }, now)
    expect(performance.now() - begun).toBeLessThan(1500)
  },
)
