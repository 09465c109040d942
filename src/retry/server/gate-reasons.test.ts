import { afterEach, expect, test } from 'vitest'
import type { Arrival } from './arrival.ts'
import type { GateOptions } from './gate-options.ts'
import { Gate } from './gate.ts'
import { maintenanceOnSignal } from './maintenance.ts'
import type { Refusal } from './refusal.ts'

const arrival: Arrival = { method: 'GET', path: '/', address: '192.0.2.1', field: () => undefined }
const gates: Gate[] = []
afterEach(() => {
  for (const gate of gates.splice(0)) gate.close()
})

function gateOf(options: GateOptions): Gate {
  const gate = new Gate(options)
  gates.push(gate)
  return gate
}

async function askOften(gate: Gate, path = '/'): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = []
  for (let one = 0; one < 200; one += 1) {
    const admission = await gate.admit({ ...arrival, path }, () => undefined)
    if (admission.kind === 'refusal') refusals.push(admission)
    if (admission.kind === 'pass') admission.leave('served')
  }
  return refusals
}

test('a heap that stays full sheds, and says so', async () => {
  const gate = gateOf({ limit: 1e6, exempt: ['/health'] })
  for (let look = 0; look < 50; look += 1) gate.see({ lagMs: 0, elapsedMs: 50, heapShare: 0.99 })
  const refusals = await askOften(gate)
  expect(refusals.length).toBeGreaterThan(20)
  expect(new Set(refusals.map(({ reason, status }) => [reason, status].join()))).toEqual(
    new Set(['heap,503']),
  )
  expect(await askOften(gate, '/health')).toEqual([])
})

test('a maintenance can be a function of one’s own that gives a date', async () => {
  const end = Math.ceil(Date.now() / 1000) * 1000 + 120_000
  let isOn = true
  const until = (nowMs: number): Date | undefined =>
    isOn && nowMs < end ? new Date(end) : undefined
  const gate = gateOf({ maintenance: { until, allow: ['/admin/*'] } })
  const refusals = await askOften(gate)
  expect(refusals).toHaveLength(200)
  const dates = refusals.map(({ fields }) => Date.parse(fields['Retry-After'] ?? ''))
  expect(Math.min(...dates)).toBeGreaterThanOrEqual(end)
  expect(Math.max(...dates)).toBeLessThanOrEqual(end + 60_000)
  // Not all at one moment.
  expect(new Set(dates).size).toBeGreaterThan(5)
  expect(await askOften(gate, '/admin/users')).toEqual([])
  isOn = false
  expect(await askOften(gate)).toEqual([])
})

test('a signal begins the maintenance of a gate and ends it', async () => {
  const gate = gateOf({ maintenance: maintenanceOnSignal('SIGUSR2', 600) })
  expect(await askOften(gate)).toEqual([])
  process.emit('SIGUSR2')
  expect(await askOften(gate)).toHaveLength(200)
  process.emit('SIGUSR2')
  expect(await askOften(gate)).toEqual([])
})
