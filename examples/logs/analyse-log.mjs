// node examples/logs/analyse-log.mjs access.log: what happened, in a sentence an incident.
import { createReadStream } from 'node:fs'
import { analyseLog } from 'statusdetector/logs'

const name = process.argv[2] ?? 'access.log'
const { verdict, lines, incidents } = await analyseLog(createReadStream(name), { name })
process.stdout.write(`${verdict}, ${lines.requests} requests\n`)
for (const { summary } of incidents) process.stdout.write(`${summary}\n`)
