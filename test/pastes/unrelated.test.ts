import { expect, test } from 'vitest'
import { explain } from '../../src/app/explain.ts'
import { unrelated } from './unrelated.ts'

test.each(unrelated)('nothing is recognised in %s', (_name, text) => {
  expect(explain(text, new Date('2026-11-24T12:00:00Z')).recognised).toBe(false)
})
