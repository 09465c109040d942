import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { Reply } from './serve.ts'
import { get } from './serve.ts'

const folder = fileURLToPath(new URL('../../examples/retry/', import.meta.url))
const servers = ['express.mjs', 'fastify.mjs', 'hono.mjs', 'node-http.mjs']

/** Runs an example as its first line says, on a free port. */
async function run(
  file: string,
  env: Record<string, string> = {},
): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  const child = spawn(process.execPath, [join(folder, file)], {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const line: unknown[] = await once(child.stdout, 'data')
  return { child, port: Number(new URL(String(line[0]).trim()).port) }
}

test('every example of a server is run here', () => {
  const found = readdirSync(folder).filter((name) => !name.startsWith('client'))
  expect(found.toSorted()).toEqual(servers)
})

test.each(servers)('%s serves, sheds, keeps its health check, and ends', async (file) => {
  const { child, port } = await run(file)
  expect(await get(port)).toMatchObject({ status: 200, body: 'done\n' })
  const flood = Array.from({ length: 300 }, () => get(port, '/report'))
  expect((await get(port, '/health')).status).toBe(200)
  const replies = await Promise.all(flood)
  const served = replies.filter(({ status }) => status === 200)
  const refused = replies.filter(({ status }) => status === 503)
  expect(served.length + refused.length).toBe(300)
  expect(served.length).toBeGreaterThanOrEqual(32)
  expect(refused.length).toBeGreaterThan(100)
  for (const { fields } of refused) {
    expect(fields['content-type']).toBe('application/problem+json')
    expect(fields['retry-after']).toMatch(/^[1-9]\d?$/)
  }
  const running = get(port, '/report')
  await new Promise((resolve) => setTimeout(resolve, 50))
  child.kill('SIGTERM')
  expect((await running).status).toBe(200)
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('express.mjs: a flag file begins the maintenance and ends it; a key has its quota', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'statusdetector-shed-'))
  onTestFinished(() => rmSync(scratch, { recursive: true }))
  const flag = join(scratch, 'maintenance')
  const { port } = await run('express.mjs', { MAINTENANCE: flag })
  const headers = { 'x-api-key': 'a' }
  expect((await get(port, '/', { headers })).fields['ratelimit']).toMatch(/^"default";r=999;t=/)
  writeFileSync(flag, '600')
  const refused = await untilStatus(port, 503)
  const told = new Date(String(refused.fields['retry-after'])).getTime()
  expect(told).toBeGreaterThan(Date.now() + 590_000)
  expect(told).toBeLessThan(Date.now() + 670_000)
  expect((await get(port, '/health')).status).toBe(200)
  rmSync(flag)
  await untilStatus(port, 200)
})

async function untilStatus(port: number, status: number): Promise<Reply> {
  let reply = await get(port)
  while (reply.status !== status) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    reply = await get(port)
  }
  return reply
}
