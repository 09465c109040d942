import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Trial } from './change-points.ts'
import { findSegments, overdispersion } from './change-points.ts'

/** Minus twice the logarithm of the likelihood of one share for all of these. */
function costOf(series: readonly Trial[]): number {
  const hits = series.reduce((sum, one) => sum + one.hits, 0)
  const of = series.reduce((sum, one) => sum + one.of, 0)
  if (hits <= 0 || hits >= of) return 0
  return -2 * (hits * Math.log(hits / of) + (of - hits) * Math.log(1 - hits / of))
}

/** The least price of any division, every place for every change tried. */
function leastPrice(series: readonly Trial[], price: number): number {
  const best = [-price]
  for (let to = 1; to <= series.length; to += 1) {
    best[to] =
      price +
      Math.min(...best.slice(0, to).map((cost, from) => cost + costOf(series.slice(from, to))))
  }
  return best[series.length] ?? NaN
}

/** Stretches of one share each, with little traffic and much. */
const courses = fc
  .array(
    fc.record({
      share: fc.constantFrom(0, 0.001, 0.01, 0.1, 0.5, 1),
      of: fc.constantFrom(0, 2, 30, 2000),
      noise: fc.array(fc.double({ min: 0.5, max: 1.5, noNaN: true }), {
        minLength: 1,
        maxLength: 40,
      }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((stretches) =>
    stretches.flatMap(({ share, of, noise }) =>
      noise.map((factor) => ({ of, hits: Math.min(of, Math.round(of * share * factor)) })),
    ),
  )

test('no division of a series costs less than the one found', () => {
  fc.assert(
    fc.property(courses, (series) => {
      const price = 3 * Math.log(Math.max(series.length, 3)) * overdispersion(series)
      const found = findSegments(series)
      expect(found[0]?.from).toBe(0)
      expect(found.at(-1)?.to).toBe(series.length)
      const cost = found.reduce(
        (sum, { from, to }) => sum + costOf(series.slice(from, to)) + price,
        -price,
      )
      if (series.some(({ hits }) => hits > 0))
        expect(cost).toBeCloseTo(leastPrice(series, price), 3)
    }),
    { numRuns: 150 },
  )
})

test('a series without a change is one stretch, however long', () => {
  const series = Array.from({ length: 1440 }, (_, index) => ({ of: 3000, hits: 30 + (index % 7) }))
  expect(findSegments(series)).toHaveLength(1)
})
