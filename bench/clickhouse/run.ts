// npm run bench:clickhouse [-- --rows 5e6,5e7]: how long the report of a table takes as the table grows, with the rows made
// inside the engine. Writes docs/scale.md.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { analyseTable, loadIntoTable } from '../../src/app/index.ts'
import { openDatabase } from '../../src/clickhouse/database.ts'
import { createTableSql } from '../../src/clickhouse/own-table.ts'
import { parseClickhouseUrl } from '../../src/clickhouse/parse-clickhouse-url.ts'
import { startClickhouse } from '../../test/clickhouse/start-clickhouse.ts'
import { incidentCases } from '../../test/logs/incidents/index.ts'
import { makeLog } from '../../test/logs/make-log.ts'
import { scalePage } from './scale-page.ts'
import type { Measured } from './scale-page.ts'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '5e6,2e7,5e7,5e8' } } })
const sizes = values.rows.split(',').map(Number)

/** Bytes of a line of a combined log, as the generator of `bench:logs` writes them: 1 000 000 135 in 4 729 660 lines. */
const bytesOfLine = 211
/** Rows made by one statement: it is held in memory. */
const block = 1_000_000

/** A day of requests, in the order of their time; between 14:00 and 14:20 a third of one path's fail. */
function fillSql(table: string, rows: number, from: number, count: number): string {
  const time = `toDateTime64('2026-11-22 00:00:00', 3, 'UTC') + toIntervalMillisecond(intDiv(number * 86400000, ${rows}))`
  return (
    `INSERT INTO ${table} (source, position, format, time, timed, status, duration_ms, method, path, host, client, agent, upstream) ` +
    `SELECT 'bench', number + 1, 'combined', ${time} AS t, true, ` +
    `if(toHour(t) = 14 AND toMinute(t) < 20 AND p < 2000 AND cityHash64(number, 1) % 3 = 0, 502, ` +
    `if(cityHash64(number, 2) % 500 = 0, 404, 200)), cityHash64(number, 3) % 400, 'GET', ` +
    `if((cityHash64(number, 4) % 20000 AS p) < 2000, '/pay', concat('/path/', toString(p))), 'shop.example', ` +
    `concat('192.0.', toString(cityHash64(number, 5) % 256), '.', toString(cityHash64(number, 6) % 256)), ` +
    `'curl/8.5.0', concat('10.0.0.', toString(cityHash64(number, 7) % 9)) ` +
    `FROM numbers(${from}, ${count})`
  )
}

const seconds = (since: bigint): number => Number(process.hrtime.bigint() - since) / 1e9

const clickhouse = await startClickhouse()
const database = openDatabase(parseClickhouseUrl(clickhouse.address('any'), undefined))
const measured: Measured[] = []
for (const rows of sizes) {
  const table = `requests_${rows}`
  await database.run(createTableSql(table))
  for (let from = 0; from < rows; from += block)
    await database.run(fillSql(table, rows, from, Math.min(block, rows - from)))
  const times: number[] = []
  const narrow: number[] = []
  let said = ''
  for (let round = 0; round < 3; round += 1) {
    const whole = process.hrtime.bigint()
    said = (await analyseTable(clickhouse.address(table))).summary
    times.push(seconds(whole))
    const hour = process.hrtime.bigint()
    await analyseTable(clickhouse.address(table), {
      sinceMs: Date.UTC(2026, 10, 22, 14),
      untilMs: Date.UTC(2026, 10, 22, 15),
    })
    narrow.push(seconds(hour))
  }
  let bytes = 0
  for await (const row of database.rows(
    'SELECT sum(bytes_on_disk) AS bytes FROM system.parts WHERE active AND table = {table:String}',
    { table },
  ))
    bytes = Number(row['bytes'])
  const one = {
    rows,
    logBytes: rows * bytesOfLine,
    tableBytes: bytes,
    seconds: median(times),
    hourSeconds: median(narrow),
    said,
  }
  process.stdout.write(`${JSON.stringify(one)}\n`)
  measured.push(one)
  await database.run(`DROP TABLE ${table}`)
}
const loading = await measureLoading()
await database.close()
await clickhouse.stop()
writeFileSync(
  fileURLToPath(new URL('../../docs/scale.md', import.meta.url)),
  scalePage(measured, loading),
)

/** Records a second that `--into` writes, of one made-up log. */
async function measureLoading(): Promise<number> {
  const { mkdtempSync, rmSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const directory = mkdtempSync(`${tmpdir()}/statusdetector-bench-`)
  const [given] = incidentCases
  if (given === undefined) return 0
  writeFileSync(`${directory}/access.log`, makeLog(given))
  const start = process.hrtime.bigint()
  let written = 0
  for await (const one of loadIntoTable([`${directory}/access.log`], clickhouse.address('loaded')))
    written += one.written
  rmSync(directory, { recursive: true })
  return written / seconds(start)
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
}
