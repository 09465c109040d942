import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Arrival } from './arrival.ts'
import type { GateOptions } from './gate-options.ts'
import { Gate } from './gate.ts'
import type { Outcome } from './load-meter.ts'
import type { Admission, Pass } from './pass.ts'
import type { Priority } from './waiting-line.ts'

/** One step of a schedule: somebody comes, somebody's work ends, somebody hangs up, or time passes. */
type Step =
  | { readonly kind: 'arrive'; readonly priority: Priority }
  | { readonly kind: 'finish'; readonly which: number; readonly outcome: Outcome }
  | { readonly kind: 'hang-up'; readonly which: number }
  | { readonly kind: 'wait'; readonly ms: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('arrive' as const),
      priority: fc.constantFrom<Priority>('always', 'high', 'normal', 'low'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('finish' as const),
      which: fc.nat(),
      outcome: fc.constantFrom<Outcome>('served', 'failed', 'aborted', 'abandoned'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('hang-up' as const), which: fc.nat() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat({ max: 700 }) }),
  },
)

const options: fc.Arbitrary<GateOptions> = fc.record({
  limit: fc.oneof(
    fc.integer({ min: 1, max: 8 }),
    fc.record({ initial: fc.integer({ min: 4, max: 8 }), max: fc.constant(12) }),
  ),
  queue: fc.record({
    burstMs: fc.constantFrom(0, 30, 500),
    maxLength: fc.integer({ min: 0, max: 6 }),
  }),
  guards: fc.constant('off' as const),
})

/** A request as the schedule sees it. */
interface Guest {
  readonly priority: Priority
  readonly outcomes: Admission[]
  giveUp?: () => void
  hungUp: boolean
}

function arrivalOf(priority: Priority): Arrival {
  return {
    method: 'GET',
    path: '/',
    address: '192.0.2.1',
    field: (name) => (name === 'priority' ? priority : undefined),
  }
}

class Schedule {
  readonly guests: Guest[] = []
  readonly running: { readonly pass: Pass; readonly priority: Priority }[] = []
  readonly gate: Gate
  /** Starts above the limit of that moment; `always` is let in whatever the limit. */
  tooMany = 0

  constructor(given: GateOptions) {
    const priorities: readonly Priority[] = ['always', 'high', 'normal', 'low']
    this.gate = new Gate(
      {
        ...given,
        priority: (arrival) =>
          priorities.find((name) => name === arrival.field('priority')) ?? 'normal',
      },
      { clock: () => Date.now(), wallClock: () => Date.now(), random: () => 0.5 },
    )
  }

  async take(next: Step): Promise<void> {
    switch (next.kind) {
      case 'arrive':
        this.#arrive(next.priority)
        break
      case 'finish': {
        const [ended] = this.running.splice(next.which % Math.max(1, this.running.length), 1)
        ended?.pass.leave(next.outcome)
        // The second time must count for nothing.
        ended?.pass.leave('served')
        break
      }
      case 'hang-up': {
        const guest = this.guests[next.which % Math.max(1, this.guests.length)]
        if (guest?.giveUp !== undefined && guest.outcomes.length === 0) guest.hungUp = true
        guest?.giveUp?.()
        break
      }
      case 'wait':
        await vi.advanceTimersByTimeAsync(next.ms)
    }
    await Promise.resolve()
    await Promise.resolve()
  }

  #arrive(priority: Priority): void {
    const guest: Guest = { priority, outcomes: [], hungUp: false }
    this.guests.push(guest)
    const settle = (admission: Admission): void => {
      guest.outcomes.push(admission)
      if (admission.kind !== 'pass') return
      this.running.push({ pass: admission, priority })
      const { running, limit } = this.gate.read()
      const counted = this.running.filter((one) => one.priority !== 'always').length
      if (counted > Math.max(limit, 1) || running < this.running.length) this.tooMany += 1
    }
    const admission = this.gate.admit(arrivalOf(priority), (giveUp) => {
      guest.giveUp = giveUp
    })
    if (admission instanceof Promise) void admission.then(settle)
    else settle(admission)
  }
}

