import { describe, expect, test } from 'vitest'
import type { Trace } from '../../model/trace.ts'
import { fullCatalog } from '../catalog.ts'
import { readEvidence } from '../evidence/read-evidence.ts'
import { rules } from './index.ts'
import type { Example } from './rule.ts'
import { applyRule } from './rule.ts'

function traceOf({ given }: Example): Trace {
  return {
    traceVersion: 1,
    tool: { name: 'statusdetector', version: '0' },
    startedAt: '2026-11-24T12:00:00Z',
    target: { input: 'http://example.org/', scheme: 'http', host: 'example.org', port: 80 },
    options: {},
    observations: given,
  }
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test('has an example for speaking and one for silence or refuting', () => {
    expect(rule.examples.some(({ supports, refutes }) => (supports ?? refutes) !== undefined)).toBe(
      true,
    )
    expect(rule.examples.length).toBeGreaterThanOrEqual(2)
  })

  test.each(rule.examples.map((example) => [example.title, example] as const))(
    '%s',
    (_title, example) => {
      const findings = applyRule(rule, readEvidence(traceOf(example), fullCatalog), fullCatalog)
      const { supports, refutes } = example
      if (supports === undefined && refutes === undefined) expect(findings).toEqual([])
      if (supports !== undefined) {
        expect(findings.some(({ cause, odds }) => cause === supports && odds > 1)).toBe(true)
      }
      if (refutes !== undefined) {
        expect(findings.some(({ cause, odds }) => cause === refutes && odds < 1)).toBe(true)
      }
    },
  )
})

test('ids are unique', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})
