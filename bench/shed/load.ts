import type { Agent } from 'node:http'
import { request } from 'node:http'

/** One request as its client saw it; times are milliseconds of one clock. */
export interface Sent {
  readonly atMs: number
  readonly doneMs: number
  readonly status: number
  /** Whole seconds of Retry-After; absent where there was none. */
  readonly retryAfter?: number
  readonly bytes: number
  /** How often this call had been refused before. */
  readonly attempt: number
  /**
   * Requests of all clients without an answer yet, and clients told to come back and not due, when this one was answered: from
   * then on a client counts the seconds.
   */
  readonly ahead: number
}

/** One request; a broken connection has status 0. */
export function send(port: number, agent: Agent): Promise<Omit<Sent, 'attempt' | 'ahead'>> {
  return new Promise((resolve) => {
    const atMs = performance.now()
    const outgoing = request({ host: '127.0.0.1', port, path: '/', agent }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => {
        const retryAfter = response.headers['retry-after']
        const seconds = retryAfter !== undefined && { retryAfter: Number(retryAfter) }
        const { statusCode: status = 0 } = response
        resolve({ atMs, doneMs: performance.now(), status, bytes, ...seconds })
      })
      response.on('error', () => resolve({ atMs, doneMs: performance.now(), status: 0, bytes: 0 }))
    })
    outgoing.on('error', () => resolve({ atMs, doneMs: performance.now(), status: 0, bytes: 0 }))
    outgoing.end()
  })
}

/** What an open load is: Poisson arrivals, which do not slow down when the server does. */
export interface OpenLoad {
  readonly port: number
  readonly agent: Agent
  /** Calls made at once, and how long before the rest. */
  readonly first?: number
  readonly pauseSeconds?: number
  readonly perSecond: number
  readonly seconds: number
  /** Refused clients come back after the seconds they were told, to the millisecond. */
  readonly obey: boolean
  /** Nobody comes back after this. */
  readonly patienceSeconds: number
}

/** Runs an open load to its end, returns included. */
export async function runOpenLoad(load: OpenLoad): Promise<readonly Sent[]> {
  const sent: Sent[] = []
  const waiting: Promise<void>[] = []
  const start = performance.now() + (load.pauseSeconds ?? 0) * 1000
  let unanswered = 0
  let promised = 0
  const call = async (attempt: number): Promise<void> => {
    unanswered += 1
    const result = await send(load.port, load.agent)
    unanswered -= 1
    sent.push({ ...result, attempt, ahead: unanswered + promised })
    const { retryAfter } = result
    if (!load.obey || retryAfter === undefined) return
    if (result.doneMs + retryAfter * 1000 > start + load.patienceSeconds * 1000) return
    promised += 1
    await new Promise((resolve) => setTimeout(resolve, retryAfter * 1000))
    promised -= 1
    await call(attempt + 1)
  }
  for (let made = 0; made < (load.first ?? 0); made += 1) waiting.push(call(0))
  await new Promise((resolve) => setTimeout(resolve, (load.pauseSeconds ?? 0) * 1000))
  let next = start
  while (next < start + load.seconds * 1000) {
    const now = performance.now()
    for (; next <= now && next < start + load.seconds * 1000; next += gap(load.perSecond)) {
      waiting.push(call(0))
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await Promise.all(waiting)
  return sent
}

function gap(perSecond: number): number {
  return (-Math.log(1 - Math.random()) * 1000) / perSecond
}

/** What `concurrency` clients that never pause get served per second, after a second to warm up: the capacity. */
export async function runClosedLoad(
  port: number,
  agent: Agent,
  concurrency: number,
  seconds: number,
): Promise<number> {
  const start = performance.now() + 1000
  const end = start + seconds * 1000
  let served = 0
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (performance.now() < end) {
        const { status, doneMs } = await send(port, agent)
        if (status === 200 && doneMs > start && doneMs <= end) served += 1
      }
    }),
  )
  return served / seconds
}
