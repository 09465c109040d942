import { expect, test } from 'vitest'
import { courses } from './incidents/courses.ts'
import { judgeCase } from './judge-case.ts'

test.each(courses)('$id', (given) => {
  const { said, id: _id, ...parts } = judgeCase(given)
  const wrong = Object.entries(parts).filter(([part, right]) => right !== (part !== 'falseAlarm'))
  expect(wrong, said).toEqual([])
})