test('under any schedule: never more than the limit, nobody is lost, everyone gets one outcome', async () => {
  vi.useFakeTimers()
  try {
    await fc.assert(
      fc.asyncProperty(options, fc.array(step, { maxLength: 120 }), async (given, steps) => {
        const schedule = new Schedule({
          ...given,
          // A limit that falls below what runs already is no fault of who came in before.
          ...(typeof given.limit === 'object' && { limit: { ...given.limit, min: 4 } }),
        })
        const fixed = typeof given.limit === 'number'
        for (const next of steps) {
          await schedule.take(next)
          const { running, waiting } = schedule.gate.read()
          expect(running).toBe(schedule.running.length)
          const undecided = schedule.guests.filter((guest) => guest.outcomes.length === 0).length
          expect(waiting).toBe(undecided)
        }
        if (fixed) expect(schedule.tooMany).toBe(0)
        // Nobody waits beyond the deadline of the queue, though nothing more ends.
        await vi.advanceTimersByTimeAsync(2000)
        for (const guest of schedule.guests) {
          expect(guest.outcomes.length).toBe(1)
          if (guest.hungUp) expect(guest.outcomes[0]?.kind).toBe('gone')
        }
        while (schedule.running.length > 0) schedule.running.shift()?.pass.leave('served')
        expect(schedule.gate.read()).toMatchObject({ running: 0, waiting: 0 })
        schedule.gate.close()
      }),
      { numRuns: 300 },
    )
  } finally {
    vi.useRealTimers()
  }
})

test('the queue refuses with whole seconds that are never below the time it takes to drain', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 400 }),
      (limit, count) => {
        let nowMs = 0
        const gate = new Gate(
          { limit, queue: { burstMs: 0 }, guards: 'off', retryAfter: { maxSeconds: 3600 } },
          { clock: () => nowMs, wallClock: () => nowMs, random: () => 0.999 },
        )
        const passes: Pass[] = []
        const admit = (): Admission => {
          const admission = gate.admit(arrivalOf('normal'), () => undefined)
          if (admission instanceof Promise) throw new Error('there is no queue')
          return admission
        }
        const fill = (): void => {
          for (let admission = admit(); admission.kind === 'pass'; admission = admit()) {
            passes.push(admission)
          }
        }
        // Every request takes 100 ms: the rate is ten times the limit.
        for (let round = 0; round < 20; round += 1) {
          fill()
          nowMs += 100
          while (passes.length > 0) passes.shift()?.leave('served')
        }
        fill()
        for (let one = 0; one < count; one += 1) {
          const { promised, running } = gate.read()
          const refused = admit()
          if (refused.kind !== 'refusal' || refused.comeBack.kind !== 'seconds') throw new Error()
          const { seconds } = refused.comeBack
          expect(Number.isInteger(seconds)).toBe(true)
          expect(refused.fields['Retry-After']).toBe(String(seconds))
          expect(seconds).toBeGreaterThanOrEqual((promised + running) / (limit * 10))
          expect(Buffer.byteLength(refused.body)).toBeLessThanOrEqual(1024)
        }
        gate.close()
      },
    ),
    { numRuns: 50 },
  )
})

test('an option that makes no sense is named', () => {
  for (const [given, name] of [
    [{ limit: 0 }, 'limit'],
    [{ limit: Number.NaN }, 'limit'],
    [{ limit: { min: 5, max: 4 } }, 'limit.min'],
    [{ queue: { burstMs: -1 } }, 'queue.burstMs'],
    [{ retryAfter: { maxSeconds: 1e9 } }, 'retryAfter.maxSeconds'],
    [{ retryAfter: { maxSeconds: 1.5 } }, 'retryAfter.maxSeconds'],
    [{ retryAfter: { returning: 2 } }, 'retryAfter.returning'],
    [{ guards: { lagMs: -1 } }, 'guards.lagMs'],
    [{ guards: { heapShare: 90 } }, 'guards.heapShare'],
  ] satisfies [GateOptions, string][]) {
    expect(() => new Gate(given)).toThrow(name)
  }
})
