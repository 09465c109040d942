import { expect, test } from 'vitest'
import { createFetch } from '../../src/retry/index.ts'
import { makeCall, readContent } from './make-call.ts'
import type { Schedule, Seen, Step } from './schedule.ts'
import { findFaults, makeRandom, rollSchedule } from './schedule.ts'

// In place of the network there is a function that uses bodies up as fetch does: real Requests, real Responses.

const clients = 2500
const callsOfClient = 4
const budget = { most: 3, perRequest: 0.1, perSecond: 0.5 }

function makeNetwork(schedule: Schedule): { seen: Seen[]; fetch: typeof fetch } {
  const seen: Seen[] = []
  let sent = 0
  return {
    seen,
    async fetch(input, init) {
      const startMs = performance.now()
      const step: Step = schedule.steps[sent] ?? { kind: 'respond', status: 200, fields: [] }
      sent += 1
      const request = new Request(input, init)
      const note = (body?: string): void => {
        seen.push({ startMs, endMs: performance.now(), step, ...(body !== undefined && { body }) })
      }
      if (step.kind === 'refused' || (step.kind === 'reset' && step.read === 'none')) {
        note()
        throw broken(step.kind === 'refused' ? 'ECONNREFUSED' : 'ECONNRESET')
      }
      if (step.kind === 'reset' && step.read === 'some') {
        await request.body?.getReader().read()
        note()
        throw broken('ECONNRESET')
      }
      const type = request.headers.get('content-type') ?? ''
      note(await readContent(await request.arrayBuffer(), type))
      if (step.kind === 'reset') throw broken('UND_ERR_SOCKET')
      if (step.kind === 'cut') return new Response(cutBody())
      const { status, fields } = step
      return new Response(status === 204 ? null : 'text', {
        status,
        headers: fields.map(([name, value]): [string, string] => [name, value]),
      })
    },
  }
}

function broken(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
}

function cutBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(10))
      controller.error(broken('UND_ERR_SOCKET'))
    },
  })
}

/** A client whose calls run at the same time; says what is wrong with them. */
async function runClient(seed: number): Promise<readonly string[]> {
  const random = makeRandom(seed)
  await new Promise((resolve) => setTimeout(resolve, random() * 8000))
  const networks = new Map<string, ReturnType<typeof makeNetwork>>()
  const startMs = performance.now()
  const makeClient = (retryUnsafeWhenRefused: boolean): ReturnType<typeof createFetch> =>
    createFetch({
      budget,
      maxWait: 1,
      retryUnsafeWhenRefused,
      fetch: (input, init) => {
        const url = new URL(input instanceof Request ? input.url : input)
        const network = networks.get(url.pathname)
        if (network === undefined) throw new Error('no such call')
        return network.fetch(input, init)
      },
    })
  const unsafe = seed % 4 === 0
  const client = makeClient(unsafe)
  const faults = await Promise.all(
    Array.from({ length: callsOfClient }, async (_, at) => {
      const schedule = { ...rollSchedule(random, true), retryUnsafeWhenRefused: unsafe }
      const network = makeNetwork(schedule)
      networks.set(`/${at}`, network)
      await new Promise((resolve) => setTimeout(resolve, random() * 300))
      const call = client(...makeCall(`http://origin.test/${at}`, schedule))
      const response = await call.catch(() => undefined)
      await response?.text().catch(() => undefined)
      const wrong = findFaults(schedule, network.seen)
      return wrong.map((fault) => `${fault}: ${JSON.stringify(schedule)}`)
    }),
  )
  const requests = [...networks.values()].map(({ seen }) => seen.length)
  const retries = requests.reduce((sum, count) => sum + Math.max(0, count - 1), 0)
  const seconds = (performance.now() - startMs) / 1000
  const paid = budget.most + callsOfClient * budget.perRequest + seconds * budget.perSecond
  return retries > paid
    ? [...faults.flat(), `${retries} retries from a budget of ${paid}`]
    : faults.flat()
}

test('10,000 calls through randomised faults: no unsafe replay, no other body, none too early, none over budget', async () => {
  const faults = await Promise.all(
    Array.from({ length: clients }, (_, at) => runClient(at * 7919 + 1)),
  )
  expect(faults.flat().slice(0, 5)).toEqual([])
})

test('a client that repeats everything is found out', async () => {
  const random = makeRandom(1)
  const found = new Set<string>()
  for (let call = 0; call < 300; call += 1) {
    const schedule = rollSchedule(random, true)
    const network = makeNetwork(schedule)
    const [input, init] = makeCall('http://origin.test/', schedule)
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const response = await network.fetch(input, init).catch(() => undefined)
      if (response?.status === 200) break
      // What undici's retry handler did to streams, and others still do.
      if (schedule.bodyKind === 'stream') init.body = null
    }
    for (const fault of findFaults(schedule, network.seen))
      found.add(fault.replace(/ ?[\d.]+.*|:.*/, ''))
  }
  expect([...found].toSorted()).toEqual(
    expect.arrayContaining(['a second bare retry', 'request', 'retried after', 'unsafe replay']),
  )
})
