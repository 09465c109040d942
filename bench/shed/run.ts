// Measures the server half of `statusdetector/retry`, prints the figures and writes them into docs/retry-server.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Obedience, ObedientLoad } from './measure.ts'
import { measureCapacity, measureObedience, measureOverload, measureRefused } from './measure.ts'
import { measureOverheads } from './overhead.ts'
import { measurePair } from './pair.ts'

interface Row {
  readonly what: string
  readonly goal: string
  readonly figure: string
  /** Absent: a figure without a goal. */
  readonly reached?: boolean
}

/** A pool that does 250 requests a second. */
const pool = { places: 10, serviceMs: 39 } as const
const gates = ['adaptive', 'fixed'] as const

function number(value: number, digits = 1): string {
  return value.toFixed(digits)
}

async function measureGate(gate: (typeof gates)[number]): Promise<readonly Row[]> {
  const settings = { ...pool, gate }
  const capacity = await measureCapacity(settings)
  const below = await measureRefused(settings, capacity, 0.7)
  const over = await measureOverload(settings, capacity, 4)
  return [
    {
      what: `${gate} limit: refusals at 70 % of capacity`,
      goal: '0',
      figure: `${below.refused} of ${below.sent}`,
      reached: below.refused === 0,
    },
    {
      what: `${gate} limit: goodput at 4 × capacity`,
      goal: '≥ 95 %',
      figure: `${number(over.goodputPercent)} %`,
      reached: over.goodputPercent >= 95,
    },
    {
      what: `${gate} limit: refusal at 4 × capacity, median and p99`,
      goal: 'p99 ≤ 5 ms',
      figure: `${number(over.refusalMedianMs)} ms, ${number(over.refusalP99Ms)} ms`,
      reached: over.refusalP99Ms <= 5,
    },
    {
      what: `${gate} limit: largest body of a refusal`,
      goal: '≤ 1024 B',
      figure: `${over.mostBodyBytes} B`,
      reached: over.mostBodyBytes <= 1024,
    },
    {
      what: `${gate} limit: connections broken at 4 × capacity`,
      goal: '0',
      figure: String(over.broken),
      reached: over.broken === 0,
    },
    ...(await measureTruth(settings, capacity)),
  ]
}

async function measureTruth(
  settings: Parameters<typeof measureObedience>[0],
  capacity: number,
): Promise<readonly Row[]> {
  const { gate } = settings
  const rows: Row[] = []
  for (const backlogSeconds of [1, 3, 10]) {
    const load: ObedientLoad = {
      backlogSeconds,
      times: 1.5,
      seconds: 3 + backlogSeconds / 5,
    }
    const seen = await measureThrice(settings, capacity, load)
    rows.push({
      what: `${gate} limit, backlog of ${backlogSeconds} s: Retry-After within [d, d + max(1 s, 20 %)]; below d`,
      goal: '≥ 95 %; 0 %',
      figure: `${windowOf(seen)} (${seen.refusals} refusals)`,
      reached: seen.withinPercent >= 95 && seen.belowPercent === 0 && seen.wholeSeconds,
    })
  }
  const herd = await measureThrice(settings, capacity, {
    backlogSeconds: 0,
    times: 4,
    seconds: 2,
  })
  rows.push(
    {
      what: `${gate} limit, 4 × capacity for 2 s, all obey: busiest 100 ms of returns`,
      goal: '≤ 2 × what is served',
      figure: `${number(herd.busiest, 2)} ×`,
      reached: herd.busiest <= 2,
    },
    {
      what: `… their Retry-After within [d, d + max(1 s, 20 %)]; below d`,
      goal: '',
      figure: windowOf(herd),
    },
    {
      what: '… requests per call; calls served in the end',
      goal: '',
      figure: `${number(herd.requestsPerCall, 2)}; ${number(herd.servedPercent)} %`,
    },
  )
  return rows
}

/** Medians of three runs, for the machine has other work now and then; what must never happen is the worst of them. */
async function measureThrice(
  settings: Parameters<typeof measureObedience>[0],
  capacity: number,
  load: ObedientLoad,
): Promise<Obedience> {
  const runs: Obedience[] = []
  for (let run = 0; run < 3; run += 1) runs.push(await measureObedience(settings, capacity, load))
  const median = (of: (seen: Obedience) => number): number =>
    runs.map(of).toSorted((a, b) => a - b)[1] ?? Number.NaN
  return {
    refusals: runs.reduce((sum, { refusals }) => sum + refusals, 0),
    withinPercent: median(({ withinPercent }) => withinPercent),
    belowPercent: Math.max(...runs.map(({ belowPercent }) => belowPercent)),
    worstBelowSeconds: Math.max(...runs.map(({ worstBelowSeconds }) => worstBelowSeconds)),
    wholeSeconds: runs.every(({ wholeSeconds }) => wholeSeconds),
    busiest: median(({ busiest }) => busiest),
    requestsPerCall: median(({ requestsPerCall }) => requestsPerCall),
    servedPercent: Math.min(...runs.map(({ servedPercent }) => servedPercent)),
  }
}

function windowOf(seen: Obedience): string {
  const worst = seen.belowPercent === 0 ? '' : `, by ${number(seen.worstBelowSeconds, 2)} s at most`
  return `${number(seen.withinPercent)} %; ${number(seen.belowPercent)} %${worst}`
}

async function measureBoth(): Promise<readonly Row[]> {
  const pair = await measurePair()
  return [
    {
      what: 'client and server in a brownout: calls that succeed',
      goal: '≥ 99.9 %',
      figure: `${number(pair.succeededPercent, 2)} % of ${pair.calls}`,
      reached: pair.succeededPercent >= 99.9,
    },
    {
      what: '… requests per call',
      goal: '≤ 1.2',
      figure: number(pair.requestsPerCall, 3),
      reached: pair.requestsPerCall <= 1.2,
    },
    {
      what: '… from the end of the outage until its last call had settled',
      goal: '',
      figure: `${number(pair.recoverySeconds)} s`,
    },
  ]
}

const rows: Row[] = []
for (const { name, bareUs, addedUs } of await measureOverheads()) {
  rows.push({
    what: `${name}: what the gate adds to a request of ${number(bareUs)} µs`,
    goal: '≤ 2 µs',
    figure: `${number(addedUs, 2)} µs`,
    reached: addedUs <= 2,
  })
}
rows.push(...(await measureBoth()))
for (const gate of gates) rows.push(...(await measureGate(gate)))

const table = [
  '| | goal | measured | |',
  '| --- | --- | --- | --- |',
  ...rows.map(({ what, goal, figure, reached }) => {
    const verdict = reached === undefined ? '' : reached ? 'reached' : 'missed'
    return `| ${what} | ${goal} | ${figure} | ${verdict} |`
  }),
].join('\n')
process.stdout.write(`${table}\n`)

const page = fileURLToPath(new URL('../../docs/retry-server.md', import.meta.url))
const begin = '<!-- written by npm run bench:shed -->'
const text = readFileSync(page, 'utf8')
const cut = text.indexOf(begin)
if (cut === -1) throw new Error(`${page} has no line ${begin}`)
const on = `Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`
writeFileSync(page, `${text.slice(0, cut)}${begin}\n\n${on}\n\n${table}\n`)
