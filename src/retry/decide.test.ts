import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Attempt } from './decide.ts'
import { decide } from './decide.ts'
import { defaultPolicy } from './policy.ts'

const now = new Date('2026-11-24T12:00:00.000Z')

function attempt(status: number, wait?: string, more: Partial<Attempt> = {}): Attempt {
  const field = (name: string): string | undefined => (name === 'retry-after' ? wait : undefined)
  return {
    method: 'GET',
    outcome: { kind: 'response', status, field },
    retries: 0,
    repeatable: false,
    replayable: true,
    now,
    random: 0.5,
    ...more,
  }
}

test.each([429, 502, 503, 504, 500, 413])('%d with Retry-After is retried twice', (status) => {
  const kinds = [0, 1, 2].map(
    (retries) => decide(attempt(status, '1', { retries }), defaultPolicy).kind,
  )
  expect(kinds).toEqual(['retry', 'retry', 'give-up'])
})

test.each([500, 502, 503, 504, 520, 527])('a bare %d is retried once', (status) => {
  const kinds = [0, 1].map(
    (retries) => decide(attempt(status, undefined, { retries }), defaultPolicy).kind,
  )
  expect(kinds).toEqual(['retry', 'give-up'])
})

test.each([
  ['a bare 429', attempt(429), 'accept'],
  ['a bare 413', attempt(413), 'accept'],
  ['501 with Retry-After', attempt(501, '1'), 'accept'],
  ['505 with Retry-After', attempt(505, '1'), 'accept'],
  ['301 with Retry-After', attempt(301, '1'), 'follow'],
  ['301', attempt(301), 'accept'],
  ['304 with Retry-After', attempt(304, '1'), 'accept'],
  ['QUERY', attempt(503, '1', { method: 'QUERY' }), 'retry'],
])('%s', (_, given, kind) => {
  expect(decide(given, defaultPolicy).kind).toBe(kind)
})

test.each<[string, Attempt, Partial<typeof defaultPolicy>, string]>([
  ['POST', attempt(503, '1', { method: 'POST' }), {}, 'method-not-idempotent'],
  ['POST with a key', attempt(503, '1', { method: 'POST', repeatable: true }), {}, 'retry'],
  [
    'POST that was refused',
    attempt(503, '1', { method: 'POST' }),
    { retryUnsafeWhenRefused: true },
    'retry',
  ],
  [
    'POST that failed',
    attempt(502, '1', { method: 'POST' }),
    { retryUnsafeWhenRefused: true },
    'method-not-idempotent',
  ],
  [
    'PATCH, bare',
    attempt(503, undefined, { method: 'PATCH' }),
    { retryUnsafeWhenRefused: true },
    'method-not-idempotent',
  ],
  ['a stream that was read', attempt(503, '1', { replayable: false }), {}, 'body-not-replayable'],
  ['61 seconds', attempt(503, '61'), {}, 'retry-after-too-long'],
  ['60 seconds', attempt(503, '60'), {}, 'retry'],
  ['past the deadline', attempt(503, '2', { remainingMs: 1500 }), {}, 'deadline'],
  ['no budget', attempt(503, '1', { affordable: false }), {}, 'budget-spent'],
])('%s', (_, given, policy, outcome) => {
  const decision = decide(given, { ...defaultPolicy, ...policy })
  expect(decision.kind === 'give-up' ? decision.because : decision.kind).toBe(outcome)
})

const attempts = fc.record({
  method: fc.constantFrom('GET', 'PUT', 'POST'),
  status: fc.constantFrom(413, 429, 500, 502, 503, 504),
  retries: fc.integer({ min: 0, max: 3 }),
  random: fc.double({ min: 0, max: 1, noNaN: true }),
  remainingMs: fc.integer({ min: 0, max: 100_000 }),
})

test('a longer Retry-After never leads to an earlier retry, and none is earlier than it says', () => {
  const seconds = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(attempts, seconds, seconds, ({ status, ...more }, one, other) => {
      const [less, most] = one < other ? [one, other] : [other, one]
      const early = decide(attempt(status, String(less), more), defaultPolicy)
      const late = decide(attempt(status, String(most), more), defaultPolicy)
      if (late.kind !== 'retry') return
      expect(late.afterMs).toBeGreaterThanOrEqual(most * 1000)
      expect(early.kind).toBe('retry')
      if (early.kind === 'retry') expect(early.afterMs).toBeLessThanOrEqual(late.afterMs)
    }),
  )
})

test('a bare retry waits a tenth of a second or more', () => {
  fc.assert(
    fc.property(attempts, ({ status, ...more }) => {
      const decision = decide(attempt(status, undefined, more), {
        ...defaultPolicy,
        maxBareRetries: 9,
      })
      if (decision.kind === 'retry') expect(decision.afterMs).toBeGreaterThanOrEqual(100)
    }),
  )
})
