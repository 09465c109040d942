import { describe, expect, test } from 'vitest'
import { diagnose } from '../diagnose.ts'
import { rows } from './example-names.ts'
import { name, now } from './example-observations.ts'

describe('the state of a name', () => {
  test.each(rows.map((row) => [row.title, row] as const))('%s', (_title, row) => {
    const made = diagnose({
      traceVersion: 1,
      tool: { name: 'statusdetector', version: '0' },
      startedAt: now,
      target: { input: name, url: `https://${name}/`, scheme: 'https', host: name, port: 443 },
      options: { domain: name },
      observations: row.seen,
    })
    expect(`${made.verdict}: ${made.domain?.evidence.join('; ')}`).toMatch(
      new RegExp(`^${row.verdict}:`),
    )
    if (row.confidence !== undefined) expect(made.domain?.confidence).toBe(row.confidence)
    for (const flag of row.flags ?? []) expect(made.flags).toContain(flag)
  })
})
