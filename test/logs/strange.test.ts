import { expect, test } from 'vitest'
import { busyButHealthy } from './incidents/healthy.ts'
import { strangePlaces } from './incidents/strange-places.ts'
import { strangeTimes } from './incidents/strange.ts'
import { judgeCase } from './judge-case.ts'

test.each([...strangeTimes, ...strangePlaces, ...busyButHealthy])('$id', (given) => {
  const { said, id: _id, ...parts } = judgeCase(given)
  const wrong = Object.entries(parts).filter(([part, right]) => right !== (part !== 'falseAlarm'))
  expect(wrong, said).toEqual([])
})
