import { Agent } from 'node:http'
import type { Sent } from './load.ts'
import { runClosedLoad, runOpenLoad } from './load.ts'
import type { ServerSettings } from './start-server.ts'
import { withServer } from './start-server.ts'

async function withAgent<T>(use: (agent: Agent) => Promise<T>): Promise<T> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4000, maxFreeSockets: 4000 })
  try {
    return await use(agent)
  } finally {
    agent.destroy()
  }
}

/** Requests per second that the server does without a gate while there is always one more to do. */
export function measureCapacity(settings: ServerSettings): Promise<number> {
  return withServer({ ...settings, gate: 'none' }, ({ port }) =>
    withAgent((agent) => runClosedLoad(port, agent, settings.places * 2, 3)),
  )
}

/** Share of the requests refused, at `share` of the capacity. */
export function measureRefused(
  settings: ServerSettings,
  capacity: number,
  share: number,
): Promise<{ readonly sent: number; readonly refused: number }> {
  return withServer(settings, ({ port }) =>
    withAgent(async (agent) => {
      const load = { port, agent, obey: false, patienceSeconds: 0 }
      const sent = await runOpenLoad({ ...load, perSecond: capacity * share, seconds: 6 })
      return { sent: sent.length, refused: sent.filter(({ status }) => status !== 200).length }
    }),
  )
}

export interface Overload {
  /** Of the capacity, served in the whole run. */
  readonly goodputPercent: number
  readonly refusalMedianMs: number
  readonly refusalP99Ms: number
  readonly servedP99Ms: number
  readonly mostBodyBytes: number
  readonly broken: number
}

/** What is served and how fast the rest is refused, at `times` the capacity; the first second is not counted. */
export function measureOverload(
  settings: ServerSettings,
  capacity: number,
  times: number,
): Promise<Overload> {
  const seconds = 5
  return withServer(settings, ({ port }) =>
    withAgent(async (agent) => {
      const load = { port, agent, obey: false, patienceSeconds: 0 }
      const start = performance.now()
      const all = await runOpenLoad({ ...load, perSecond: capacity * times, seconds })
      const inTime = all.filter(({ doneMs }) => isWithin(doneMs - start, 1000, seconds * 1000))
      const served = inTime.filter(({ status }) => status === 200)
      const refused = inTime.filter(({ status }) => status === 503)
      const took = refused.map(({ atMs, doneMs }) => doneMs - atMs)
      return {
        goodputPercent: (served.length / (capacity * (seconds - 1))) * 100,
        refusalMedianMs: quantile(took, 0.5),
        refusalP99Ms: quantile(took, 0.99),
        servedP99Ms: quantile(
          served.map(({ atMs, doneMs }) => doneMs - atMs),
          0.99,
        ),
        mostBodyBytes: Math.max(0, ...refused.map(({ bytes }) => bytes)),
        broken: all.filter(({ status }) => status === 0).length,
      }
    }),
  )
}

export interface Obedience {
  readonly refusals: number
  /** Share of the values in [d, d + max(1 s, 20 %)]; d is what waits and what was promised when the answer came, at the capacity. */
  readonly withinPercent: number
  readonly belowPercent: number
  /** Of the refused values below d, the largest gap in seconds. */
  readonly worstBelowSeconds: number
  readonly wholeSeconds: boolean
  /** The busiest 100 ms of returns, as a multiple of what is served in 100 ms. */
  readonly busiest: number
  readonly requestsPerCall: number
  readonly servedPercent: number
}

/** What a server is asked by clients that obey. */
export interface ObedientLoad {
  /** A queue of so many seconds, and as much work at once. */
  readonly backlogSeconds: number
  /** Then so many times the capacity. */
  readonly times: number
  readonly seconds: number
}

/** Clients that come back exactly when they are told to. */
export function measureObedience(
  settings: ServerSettings,
  capacity: number,
  load: ObedientLoad,
): Promise<Obedience> {
  const burstMs = load.backlogSeconds * 1000
  return withServer({ ...settings, ...(burstMs > 0 && { burstMs }) }, ({ port }) =>
    withAgent(async (agent) => {
      // The gate has to have seen the server at work, as any has that was not started this second.
      const base = { port, agent, obey: true, patienceSeconds: 60 }
      await runOpenLoad({ ...base, perSecond: capacity * 1.2, seconds: 1.5, obey: false })
      await new Promise((resolve) => setTimeout(resolve, 3000))
      const sent = await runOpenLoad({
        ...base,
        first: Math.round(capacity * load.backlogSeconds * 0.95),
        // Thousands of connections at once keep the event loop busy: what comes next would arrive in one heap.
        pauseSeconds: load.backlogSeconds / 20,
        perSecond: capacity * load.times,
        seconds: load.seconds,
      })
      return summarise(sent, load.seconds + load.backlogSeconds / 20)
    }),
  )
}

function summarise(sent: readonly Sent[], seconds: number): Obedience {
  // While the load lasts there is always one more to do: what is served then is the capacity, neighbours on the machine
  // and all.
  const fromMs = Math.min(...sent.map(({ atMs }) => atMs)) + 200
  const untilMs = fromMs + seconds * 1000 - 200
  const capacity = rateBetween(
    sent.filter(({ status }) => status === 200).map(({ doneMs }) => doneMs),
    fromMs,
    untilMs,
  )
  const told = sent.flatMap(({ retryAfter, ahead }) => {
    if (retryAfter === undefined) return []
    const drain = ahead / capacity
    return [{ retryAfter, drain, latest: drain + Math.max(1, drain * 0.2) }]
  })
  const below = told.filter(({ retryAfter, drain }) => retryAfter < drain)
  const within = told.filter(
    ({ retryAfter, drain, latest }) => retryAfter >= drain && retryAfter <= latest,
  )
  const bins = new Map<number, number>()
  for (const { atMs, attempt } of sent) {
    const bin = Math.floor(atMs / 100)
    if (attempt > 0) bins.set(bin, (bins.get(bin) ?? 0) + 1)
  }
  const calls = sent.filter(({ attempt }) => attempt === 0).length
  return {
    refusals: told.length,
    withinPercent: (within.length / Math.max(1, told.length)) * 100,
    belowPercent: (below.length / Math.max(1, told.length)) * 100,
    worstBelowSeconds: Math.max(0, ...below.map(({ retryAfter, drain }) => drain - retryAfter)),
    wholeSeconds: told.every(({ retryAfter }) => Number.isInteger(retryAfter)),
    busiest: Math.max(0, ...bins.values()) / (capacity / 10),
    requestsPerCall: sent.length / calls,
    servedPercent: (sent.filter(({ status }) => status === 200).length / calls) * 100,
  }
}

/**
 * How many ended per second, counted from the last end before `fromMs` to the last before `untilMs`: what fills together
 * ends together, and between two other moments there may be one burst more or less.
 */
function rateBetween(endsMs: readonly number[], fromMs: number, untilMs: number): number {
  const sorted = endsMs.toSorted((one, other) => one - other)
  const firstMs = sorted.findLast((endMs) => endMs <= fromMs) ?? sorted[0] ?? fromMs
  const ends = endsMs.filter((endMs) => isWithin(endMs, firstMs, untilMs))
  return ((ends.length - 1) * 1000) / (Math.max(...ends) - firstMs)
}

function isWithin(value: number, from: number, to: number): boolean {
  return value >= from && value < to
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
