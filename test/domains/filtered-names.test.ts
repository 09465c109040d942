import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../src/app/check.ts'
import { hasFilter, startFilter, withheld } from './filter-lab.ts'
import type { RegistryLab } from './registry-lab.ts'
import { startRegistryLab } from './registry-lab.ts'

let filter: Awaited<ReturnType<typeof startFilter>>
let registry: RegistryLab

beforeAll(async () => {
  if (!hasFilter) return
  filter = await startFilter()
  registry = await startRegistryLab()
})

afterAll(async () => {
  if (!hasFilter) return
  await registry.stop()
  await filter.stop()
})

describe.skipIf(!hasFilter)('names that a resolver withholds and says so (RFC 8914)', () => {
  test.each(withheld.map((one) => [`${one.code}, with ${one.instead}`, one] as const))(
    'code %s',
    async (_title, { name, code }) => {
      const made = await check(`http://${name}/`, {
        allow: { kind: 'all' },
        resolver: filter.resolver,
        registry: { rdap: registry.rdap },
        repeat: 0,
        timeoutMs: 10_000,
      })
      const codes = made.trace.observations.flatMap((one) =>
        one.kind === 'dns' ? (one.extendedErrors ?? []).map((error) => error.code) : [],
      )
      expect(codes).toContain(code)
      expect(made.verdict).toBe('unknown')
      expect(made.flags).toContain('blocked')
    },
  )
})
