import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import type { FleetOrder, FleetReport, Outcome } from './fleet.ts'
import type { Scenario } from './scenario.ts'
import type { Arrival, FromServer, ToServer } from './server.ts'

/** What one run of a fleet came to. */
export interface FleetResult {
  /** Requests received during the outage, and that by call issued in it. */
  readonly hits: number
  readonly amplification: number
  /** All requests for a call from the outage. */
  readonly requestsPerCall: number
  readonly savedPercent: number
  /** Seconds from the end of the outage until the last of its calls had settled. */
  readonly recoverySeconds: number
  /** Seconds from the end of the outage until every call made later settled well within 100 ms. */
  readonly freshSeconds: number
  /** The busiest 100 ms after the outage, as a multiple of the normal rate. */
  readonly peak: number
  /** All requests by all calls. */
  readonly totalRequestsPerCall: number
  /** Calls made after the outage that succeeded. */
  readonly laterPercent: number
  /** The longest time for which the fleet or the server stood still, because the machine had other work. */
  readonly lagMs: number
  /** Requests that were refused, among all. */
  readonly wastedPercent: number
}

/** A run that stood still for longer is repeated. */
const longestLagMs = 30
const mostRuns = 3

/** More callers than this in one process would wait for each other, and not for the server. */
const callersOfProcess = 50

/** Runs one scenario with one client; of several runs the one that was disturbed least counts. */
export async function measureFleet(
  client: string,
  scenario: Scenario,
  callers: number,
): Promise<FleetResult> {
  let best = await runOnce(client, scenario, callers)
  for (let run = 1; run < mostRuns && best.lagMs > longestLagMs; run += 1) {
    const result = await runOnce(client, scenario, callers)
    if (result.lagMs < best.lagMs) best = result
  }
  return best
}

async function runOnce(client: string, scenario: Scenario, callers: number): Promise<FleetResult> {
  const server = start('server.ts')
  // One client for all callers is in one process.
  const each = scenario.shared === true ? callers : callersOfProcess
  const fleets = Array.from({ length: Math.ceil(callers / each) }, () => start('fleet.ts'))
  try {
    const port = (await hear(server, 'listening')).port
    tell(server, { kind: 'start', scenario })
    const startMs = (await hear(server, 'started')).atMs
    const url = `http://127.0.0.1:${port}/`
    const reports = await Promise.all(
      fleets.map(async (fleet, index) => {
        const from = index * each
        const to = Math.min(callers, from + each)
        const order: FleetOrder = { client, url, scenario, startMs, callers, from, to }
        fleet.send(order)
        return z
          .tuple([z.custom<FleetReport>()], z.unknown())
          .parse(await once(fleet, 'message'))[0]
      }),
    )
    tell(server, { kind: 'stop' })
    const { arrivals, lagMs } = await hear(server, 'arrivals')
    return {
      ...summariseFleet(
        scenario,
        callers,
        reports.flatMap(({ outcomes }) => outcomes),
        arrivals,
      ),
      lagMs: Math.max(lagMs, ...reports.map((report) => report.lagMs)),
    }
  } finally {
    server.kill()
    for (const fleet of fleets) fleet.kill()
  }
}

function summariseFleet(
  scenario: Scenario,
  callers: number,
  outcomes: readonly Outcome[],
  arrivals: readonly Arrival[],
): Omit<FleetResult, 'lagMs'> {
  const downMs = scenario.downFrom * 1000
  const backMs = scenario.downUntil * 1000
  const during = outcomes.filter(([, atMs]) => atMs >= downMs && atMs < backMs)
  const later = outcomes.filter(([, atMs]) => atMs >= backMs)
  const calls = new Set(during.map(([call]) => call))
  const hits = arrivals.filter(([atMs]) => atMs >= downMs && atMs < backMs).length
  const forThem = arrivals.filter(([, call]) => calls.has(call)).length
  const issued = scenario.rate * callers * (scenario.downUntil - scenario.downFrom)
  const total = scenario.rate * callers * scenario.until
  const lateMs = later.filter(([, atMs, settledMs, ok]) => !ok || settledMs - atMs > 150)
  const lastMs = Math.max(backMs, ...during.map(([, , settledMs]) => settledMs))
  const lost = issued - during.length
  return {
    hits,
    amplification: hits / issued,
    requestsPerCall: forThem / issued,
    savedPercent: (during.filter(([, , , ok]) => ok).length / issued) * 100,
    recoverySeconds: lost > issued / 100 ? Infinity : (lastMs - backMs) / 1000,
    freshSeconds: (Math.max(backMs, ...lateMs.map(([, atMs]) => atMs)) - backMs) / 1000,
    peak: busiest(arrivals, backMs, scenario.until * 1000) / ((scenario.rate * callers) / 10),
    totalRequestsPerCall: arrivals.length / total,
    laterPercent:
      (later.filter(([, , , ok]) => ok).length /
        (total - issued - scenario.rate * callers * scenario.downFrom)) *
      100,
    wastedPercent:
      (arrivals.filter(([, , served]) => !served).length / Math.max(1, arrivals.length)) * 100,
  }
}

function busiest(arrivals: readonly Arrival[], fromMs: number, untilMs: number): number {
  const bins = new Map<number, number>()
  for (const [atMs] of arrivals) {
    if (atMs < fromMs || atMs >= untilMs) continue
    const bin = Math.floor((atMs - fromMs) / 100)
    bins.set(bin, (bins.get(bin) ?? 0) + 1)
  }
  return Math.max(0, ...bins.values())
}

function start(file: string): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), [], { serialization: 'advanced' })
}

function tell(server: ChildProcess, message: ToServer): void {
  server.send(message)
}

async function hear<K extends FromServer['kind']>(
  server: ChildProcess,
  kind: K,
): Promise<Extract<FromServer, { readonly kind: K }>> {
  const [message] = z
    .tuple([z.looseObject({ kind: z.literal(kind) })], z.unknown())
    .parse(await once(server, 'message'))
  // Only the server of this folder speaks on the channel, so the kind tells the rest.
  return z.custom<Extract<FromServer, { readonly kind: K }>>().parse(message)
}
