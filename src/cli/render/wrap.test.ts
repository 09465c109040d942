import { expect, test } from 'vitest'
import { wrap } from './wrap.ts'

test('a number keeps its unit when a paragraph is broken', () => {
  expect(wrap('of 500 requests, usually 0.11 % of them', 30)).toEqual([
    'of 500 requests, usually',
    '0.11 % of them',
  ])
})
