// npm run bench:retry [-- --only named,bare] [--clients statusdetector,got] [--callers 20]: a fleet of callers against
// a server in trouble, for ours and its peers. A run of all clients writes the tables of its scenarios into docs/retry.md.
import { parseArgs } from 'node:util'
import { clientNames } from './clients.ts'
import type { FleetResult } from './measure-fleet.ts'
import { measureFleet } from './measure-fleet.ts'
import { measureOverhead } from './overhead.ts'
import type { Scenario } from './scenario.ts'
import { scenarios } from './scenario.ts'
import { judgeGoals, tableOf } from './report.ts'
import { writePage } from './write-page.ts'

/** Fleets that run at once: each keeps a core busy for a small part only. */
const atOnce = 2

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    clients: { type: 'string' },
    callers: { type: 'string', default: '20' },
  },
})
const callers = Number(values.callers)
if (!Number.isInteger(callers) || callers < 1 || callers > 200) {
  console.error('--callers takes a number from 1 to 200.')
  process.exit(2)
}
const chosen = scenarios.filter(({ id }) => isChosen(values.only, id))
const names = clientNames.filter((name) => isChosen(values.clients, name))

const overhead = await measureOverhead()
const head = [
  `Node ${process.version}, ${callers} callers with 10 calls a second each, every client in its default configuration.`,
  '',
  `A call that succeeds at once costs ${(overhead.oursMicroseconds - overhead.plainMicroseconds).toFixed(1)} µs and ` +
    `${Math.round(overhead.extraBytes)} bytes more than a call of the plain function (goal: 5 µs).`,
].join('\n')
console.log(head)
const results = new Map<string, FleetResult>()
for (const scenario of chosen) {
  await measureAll(scenario)
  const table = tableOf(scenario, names, results)
  console.log(`\n${table}`)
  // After each scenario, so that a run that is interrupted has not run for nothing.
  if (values.clients === undefined && callers === 20) {
    await writePage({ head, tables: [table], goals: judgeGoals(results) })
  }
}
console.log(`\n${judgeGoals(results)}`)

function isChosen(list: string | undefined, name: string): boolean {
  return list === undefined || list.split(',').includes(name)
}

async function measureAll(scenario: Scenario): Promise<void> {
  const left = [...names]
  const work = async (): Promise<void> => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      results.set(`${scenario.id} ${name}`, await measureFleet(name, scenario, callers))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
