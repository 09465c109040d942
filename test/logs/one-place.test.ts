import { expect, test } from 'vitest'
import { onePlace } from './incidents/one-place.ts'
import { judgeCase } from './judge-case.ts'

test.each(onePlace)('$id', (given) => {
  const { said, id: _id, ...parts } = judgeCase(given)
  const wrong = Object.entries(parts).filter(([part, right]) => right !== (part !== 'falseAlarm'))
  expect(wrong, said).toEqual([])
})
