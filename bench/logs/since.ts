// npm run bench:log-since [-- --days 20 --rounds 9]: the last 15 minutes of a log of many gigabytes, one a day.
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { makeLog } from './make-log.ts'
import type { TimedRun } from './time-command.ts'
import { median, timeCommand } from './time-command.ts'

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '9' },
  },
})
const days = Math.min(22, Math.max(1, Number(values.days)))
const rounds = Number(values.rounds)
const gigabyte = 1e9
const bin = fileURLToPath(new URL('../../bin/statusdetector.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'bench-since-'))
const day = join(folder, 'day.log')
const long = join(folder, 'long.log')
const empty = join(folder, 'empty.log')

/** The day of the generated log, which stands nowhere else in its lines. */
const made = '[22/Nov/2026'

/** Appends the day's log once more, as that of another day. */
async function append(date: number): Promise<void> {
  const other = made.replace('22', String(date).padStart(2, '0'))
  let rest = ''
  await pipeline(
    createReadStream(day, { encoding: 'latin1', highWaterMark: 1 << 22 }),
    async function* renamed(chunks: AsyncIterable<string>) {
      for await (const chunk of chunks) {
        const text = rest + chunk
        const end = text.lastIndexOf('\n') + 1
        rest = text.slice(end)
        yield Buffer.from(text.slice(0, end).replaceAll(made, other), 'latin1')
      }
      yield Buffer.from(rest.replaceAll(made, other), 'latin1')
    },
    createWriteStream(long, { flags: 'a' }),
  )
}

try {
  const { bavail, bsize } = statfsSync(folder)
  const wanted = (days + 2) * gigabyte
  if (bavail * bsize < wanted)
    throw new Error(
      `${Math.ceil(wanted / 1e9)} GB of room are needed in ${folder}; name fewer --days`,
    )
  makeLog(day, gigabyte, 1)
  makeLog(empty, 0, 1)
  for (let date = 23 - days; date <= 22; date += 1) await append(date)
  const since = ['--since', '2026-11-22T11:45:00Z']
  const contenders = [
    {
      name: `last 15 minutes of ${(statSync(long).size / 1e9).toFixed(0)} GB`,
      args: [bin, 'logs', long, ...since],
    },
    { name: 'last 15 minutes of 1 GB', args: [bin, 'logs', day, ...since] },
    { name: 'an empty log', args: [bin, 'logs', empty] },
    { name: 'Node alone', args: ['-e', '0'] },
  ].map((each) => ({ ...each, runs: new Array<TimedRun>() }))
  for (let round = 0; round < rounds; round += 1)
    for (const { args, runs } of contenders) runs.push(timeCommand([process.execPath, ...args]))
  process.stdout.write(
    `| contender | wall s | CPU s |\n| --- | --- | --- |\n${contenders
      .map(
        ({ name, runs }) =>
          `| ${name} | ${median(runs.map(({ wall }) => wall)).toFixed(3)} | ${median(runs.map(({ cpu }) => cpu)).toFixed(3)} |\n`,
      )
      .join('')}`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
