import { expect, onTestFinished, test } from 'vitest'
import type { LoadSample } from './guard-share.ts'
import type { Arrival } from './arrival.ts'
import { Gate } from './gate.ts'
import type { Admission } from './pass.ts'
import { watchLoad } from './watch-load.ts'

const arrival: Arrival = { method: 'GET', path: '/', address: undefined, field: () => undefined }

/** Keeps the event loop of this process busy, with short pauses. */
async function spin(forMs: number): Promise<void> {
  const end = performance.now() + forMs
  while (performance.now() < end) {
    const until = performance.now() + 300
    while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

test('a busy loop shows as lag, and the heap as a share', async () => {
  const samples: LoadSample[] = []
  const stop = watchLoad(
    (sample) => samples.push(sample),
    () => performance.now(),
  )
  onTestFinished(stop)
  await spin(900)
  stop()
  const seen = samples.length
  expect(Math.max(...samples.map(({ lagMs }) => lagMs))).toBeGreaterThan(100)
  for (const { heapShare, utilization } of samples) {
    expect(heapShare).toBeGreaterThan(0)
    expect(heapShare).toBeLessThan(1)
    expect(utilization).toBeLessThanOrEqual(1)
  }
  await new Promise((resolve) => setTimeout(resolve, 120))
  expect(samples).toHaveLength(seen)
})

test('a gate sheds while the loop of its process is busy, though it has places', async () => {
  const gate = new Gate({ limit: 1e6, exempt: ['/health'] })
  onTestFinished(() => gate.close())
  await spin(1500)
  const admissions: Admission[] = []
  for (let one = 0; one < 200; one += 1) admissions.push(await gate.admit(arrival, () => undefined))
  const refused = admissions.filter((admission) => admission.kind === 'refusal')
  expect(refused.length).toBeGreaterThan(20)
  expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(['event-loop']))
  const healthy = await gate.admit({ ...arrival, path: '/health' }, () => undefined)
  expect(healthy.kind).toBe('pass')
})
