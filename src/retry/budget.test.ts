import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Budget, defaultBudget } from './budget.ts'

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
      const budget = new Budget(defaultBudget, nowMs)
      let requests = 0
      let retries = 0
      for (const each of steps) {
        nowMs += each.waitMs
        latestMs = Math.max(latestMs, nowMs)
        requests += each.requests
        for (let request = 0; request < each.requests; request += 1) budget.addRequest()
        for (let wanted = 0; wanted < each.retries && budget.affords(nowMs); wanted += 1) {
          budget.spend()
          retries += 1
        }
        const { most, perRequest, perSecond } = defaultBudget
        const bound = most + requests * perRequest + (latestMs / 1000) * perSecond
        expect(retries).toBeLessThanOrEqual(bound + 1e-6)
      }
    }),
  )
})

test('a spent budget pays for nothing until requests or time fill it', () => {
  const limits = { perRequest: 0.5, perSecond: 0.5, most: 1 }
  const budget = new Budget(limits, 0)
  expect(budget.affords(0)).toBe(true)
  budget.spend()
  budget.addRequest()
  expect(budget.affords(0)).toBe(false)
  expect(budget.affords(1000)).toBe(true)
})
