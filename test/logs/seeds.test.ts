import { expect, test } from 'vitest'
import { judgeSeededLog } from './seeds/judge-seeded-log.ts'
import { oddities, seededLogs } from './seeds/oddities.ts'

test('every count is right in logs with every oddity', async () => {
  const logs = seededLogs.filter(({ odd }) => odd.length > 3)
  expect(new Set(logs.flatMap(({ odd }) => odd)).size).toBe(oddities.length)
  for (const log of logs) {
    const { differences } = await judgeSeededLog(log, 1_500_000)
    expect(differences, String(log.seed)).toEqual([])
  }
})
