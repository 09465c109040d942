import { expect, test } from 'vitest'
import { defaultBudget } from './budget.ts'
import { readOptions } from './options.ts'
import { defaultPolicy } from './policy.ts'

test('what is left out, or given as undefined, keeps its default', () => {
  const given: object = { maxRetries: undefined, maxWait: undefined, alsoRead: undefined }
  const defaults = { ...defaultPolicy, maxWait: 10, deadlineMs: Infinity, limits: defaultBudget }
  expect(readOptions({})).toEqual(defaults)
  expect(Object.entries(readOptions(given)).filter(([, value]) => value === undefined)).toEqual([])
  expect(readOptions(given)).toEqual(defaults)
})

test('a budget is set in parts, or turned off', () => {
  expect(readOptions({ budget: { most: 3 } }).limits).toEqual({ ...defaultBudget, most: 3 })
  expect(readOptions({ budget: false }).limits.most).toBe(Infinity)
})
