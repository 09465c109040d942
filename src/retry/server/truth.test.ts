import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Gate } from './gate.ts'
import type { Admission } from './pass.ts'

// A pool of ten places behind a gate, and clients that obey to the millisecond, in virtual time.

const places = 10
const capacity = 10_000 / 40.5

interface Told {
  readonly seconds: number
  /** What waited, ran, and was promised, in seconds of the capacity. */
  readonly drain: number
}

interface Run {
  readonly told: readonly Told[]
  /** The busiest 100 ms of returns, as a multiple of what is served in them. */
  readonly busiest: number
}

interface Load {
  readonly limit: number | undefined
  /** A queue of so many seconds, filled at once. */
  readonly backlogSeconds: number
  /** Then so many times the capacity, for so long. */
  readonly times: number
  readonly seconds: number
  /** Work takes as long each time, but for the timers; absent: as an exponential distribution has it. */
  readonly steady?: true
}

/** The generator of Park and Miller. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** What happens when; time is that of the next event. */
class Agenda {
  nowMs = 0
  readonly #events: { readonly atMs: number; readonly act: () => void }[] = []

  after(waitMs: number, act: () => void): void {
    const atMs = this.nowMs + waitMs
    const later = this.#events.findLastIndex((event) => event.atMs <= atMs)
    this.#events.splice(later + 1, 0, { atMs, act })
  }

  async run(): Promise<void> {
    for (let event = this.#events.shift(); event !== undefined; event = this.#events.shift()) {
      this.nowMs = event.atMs
      event.act()
      // Who waited in the gate's queue goes on as a promise does.
      for (let turn = 0; turn < 3; turn += 1) await Promise.resolve()
    }
  }
}

// The queue's own deadline is too far away to matter here, and should keep no process waiting.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout'] }))
afterEach(() => vi.useRealTimers())

async function run(load: Load, seed: number): Promise<Run> {
  const random = dice(seed)
  const agenda = new Agenda()
  const { limit, backlogSeconds, times, seconds } = load
  const clock = (): number => agenda.nowMs
  const gate = new Gate(
    {
      ...(limit !== undefined && { limit }),
      ...(backlogSeconds > 0 && { queue: { burstMs: backlogSeconds * 1000, maxLength: 1e5 } }),
      guards: 'off',
    },
    { clock, wallClock: clock, random },
  )
  let busy = 0
  const line: (() => void)[] = []
  const work = (done: () => void): void => {
    busy += 1
    const tookMs = load.steady ? 39.5 + random() * 2 : -40.5 * Math.log(1 - random())
    agenda.after(tookMs, () => {
      busy -= 1
      done()
      line.shift()?.()
    })
  }
  let ahead = 0
  const told: Told[] = []
  const returns = new Map<number, number>()
  const arrive = (obeys: boolean, again = false): void => {
    const bin = Math.floor(clock() / 100)
    if (again) returns.set(bin, (returns.get(bin) ?? 0) + 1)
    ahead += 1
    const settle = (admission: Admission): void => {
      if (admission.kind === 'pass') {
        const done = (): void => {
          ahead -= 1
          admission.leave('served')
        }
        if (busy < places) work(done)
        else line.push(() => work(done))
        return
      }
      ahead -= 1
      if (!obeys || admission.kind !== 'refusal' || admission.comeBack.kind !== 'seconds') return
      const { seconds: wait } = admission.comeBack
      told.push({ seconds: wait, drain: ahead / capacity })
      ahead += 1
      agenda.after(wait * 1000, () => {
        ahead -= 1
        arrive(true, true)
      })
    }
    const arrival = { method: 'GET', path: '/', address: '192.0.2.1', field: () => undefined }
    const admission = gate.admit(arrival, () => undefined)
    if (admission instanceof Promise) void admission.then(settle)
    else settle(admission)
  }
  const offer = (share: number, untilMs: number, obeys: boolean): void => {
    if (clock() >= untilMs) return
    arrive(obeys)
    const gapMs = (-Math.log(1 - random()) * 1000) / (capacity * share)
    agenda.after(gapMs, () => offer(share, untilMs, obeys))
  }
  // The gate has seen the server at work, then idle.
  offer(1.2, 1500, false)
  agenda.after(4500, () => {
    const first = Math.round(capacity * backlogSeconds * 0.95)
    for (let one = 0; one < first; one += 1) arrive(true)
    agenda.after(backlogSeconds * 50, () => offer(times, clock() + seconds * 1000, true))
  })
  await agenda.run()
  gate.close()
  return { told, busiest: Math.max(0, ...returns.values()) / (capacity / 10) }
}

async function runAll(load: Load): Promise<Run> {
  const runs = await Promise.all([1, 20_000, 300_000_000].map((seed) => run(load, seed)))
  const busiest = Math.max(...runs.map((one) => one.busiest))
  return { told: runs.flatMap((one) => one.told), busiest }
}

test.each([
  { limit: places, backlogSeconds: 1 },
  { limit: places, backlogSeconds: 3 },
  { limit: places, backlogSeconds: 10 },
  { limit: undefined, backlogSeconds: 1 },
  { limit: undefined, backlogSeconds: 3 },
  { limit: undefined, backlogSeconds: 10 },
])('of $backlogSeconds s with a limit of $limit Retry-After tells the truth', async (given) => {
  const load = { times: 1.5, seconds: 3 + given.backlogSeconds / 5, steady: true } as const
  const { told } = await runAll({ ...given, ...load })
  const within = told.filter(
    ({ seconds, drain }) => seconds >= drain && seconds <= drain + Math.max(1, drain * 0.2),
  )
  expect(told.length).toBeGreaterThan(500)
  expect(told.filter(({ seconds, drain }) => seconds < drain)).toEqual([])
  expect((within.length / told.length) * 100).toBeGreaterThanOrEqual(95)
})

test.each([places, undefined])(
  'a herd that obeys does not return together, limit %s',
  async (limit) => {
    const { busiest } = await runAll({
      limit,
      backlogSeconds: 0,
      times: 4,
      seconds: 2,
      steady: true,
    })
    expect(busiest).toBeLessThanOrEqual(2)
  },
)

test.each([places, undefined])(
  'where work varies few are told too little, limit %s',
  async (limit) => {
    for (const backlogSeconds of [1, 3, 10]) {
      const { told } = await runAll({ limit, backlogSeconds, times: 1.5, seconds: 3 })
      const short = told.map(({ seconds, drain }) => drain - seconds).filter((gap) => gap > 0)
      expect(short.length / told.length).toBeLessThan(0.05)
      // Of the time itself.
      expect(Math.max(0, ...short)).toBeLessThan(0.05 * (backlogSeconds + 3))
    }
  },
)
