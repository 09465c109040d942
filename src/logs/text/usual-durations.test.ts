import { expect, test } from 'vitest'
import type { Draft } from '../record.ts'
import { readUsualDuration } from './usual-durations.ts'

function read(pairs: Readonly<Record<string, unknown>>, nanos = false): number | undefined {
  const draft: Draft = {}
  readUsualDuration(draft, Object.entries(pairs), { nanos })
  return draft.durationMs
}

test.each<[Readonly<Record<string, unknown>>, number | undefined]>([
  [{ duration_ms: 12.5 }, 12.5],
  [{ durationMs: '12.5' }, 12.5],
  [{ latency_us: 3012 }, 3.012],
  [{ latencyNs: 1_500_000 }, 1.5],
  [{ elapsed_seconds: 0.25 }, 250],
  [{ response_time_microseconds: 1500 }, 1.5],
  [{ elapsed: '1m2.5s' }, 62_500],
  [{ took: '12.3 ms' }, 12.3],
  [{ took: 3 }, 3],
  [{ latency: 35_012_345, latency_human: '35.012345ms' }, 35.012345],
  [{ responseTime: 0.75 }, 0.75],
  [{ request_time: '0.031' }, 31],
  [{ time_ms: 4 }, 4],
  // Seconds or milliseconds: nobody can tell.
  [{ duration: 0.25 }, undefined],
  [{ time: 1_795_342_272 }, undefined],
  [{ duration: 'soon' }, undefined],
  [{ duration: -1 }, undefined],
  [{ session_duration_limit: 30 }, undefined],
])('%j is %j ms', (pairs, ms) => {
  const found = read(pairs)
  if (ms === undefined) expect(found).toBeUndefined()
  else expect(found).toBeCloseTo(ms, 6)
})

test('a whole number is nanoseconds once the stream has shown one too large for milliseconds', () => {
  expect(read({ elapsed: 350_000 })).toBe(350_000)
  expect(read({ elapsed: 350_000 }, true)).toBeCloseTo(0.35)
  expect(read({ elapsed: 30_001_234_567 })).toBeCloseTo(30_001.234567)
})
