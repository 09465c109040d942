import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../model/diagnosis.ts'
import { verdicts } from '../../model/diagnosis.ts'
import { nextCheckAt } from './next-check.ts'
import type { SeenState } from './step-state.ts'
import { stepState } from './step-state.ts'

const start = Date.parse('2026-11-01T00:00:00Z')
const hour = 3_600_000

function seen(verdict: Verdict, hours: number, more: Partial<SeenState> = {}): SeenState {
  return {
    at: new Date(start + hours * hour).toISOString(),
    verdict,
    confidence: 'likely',
    flags: [],
    summary: verdict,
    expires: null,
    drops: null,
    closes: null,
    ...more,
  }
}

function after(...checks: readonly SeenState[]): ReturnType<typeof stepState> {
  let stepped = stepState(null, checks[0] ?? seen('unknown', 0))
  for (const one of checks.slice(1)) stepped = stepState(stepped.state, one)
  return stepped
}

describe('a change of state', () => {
  test('needs a second check, hours later where the claim is grave', () => {
    expect(after(seen('working', 0), seen('shut_down', 1)).state.verdict).toBe('working')
    expect(after(seen('working', 0), seen('shut_down', 1), seen('shut_down', 2)).changed).toBe(
      false,
    )
    const done = after(seen('working', 0), seen('shut_down', 1), seen('shut_down', 8))
    expect(done).toMatchObject({
      changed: true,
      state: { verdict: 'shut_down', since: seen('working', 1).at },
    })
  })

  test('is forgotten when the next check says as before', () => {
    const back = after(
      seen('working', 0),
      seen('expired', 1),
      seen('working', 2),
      seen('expired', 9),
    )
    expect(back.state).toMatchObject({ verdict: 'working', pending: { verdict: 'expired' } })
  })

  test('is never made by a check without a statement', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...verdicts),
        fc.array(fc.nat(1000), { maxLength: 20 }),
        (verdict, hours) => {
          let state = stepState(null, seen(verdict, 0)).state
          for (const one of hours) state = stepState(state, seen('unknown', one)).state
          expect(state.verdict).toBe(verdict)
        },
      ),
    )
  })

  test('keeps the last good answer', () => {
    expect(after(seen('working', 0), seen('broken', 1), seen('broken', 2)).state).toMatchObject({
      verdict: 'broken',
      lastGood: seen('working', 0).at,
    })
  })
})

describe('the next check', () => {
  const hoursUntil = (one: SeenState, announced: string | null = null): number =>
    (Date.parse(nextCheckAt(stepState(null, one).state, announced, 0.5)) - Date.parse(one.at)) /
    hour

  test('comes often near a date, and seldom when nothing happens', () => {
    expect(hoursUntil(seen('working', 0))).toBeCloseTo(24, 0)
    expect(
      hoursUntil(seen('working', 0, { expires: new Date(start + 30 * hour).toISOString() })),
    ).toBeCloseTo(6, 0)
    expect(hoursUntil(seen('working', 0), '2026-11-02')).toBeCloseTo(6, 0)
    expect(hoursUntil(seen('parked', 0))).toBeCloseTo(168, 0)
    expect(hoursUntil(seen('shut_down', 0))).toBeCloseTo(720, 0)
    expect(hoursUntil(seen('broken', 0))).toBeCloseTo(1, 0)
  })

  test('is never in the past and never later than a month or so', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...verdicts),
        fc.integer({ min: -2000, max: 20_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (verdict, hours, share) => {
          const one = seen(verdict, 0, { expires: new Date(start + hours * hour).toISOString() })
          const wait = Date.parse(nextCheckAt(stepState(null, one).state, null, share)) - start
          expect(wait).toBeGreaterThan(0)
          expect(wait).toBeLessThanOrEqual(32 * 24 * hour)
        },
      ),
    )
  })
})
