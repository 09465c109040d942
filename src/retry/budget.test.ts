import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultBudget, fillBudget, spendBudget, startBudget } from './budget.ts'

const step = fc.record({
  waitMs: fc.integer({ min: -50, max: 3000 }),
  requests: fc.integer({ min: 0, max: 30 }),
  retries: fc.integer({ min: 0, max: 30 }),
})

test('no interleaving of requests, retries and time exceeds the budget', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let nowMs = 0
      let latestMs = 0
      let budget = startBudget(defaultBudget, nowMs)
      let requests = 0
      let retries = 0
      for (const each of steps) {
        nowMs += each.waitMs
        latestMs = Math.max(latestMs, nowMs)
        requests += each.requests
        budget = fillBudget(budget, defaultBudget, each.requests, nowMs)
        for (let wanted = 0; wanted < each.retries; wanted += 1) {
          const left = spendBudget(budget)
          if (left === undefined) break
          budget = left
          retries += 1
        }
        const { most, perRequest, perSecond } = defaultBudget
        const bound = most + requests * perRequest + (latestMs / 1000) * perSecond
        expect(retries).toBeLessThanOrEqual(bound + 1e-6)
        expect(budget.tokens).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('a spent budget pays for nothing until requests or time fill it', () => {
  const limits = { perRequest: 0.5, perSecond: 0.5, most: 1 }
  const spent = spendBudget(startBudget(limits, 0))
  expect(spent).toEqual({ tokens: 0, atMs: 0 })
  if (spent === undefined) return
  expect(spendBudget(spent)).toBeUndefined()
  expect(spendBudget(fillBudget(spent, limits, 1, 1000))).toBeDefined()
  expect(spendBudget(fillBudget(spent, limits, 1, 0))).toBeUndefined()
})
