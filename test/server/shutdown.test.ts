import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { closed, listen } from '../../src/lab/loopback.ts'
import { freePort } from '../../src/lab/program.ts'
import { startServe } from './process.ts'
import { post } from './start.ts'

const folder = mkdtempSync(join(tmpdir(), 'statusdetector-shutdown-'))
const flags = ['--data', folder, '--allow-private', '127.0.0.0/8', '--log-level', 'error']
const answer = z.looseObject({ id: z.string(), report: z.looseObject({ state: z.string() }) })
let slow: Server
let port = 0

beforeAll(async () => {
  slow = createServer((_request, response) => {
    setTimeout(() => response.writeHead(503).end('late'), 1500)
  })
  port = await listen(slow, '127.0.0.1')
})

afterAll(async () => {
  await closed(slow)
  rmSync(folder, { recursive: true, force: true })
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s while a check runs: it is answered, kept, and the process ends with 0',
  async (signal) => {
    const own = await freePort()
    const first = await startServe(own, flags)
    const ended = new Promise<number | null>((resolve) => {
      first.child.once('exit', resolve)
    })
    const body = { target: `http://127.0.0.1:${port}/?${signal}`, passive: true }
    const asked = post(`http://127.0.0.1:${own}/api/v1/checks`, body, { Prefer: 'wait=10' })
    await sleep(500)
    first.child.kill(signal)
    const response = await asked
    expect(response.status).toBe(200)
    const { id, report } = answer.parse(await response.json())
    expect(report.state).toBe('done')
    expect(await ended).toBe(0)
    const second = await startServe(own, flags)
    const kept = await fetch(`http://127.0.0.1:${own}/api/v1/checks/${id}`)
    expect(await kept.text()).toContain('"state":"done"')
    expect(await second.stop()).toBe(0)
  },
)

test('SIGTERM while nobody waits for the check: it is kept, or said to be interrupted', async () => {
  const own = await freePort()
  const first = await startServe(own, flags)
  const body = { target: `http://127.0.0.1:${port}/?alone`, passive: true }
  const response = await post(`http://127.0.0.1:${own}/api/v1/checks`, body)
  expect(response.status).toBe(202)
  const { id } = answer.parse(await response.json())
  expect(await first.stop()).toBe(0)
  expect(first.output()).not.toMatch(/failed|Error/)
  const second = await startServe(own, flags)
  const kept = await fetch(`http://127.0.0.1:${own}/api/v1/checks/${id}`)
  expect(kept.status).toBe(200)
  expect(await kept.text()).toMatch(/"state":"(?:done|interrupted)"/)
  await second.stop()
})
