// npm run bench:retry [-- --only named,bare] [--clients statusdetector,got] [--callers 20]: a fleet of callers against
// a server in trouble, for ours and its peers. A run of all clients writes the tables of its scenarios into docs/retry.md;
// --only overhead measures what a call costs, and nothing else. With other than 20 callers the tables stand beside those of 20, and
// no goals are judged.
import { parseArgs } from 'node:util'
import { clientNames } from './clients.ts'
import type { FleetResult } from './measure-fleet.ts'
import { measureFleet } from './measure-fleet.ts'
import { countNativeBytes, measureOverheads } from './overhead.ts'
import type { Scenario } from './scenario.ts'
import { scenarios } from './scenario.ts'
import { goalCallers, judgeGoals, overheadTable, tableOf } from './report.ts'
import { writePage } from './write-page.ts'

/** Fleets that run at once: each keeps a core busy for a small part only. */
const atOnce = 2

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    clients: { type: 'string' },
    callers: { type: 'string', default: String(goalCallers) },
  },
})
const callers = Number(values.callers)
if (!Number.isInteger(callers) || callers < 1 || callers > 200) {
  console.error('--callers takes a number from 1 to 200.')
  process.exit(2)
}
const chosen = scenarios.filter(({ id }) => isChosen(values.only, id))
const names = clientNames.filter((name) => isChosen(values.clients, name))

const nativeBytes = await countNativeBytes()
const head = [
  `Node ${process.version}, ${callers} callers with 10 calls a second each, every client in its default configuration.`,
  '',
  overheadTable(await measureOverheads(), nativeBytes),
].join('\n')
console.log(head)
const results = new Map<string, FleetResult>()
await note([])
for (const scenario of chosen) {
  await measureAll(scenario)
  const table = tableOf(scenario, names, results, callers)
  console.log(`\n${table}`)
  // After each scenario, so that a run that is interrupted has not run for nothing.
  await note([table])
}
if (callers === goalCallers) console.log(`\n${judgeGoals(results)}`)

async function note(tables: readonly string[]): Promise<void> {
  if (values.clients !== undefined) return
  await writePage(
    callers === goalCallers ? { head, tables, goals: judgeGoals(results) } : { tables },
  )
}

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
