import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@redis/client'
import { RateLimiterRedis } from 'rate-limiter-flexible'
import { expect, onTestFinished, test } from 'vitest'
import { freePort, startProgram } from '../../src/lab/program.ts'
import { Gate, sharedLimiter, shedNode } from '../../src/retry/server/index.ts'
import type { Reply } from './serve.ts'
import { get, serve } from './serve.ts'

const redisServer = '/usr/bin/redis-server'

/** A gate of its own with a connection of its own, as another process would have. */
async function startService(redisPort: number, errors: unknown[]): Promise<number> {
  const client = createClient({
    socket: { host: '127.0.0.1', port: redisPort, reconnectStrategy: false },
    disableOfflineQueue: true,
  })
  client.on('error', (error) => errors.push(error))
  await client.connect()
  onTestFinished(() => {
    if (client.isOpen) client.destroy()
  })
  const limiter = new RateLimiterRedis({
    storeClient: client,
    useRedisPackage: true,
    points: 10,
    duration: 60,
  })
  const gate = new Gate({
    guards: 'off',
    clients: {
      limiter: sharedLimiter(limiter, {
        policy: 'minute',
        onStoreError: (error) => errors.push(error),
      }),
      key: (arrival) => arrival.field('x-api-key'),
    },
  })
  onTestFinished(() => gate.close())
  return serve(shedNode(gate, (_request, response) => response.end('ok')))
}

test.skipIf(!existsSync(redisServer))(
  'two services share one quota in Redis, and lose no request when Redis is gone',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'statusdetector-redis-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const port = await freePort()
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder]
    const redis = await startProgram(redisServer, args, port, folder)
    onTestFinished(() => redis.stop())
    const errors: unknown[] = []
    const services = [await startService(port, errors), await startService(port, errors)]
    const headers = { 'x-api-key': 'a' }
    const askAll = (count: number): Promise<readonly Reply[]> =>
      Promise.all(
        Array.from({ length: count }, (_, turn) => get(services[turn % 2] ?? 0, '/', { headers })),
      )
    const replies = await askAll(30)
    const refused = replies.filter(({ status }) => status === 429)
    expect(replies.filter(({ status }) => status === 200).length).toBe(10)
    expect(refused.length).toBe(20)
    for (const { fields } of refused) {
      expect(fields['ratelimit-policy']).toBe('"minute";q=10;w=60')
      const [, reset] = /^"minute";r=0;t=(\d+)$/.exec(String(fields['ratelimit'])) ?? []
      expect(Number(fields['retry-after'])).toBeGreaterThanOrEqual(Number(reset))
      expect(fields['retry-after']).toMatch(/^[1-9]\d?$/)
    }
    expect((await get(services[0] ?? 0, '/', { headers: { 'x-api-key': 'b' } })).status).toBe(200)
    expect(errors).toEqual([])
    await redis.stop()
    const without = await askAll(4)
    expect(without.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(errors.length).toBeGreaterThan(0)
  },
)
