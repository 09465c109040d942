import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFetch } from '../../src/retry/index.ts'
import { makeCall, readContent } from './make-call.ts'
import type { Schedule, Seen, Step } from './schedule.ts'
import { findFaults, makeRandom, rollSchedule } from './schedule.ts'

// The same schedules with Node's fetch against a server that breaks connections.

const calls = 400
const schedules = new Map<string, Schedule>()
const seen = new Map<string, Seen[]>()

const server = createServer((request, response) => {
  void answer(request, response).catch(() => undefined)
})
let base = ''

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address === 'object' && address !== null) base = `http://127.0.0.1:${address.port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '' } = request
  const startMs = performance.now()
  const requests = seen.get(url) ?? []
  seen.set(url, requests)
  const step: Step = schedules.get(url)?.steps[requests.length] ?? {
    kind: 'respond',
    status: 200,
    fields: [],
  }
  const note = (body?: string): void => {
    requests.push({ startMs, endMs: performance.now(), step, ...(body !== undefined && { body }) })
  }
  if (step.kind === 'reset' && step.read !== 'all') {
    if (step.read === 'some') request.read(1)
    note()
    request.socket.resetAndDestroy()
    return
  }
  const bytes = await buffer(request)
  note(await readContent(new Uint8Array(bytes), request.headers['content-type'] ?? ''))
  if (step.kind === 'respond') {
    // Field by field: Node would make one line of two otherwise.
    for (const [name, value] of step.fields) response.setHeader(name, value)
    response.writeHead(step.status).end(step.status === 204 ? undefined : 'text')
  } else if (step.kind === 'cut') {
    response.writeHead(200, { 'Content-Length': '100' }).write('text')
    setImmediate(() => request.socket.destroy())
  } else request.socket.resetAndDestroy()
}

test('400 calls through randomised faults of a server', async () => {
  const random = makeRandom(4242)
  const faults = await Promise.all(
    Array.from({ length: calls }, async (_, at) => {
      const schedule = rollSchedule(random, false)
      const { retryUnsafeWhenRefused } = schedule
      schedules.set(`/${at}`, schedule)
      await new Promise((resolve) => setTimeout(resolve, random() * 2000))
      const client = createFetch({ retryUnsafeWhenRefused })
      const call = client(...makeCall(`${base}/${at}`, schedule))
      const response = await call.catch(() => undefined)
      await response?.text().catch(() => undefined)
      const wrong = findFaults(schedule, seen.get(`/${at}`) ?? [])
      return wrong.map((fault) => `${fault}: ${JSON.stringify(schedule)}`)
    }),
  )
  expect(faults.flat().slice(0, 5)).toEqual([])
})
