import { expect, test } from 'vitest'
import fc from 'fast-check'
import type { ClientQuota } from './client-quota.ts'
import { memoryLimiter } from './memory-limiter.ts'

/** Takes one at once: this limiter needs nobody else. */
function taker(settings: Parameters<typeof memoryLimiter>[0]) {
  const limiter = memoryLimiter(settings)
  return (key: string, nowMs: number): ClientQuota => {
    const quota = limiter.take(key, nowMs)
    if (quota === undefined || quota instanceof Promise) throw new Error('it answers at once')
    return quota
  }
}

test('a quota is counted down, refused, and comes back evenly', () => {
  const take = taker({ quota: 2, windowSeconds: 10 })
  expect(take('a', 0)).toMatchObject({ allowed: true, remaining: 1, resetMs: 5000 })
  expect(take('a', 0)).toMatchObject({ allowed: true, remaining: 0, resetMs: 5000 })
  expect(take('a', 1000)).toMatchObject({ allowed: false, remaining: 0, resetMs: 4000 })
  expect(take('b', 1000)).toMatchObject({ allowed: true })
  expect(take('a', 5000)).toMatchObject({ allowed: true, remaining: 0 })
})

test('who comes back when told to is let in, whatever was asked before', () => {
  const asks = fc.array(fc.record({ waitMs: fc.nat(3000) }), { maxLength: 50 })
  fc.assert(
    fc.property(asks, fc.integer({ min: 1, max: 9 }), (steps, quota) => {
      const take = taker({ quota, windowSeconds: 7 })
      let nowMs = 0
      for (const { waitMs } of steps) {
        nowMs += waitMs
        const { allowed, resetMs } = take('a', nowMs)
        if (allowed) continue
        nowMs += Math.ceil(resetMs)
        expect(take('a', nowMs).allowed).toBe(true)
      }
    }),
  )
})

test('of more clients than it remembers the one not seen for longest is forgotten', () => {
  const take = taker({ quota: 1, windowSeconds: 100, maxClients: 2 })
  take('a', 0)
  take('b', 0)
  take('a', 1)
  take('c', 1)
  expect(take('a', 2).allowed).toBe(false)
  expect(take('b', 2).allowed).toBe(true)
})

test('long keys that differ at either end are different clients', () => {
  const take = taker({ quota: 1, windowSeconds: 100 })
  const long = 'x'.repeat(10_000)
  expect(take(`a${long}`, 0).allowed).toBe(true)
  expect(take(`b${long}`, 0).allowed).toBe(true)
  expect(take(`${long}a`, 0).allowed).toBe(true)
  expect(take(`a${long}`, 0).allowed).toBe(false)
})

test('a quota that makes no sense is named', () => {
  expect(() => memoryLimiter({ quota: 0, windowSeconds: 1 })).toThrow('quota')
  expect(() => memoryLimiter({ quota: 1, windowSeconds: Number.NaN })).toThrow('window')
})
