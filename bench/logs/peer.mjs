// node bench/logs/peer.mjs duckdb|chdb <file>: the same question to a SQL engine inside a process of its own.
// Plain JavaScript, since the engines are installed only for this benchmark (npm ci in this folder).
import { topOf } from './answer.ts'

const [name = '', file = ''] = process.argv.slice(2)
const cells = {}
const failures = []

if (name === 'duckdb') {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const columns = ['ip', 'a', 'b', 't', 'z', 'r', 's', 'n', 'f', 'u']
    .map((column) => `'${column}': 'VARCHAR'`)
    .join(', ')
  await connection.run(`create temp table g as
    select substr(t, 2, 17) as m, s, case when s like '5%' then split_part(split_part(r, ' ', 2), '?', 1) end as p, count(*)::int as n
    from read_csv('${file}', delim = ' ', quote = '"', escape = '\\', header = false, columns = {${columns}},
      auto_detect = false, strict_mode = false, ignore_errors = true)
    where s is not null group by all`)
  const counts = await connection.runAndReadAll('select m, s, sum(n)::int from g group by all')
  for (const [minute, status, count] of counts.getRows())
    cells[`${String(minute)} ${String(status)}`] = Number(count)
  const paths = await connection.runAndReadAll(
    'select p, sum(n)::int from g where p is not null group by all order by 2 desc limit 100',
  )
  for (const [path, count] of paths.getRows()) failures.push([String(path), Number(count)])
} else {
  const { query } = await import('chdb')
  const rows = query(
    `select substring(p[1], position(p[1], '[') + 1, 17) as m, toUInt16OrZero(substring(p[3], 2, 3)) as s,
      s >= 500 ? splitByChar('?', splitByChar(' ', p[2])[2])[1] : '' as path, count() as n
    from (select splitByChar('"', line) as p from file('${file}', LineAsString)) where s >= 100 group by m, s, path`,
    'TabSeparated',
  )
  const byPath = new Map()
  for (const row of rows.trimEnd().split('\n')) {
    const [minute = '', status = '', path = '', count = ''] = row.split('\t')
    const key = `${minute} ${status}`
    cells[key] = (cells[key] ?? 0) + Number(count)
    if (path !== '') byPath.set(path, (byPath.get(path) ?? 0) + Number(count))
  }
  failures.push(...byPath)
}
const { maxRSS } = process.resourceUsage()
process.stdout.write(JSON.stringify({ cells, top: topOf(failures), maxRSS }))
