import { cpus, totalmem } from 'node:os'

export interface Measured {
  readonly rows: number
  /** What the same requests are as lines of a combined log. */
  readonly logBytes: number
  readonly tableBytes: number
  /** The whole report. */
  readonly seconds: number
  /** The report of one hour of the day. */
  readonly hourSeconds: number
  readonly said: string
}

/** Two significant digits, without an exponent; less than a hundredth is lost in what a connection costs. */
const short = (seconds: number): string =>
  seconds < 0.01
    ? '< 0.01'
    : seconds < 10
      ? String(Number(seconds.toPrecision(2)))
      : seconds.toFixed(0)

const giga = (bytes: number): string => (bytes / 1e9).toFixed(bytes < 1e10 ? 1 : 0)

/** `docs/scale.md`: what was measured, and what follows from it on paper. */
export function scalePage(measured: readonly Measured[], loading: number): string {
  const rows = measured.map(
    ({ rows: count, logBytes, tableBytes, seconds, hourSeconds }) =>
      `| ${(count / 1e6).toFixed(0)} | ${giga(logBytes)} | ${giga(tableBytes)} | ${seconds.toFixed(2)} | ${(count / seconds / 1e6).toFixed(1)} | ${hourSeconds.toFixed(2)} |`,
  )
  const last = measured.at(-1)
  const rate = last === undefined ? 0 : last.rows / last.seconds
  const packed = last === undefined ? 0 : last.tableBytes / last.rows
  const paper = [1e9, 1e10, 1e11, 1e12, 1e13, 1e14].map((bytes) => paperRow(bytes, rate, packed))
  return `<!-- Written by npm run bench:clickhouse; do not edit. -->

# Where one machine is outgrown

\`statusdetector logs clickhouse://…\` asks the database for exact counts by time and status, and for a sample of at most
some ten thousand rows of each kind: failures, requests refused or left, all others. The report is made of these by the
same code that reads files. So what grows with the log is one scan of two columns and one of the sample; what travels
to the reader does not grow.

## Measured

One machine, ${String(cpus().length)} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ClickHouse embedded in a process; rows made inside the engine;
medians of 3. Log size: what the same requests take as a combined log, at 211 bytes a line.

| million rows | as a log, GB | in the table, GB | whole report, s | million rows/s | one hour of it, s |
| ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

The largest table was read ${(last?.tableBytes ?? 0) < totalmem() ? 'from memory' : 'from disk'} (${giga(last?.tableBytes ?? 0)} of ${giga(totalmem())} GB); where it does not fit, the disk sets the rate.

Loading (\`--into\`), one process: ${(loading / 1000).toFixed(0)} thousand records a second, reading, parsing and sending included.

## On paper

From the last row above: ${(rate / 1e6).toFixed(1)} million rows a second for one such machine, ${packed.toFixed(0)} bytes a row in the table. Counting is
a sum, so servers that each hold a part of the rows answer at the same time; the figures assume just that, and nothing
measured here proves it. The last column is for a question about the hour that matters, out of 30 days of logs.

| log, GB | rows, million | table, GB | one machine, whole, s | 50 servers of 16 such pairs of cores, whole, s | the same, one hour of 30 days, s |
| ---: | ---: | ---: | ---: | ---: | ---: |
${paper.join('\n')}

Ways to go further that need nothing of this program: a projection or a materialised view with counts by minute and status
answers the first question from some thousand rows; a \`TTL\` keeps raw rows for as long as incidents are asked about.
`
}

function paperRow(bytes: number, rate: number, packed: number): string {
  const rows = bytes / 211
  const one = rows / rate
  const cluster = one / (50 * 16)
  return `| ${(bytes / 1e9).toLocaleString('en')} | ${Math.round(rows / 1e6).toLocaleString('en')} | ${giga(rows * packed)} | ${short(one)} | ${short(cluster)} | ${short(cluster / 720)} |`
}
