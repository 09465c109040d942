import { expect, test } from 'vitest'
import { unfamiliar } from './incidents/unfamiliar.ts'
import { judgeCase } from './judge-case.ts'

test.each(unfamiliar)('$id', (given) => {
  const { said, id: _id, ...parts } = judgeCase(given)
  const wrong = Object.entries(parts).filter(([part, right]) => right !== (part !== 'falseAlarm'))
  expect(wrong, said).toEqual([])
})
