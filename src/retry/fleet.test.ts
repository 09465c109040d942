import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFetch } from './create-fetch.ts'

vi.setConfig({ testTimeout: 30_000 })

// Twenty callers, ten calls a second each, in virtual time, so that a run gives the same figures on every machine.

beforeEach(() => {
  vi.useFakeTimers()
  let seed = 1
  // The generator of Park and Miller.
  vi.spyOn(Math, 'random').mockImplementation(() => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const callers = 20
const downMs = 1000
const backMs = 3000

interface Setting {
  readonly title: string
  /** Refusals say when to come back. */
  readonly named: boolean
  /** Requests a second that are served once the outage is over; absent: all. */
  readonly capacity?: number
  readonly seconds: number
  /** One client serves all callers. */
  readonly shared: boolean
}

interface Call {
  readonly atMs: number
  readonly settledMs: number
  readonly ok: boolean
}

/** A server that is down for two seconds, then serves what its token bucket allows. */
function startServer({ named, capacity }: Setting): {
  seen: number[]
  fetch: () => Promise<Response>
} {
  const startMs = performance.now()
  const seen: number[] = []
  const most = capacity === undefined ? Infinity : capacity / 10
  let tokens = most
  let filledMs = 0
  const serves = (atMs: number): boolean => {
    if (atMs < downMs || capacity === undefined) return atMs < downMs || atMs >= backMs
    tokens = Math.min(most, tokens + ((atMs - filledMs) / 1000) * capacity)
    filledMs = atMs
    if (atMs < backMs || tokens < 1) return false
    tokens -= 1
    return true
  }
  const fetch = async (): Promise<Response> => {
    await new Promise((resolve) => setTimeout(resolve, 1))
    const atMs = performance.now() - startMs
    seen.push(atMs)
    if (serves(atMs)) return new Response('ok')
    const seconds = Math.max(1, Math.ceil((backMs - atMs) / 1000))
    const headers = named ? { 'Retry-After': String(seconds) } : {}
    return new Response('busy', { status: 503, headers })
  }
  return { seen, fetch }
}

async function runFleet(
  setting: Setting,
): Promise<{ seen: readonly number[]; calls: readonly Call[] }> {
  const { seen, fetch } = startServer(setting)
  const common = createFetch({ fetch })
  const startMs = performance.now()
  const calls: Call[] = []
  const due = setting.seconds * 10
  for (let caller = 0; caller < callers; caller += 1) {
    const send = setting.shared ? common : createFetch({ fetch })
    const makeCall = (turn: number): void => {
      const atMs = turn * 100 + caller * 5
      const settle = (ok: boolean): void => {
        calls.push({ atMs, settledMs: performance.now() - startMs, ok })
      }
      send('http://example.test/').then(
        ({ status }) => settle(status === 200),
        () => settle(false),
      )
      if (turn + 1 < due) setTimeout(makeCall, 100, turn + 1)
    }
    setTimeout(makeCall, caller * 5, 0)
  }
  for (let second = 0; calls.length < due * callers && second < setting.seconds + 90; second += 1) {
    await vi.advanceTimersByTimeAsync(1000)
  }
  return { seen, calls }
}

interface Figures {
  readonly hits: number
  readonly requestsPerCall: number
  readonly savedPercent: number
  readonly laterPercent: number
  readonly recoverySeconds: number
  readonly freshSeconds: number
  readonly peak: number
}

function summarise(seen: readonly number[], calls: readonly Call[]): Figures {
  const during = calls.filter(({ atMs }) => atMs >= downMs && atMs < backMs)
  const later = calls.filter(({ atMs }) => atMs >= backMs)
  const slow = later.filter(({ atMs, settledMs }) => settledMs - atMs > 100)
  const bins = new Map<number, number>()
  for (const atMs of seen.filter((each) => each >= backMs)) {
    const bin = Math.floor(atMs / 100)
    bins.set(bin, (bins.get(bin) ?? 0) + 1)
  }
  return {
    hits: seen.filter((atMs) => atMs >= downMs && atMs < backMs).length,
    requestsPerCall: seen.length / calls.length,
    savedPercent: percentOk(during),
    laterPercent: percentOk(later),
    recoverySeconds: (Math.max(...during.map(({ settledMs }) => settledMs)) - backMs) / 1000,
    freshSeconds: (Math.max(backMs, ...slow.map(({ atMs }) => atMs)) - backMs) / 1000,
    peak: Math.max(...bins.values()) / callers,
  }
}

function percentOk(calls: readonly Call[]): number {
  return (calls.filter(({ ok }) => ok).length / calls.length) * 100
}

async function figuresOf(setting: Setting): Promise<Figures> {
  const { seen, calls } = await runFleet(setting)
  expect(calls).toHaveLength(setting.seconds * 10 * callers)
  return summarise(seen, calls)
}

test.each([
  { title: 'a client each', named: true, seconds: 8, shared: false, most: 24 },
  { title: 'one client for all', named: true, seconds: 8, shared: true, most: 3 },
])('an outage that Retry-After announces, $title', async ({ most, ...setting }) => {
  const figures = await figuresOf(setting)
  expect(figures.hits).toBeLessThanOrEqual(most)
  expect(figures.requestsPerCall).toBeLessThanOrEqual(1.1)
  expect(figures).toMatchObject({ savedPercent: 100, laterPercent: 100 })
  expect(figures.recoverySeconds).toBeLessThanOrEqual(2)
  expect(figures.freshSeconds).toBeLessThanOrEqual(0.5)
  expect(figures.peak).toBeLessThanOrEqual(2.5)
})

test.each([
  { title: 'a client each', named: false, seconds: 8, shared: false },
  { title: 'one client for all', named: false, seconds: 8, shared: true },
])('an outage that nobody announces, $title', async (setting) => {
  const figures = await figuresOf(setting)
  expect(figures.hits / 400).toBeLessThanOrEqual(0.3)
  expect(figures.savedPercent).toBeGreaterThanOrEqual(97)
  expect(figures.laterPercent).toBe(100)
  expect(figures.recoverySeconds).toBeLessThanOrEqual(2)
})

test.each([
  { title: 'Retry-After, a client each', named: true, shared: false },
  { title: 'Retry-After, one client for all', named: true, shared: true },
  { title: 'bare refusals, a client each', named: false, shared: false },
  { title: 'bare refusals, one client for all', named: false, shared: true },
])('a server that comes back with little to spare drains the backlog: $title', async (setting) => {
  const figures = await figuresOf({ ...setting, capacity: 250, seconds: 20 })
  expect(figures.requestsPerCall).toBeLessThanOrEqual(1.25)
  expect(figures.laterPercent).toBeGreaterThanOrEqual(setting.named ? 100 : 99.9)
  expect(figures.savedPercent).toBeGreaterThanOrEqual(setting.named ? 100 : 95)
  // The load goes on until the 17th second: it is drained before, or only because the load ends.
  expect(figures.recoverySeconds).toBeLessThanOrEqual(17)
  expect(figures.freshSeconds).toBeLessThanOrEqual(12)
})
