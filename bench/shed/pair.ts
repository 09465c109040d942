import { createFetch } from '../../src/retry/index.ts'
import { withServer } from './start-server.ts'

/** Both halves of the package in a brownout. */
export interface Pair {
  readonly calls: number
  readonly succeededPercent: number
  readonly requestsPerCall: number
  /** From the end of the outage until the last call made in it has settled. */
  readonly recoverySeconds: number
}

const callers = 20
const perSecond = 10
const seconds = 15
const downFromMs = 1000
const downMs = 2000

/**
 * Twenty callers with a client each make 200 calls a second. The service is down for 2 s; before and after it serves
 * 250 a second.
 */
export function measurePair(): Promise<Pair> {
  return withServer({ places: 5, serviceMs: 19, gate: 'adaptive' }, async ({ port, child }) => {
    let requests = 0
    let succeeded = 0
    let lastMs = 0
    const start = performance.now()
    const counted: typeof fetch = (input, init) => {
      requests += 1
      return fetch(input, init)
    }
    const call = async (client: typeof fetch, atMs: number): Promise<void> => {
      await sleep(start + atMs - performance.now())
      try {
        const response = await client(`http://127.0.0.1:${port}/`)
        await response.arrayBuffer()
        if (response.ok) succeeded += 1
      } catch {
        // It counts as a call that failed.
      }
      const isOfOutage = atMs >= downFromMs && atMs < downFromMs + downMs
      if (isOfOutage) lastMs = Math.max(lastMs, performance.now() - start)
    }
    const calls: Promise<void>[] = []
    for (let caller = 0; caller < callers; caller += 1) {
      const client = createFetch({ fetch: counted })
      for (let turn = 0; turn < perSecond * seconds; turn += 1) {
        calls.push(call(client, (turn + caller / callers) * (1000 / perSecond)))
      }
    }
    void sleep(downFromMs).then(() => child.send(downMs))
    await Promise.all(calls)
    return {
      calls: calls.length,
      succeededPercent: (succeeded / calls.length) * 100,
      requestsPerCall: requests / calls.length,
      recoverySeconds: (lastMs - downFromMs - downMs) / 1000,
    }
  })
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))
}
