// Callers of one run, in a process of their own: each makes calls at a steady rate and notes how they end.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { loadClient } from './clients.ts'
import type { Scenario } from './scenario.ts'

/** One call: when it was due and when it settled, in milliseconds from the start, and whether it succeeded. */
export type Outcome = readonly [call: number, atMs: number, settledMs: number, ok: boolean]

export interface FleetReport {
  readonly outcomes: readonly Outcome[]
  /** The longest time for which the fleet stood still. */
  readonly lagMs: number
}

export interface FleetOrder {
  readonly client: string
  readonly url: string
  readonly scenario: Scenario
  readonly startMs: number
  readonly callers: number
  /** Those of this process: the first, and the one after the last. */
  readonly from: number
  readonly to: number
}

/** Calls that have not settled by then are counted as lost. */
const lingerMs = 40_000

process.once('disconnect', () => process.exit())
process.once('message', (order: FleetOrder) => {
  void runFleet(order).then((report) => {
    process.send?.(report, () => process.exit(0))
  })
})

async function runFleet(order: FleetOrder): Promise<FleetReport> {
  const { scenario, startMs, callers, from, to } = order
  const make = await loadClient(order.client)
  const everyMs = 1000 / scenario.rate
  const shared = scenario.shared === true ? make() : undefined
  const outcomes: Outcome[] = []
  const lag = monitorEventLoopDelay({ resolution: 10 })
  void sleepUntil(startMs).then(() => lag.enable())
  const pending: Promise<void>[] = []
  for (let caller = from; caller < to; caller += 1) {
    const send = shared ?? make()
    const count = scenario.until * scenario.rate
    for (let turn = 0; turn < count; turn += 1) {
      const atMs = turn * everyMs + (caller * everyMs) / callers
      const call = caller * count + turn
      const made = sleepUntil(startMs + atMs).then(async () => {
        const ok = await send(order.url, { 'x-call': String(call) }).catch(() => false)
        outcomes.push([call, atMs, Date.now() - startMs, ok])
      })
      pending.push(made)
    }
  }
  await Promise.race([Promise.all(pending), sleepUntil(startMs + scenario.until * 1000 + lingerMs)])
  return { outcomes, lagMs: lag.max / 1e6 }
}

function sleepUntil(atMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, atMs - Date.now()))
  })
}
