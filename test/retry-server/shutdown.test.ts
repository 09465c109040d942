import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { keepAliveWarnings, outlastProxy, warnKeepAlive } from '../../src/retry/server/index.ts'
import { get, listen, stop, until } from './serve.ts'
import { start } from './start-stoppable.ts'

test('SIGTERM: the running request ends, new ones are told to come back, then it exits with 0', async () => {
  const { child, port, messages, exited } = await start(20_000)
  expect((await get(port)).status).toBe(200)
  const running = get(port, '/slow')
  await until(() => messages.includes('begun'))
  child.kill('SIGTERM')
  // The signal arrives when it arrives: until then requests are served as ever.
  let refused = await get(port)
  while (refused.status === 200) refused = await get(port)
  expect(refused.status).toBe(503)
  expect(Number(refused.fields['retry-after'])).toBeGreaterThanOrEqual(1)
  expect(refused.fields['connection']).toBe('close')
  expect(refused.fields['content-type']).toBe('application/problem+json')
  expect((await get(port, '/live')).status).toBe(200)
  child.send('finish')
  const finished = await running
  expect(finished).toMatchObject({ status: 200, body: 'finished' })
  expect(finished.fields['connection']).toBe('close')
  expect(await exited).toEqual([0, null])
  expect(messages).toContain('ended')
})

test('what runs past the deadline is cut off, and the exit code says so', async () => {
  const { child, port, messages, exited } = await start(400)
  const running = get(port, '/slow').then(
    () => 'answered',
    () => 'cut',
  )
  await until(() => messages.includes('begun'))
  child.kill('SIGTERM')
  expect(await running).toBe('cut')
  expect(await exited).toEqual([1, null])
})

test('a second SIGTERM ends it at once', async () => {
  const { child, port, messages, exited } = await start(60_000)
  get(port, '/slow').catch(() => undefined)
  await until(() => messages.includes('begun'))
  child.kill('SIGTERM')
  while ((await get(port)).status === 200);
  child.kill('SIGTERM')
  expect(await exited).toEqual([null, 'SIGTERM'])
})

test('time-outs below those of the proxy are warned of, and can be set above them', async () => {
  const server = createServer()
  onTestFinished(() => stop(server))
  const warnings: string[] = []
  warnKeepAlive(server, 'aws-alb', (sentence) => warnings.push(sentence))
  await listen(server)
  expect(warnings).toEqual([expect.stringContaining('server.keepAliveTimeout is 5 s')])
  expect(warnings[0]).toContain('Set server.keepAliveTimeout to 65000 or more.')
  outlastProxy(server, 'aws-alb')
  expect(server.keepAliveTimeout).toBe(65_000)
  expect(keepAliveWarnings(server, 'aws-alb')).toEqual([])
  expect(keepAliveWarnings(server, 'google-lb')).toHaveLength(1)
  expect(keepAliveWarnings({ keepAliveTimeout: 0, timeout: 30_000 }, 60)).toEqual([
    expect.stringContaining('server.timeout is 30 s'),
  ])
})
