import { expect, test } from 'vitest'
import { quiet } from './incidents/quiet.ts'
import { judgeCase } from './judge-case.ts'

test.each(quiet)('$id', (given) => {
  const { said, id: _id, ...parts } = judgeCase(given)
  const wrong = Object.entries(parts).filter(([part, right]) => right !== (part !== 'falseAlarm'))
  expect(wrong, said).toEqual([])
})
