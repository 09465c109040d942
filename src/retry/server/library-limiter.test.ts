import { RateLimiterMemory } from 'rate-limiter-flexible'
import { expect, test } from 'vitest'
import { sharedLimiter } from './library-limiter.ts'

test('a limiter of the library counts behind the same interface', async () => {
  const limiter = sharedLimiter(new RateLimiterMemory({ points: 2, duration: 60 }))
  const take = () => limiter.take('a', 0)
  const common = { policy: 'default', quota: 2, windowSeconds: 60 }
  expect(await take()).toMatchObject({ ...common, allowed: true, remaining: 1 })
  expect(await take()).toMatchObject({ ...common, allowed: true, remaining: 0 })
  const refused = await take()
  expect(refused).toMatchObject({ ...common, allowed: false, remaining: 0 })
  expect(refused?.resetMs).toBeGreaterThan(59_000)
})

test('a store that fails lets everybody in, and is told of', async () => {
  const errors: unknown[] = []
  const lost = new Error('connection lost')
  const limiter = sharedLimiter(
    { points: 1, duration: 1, consume: () => Promise.reject(lost) },
    { onStoreError: (error) => errors.push(error) },
  )
  expect(await limiter.take('a', 0)).toBeUndefined()
  expect(errors).toEqual([lost])
})
