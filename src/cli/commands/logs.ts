import { writeFileSync } from 'node:fs'
import type { AnalyseOptions, TimeLimits } from '../../app/logs/analyse-logs.ts'
import { analyseLogs } from '../../app/logs/analyse-logs.ts'
import { chooseFormat, listFormats, maskAddresses } from '../../app/logs/formats.ts'
import { readLogTime } from '../../app/logs/read-log-time.ts'
import { keepMemorySmall, spareEngine } from '../../app/logs/tune-engine.ts'
import { InputError } from '../../model/input-error.ts'
import type { LogReport, LogVerdict } from '../../model/log-report.ts'
import type { Arguments, Command } from '../command.ts'
import { commonFlags } from '../command.ts'
import { foreign, safeJson } from '../foreign.ts'
import { byteProgress } from '../render/byte-progress.ts'
import { renderLogReport } from '../render/log-report.ts'
import { renderTimelineCsv } from '../render/timeline-csv.ts'
import type { Terminal } from '../terminal.ts'
import { logExitCodes } from '../exit-codes.ts'
import { UsageError } from '../usage-error.ts'

export const logsCommand: Command = {
  name: 'logs',
  operands: '[flags] <file|pattern|directory|-|clickhouse://…>…',
  summary:
    'Read access and error logs: the mix of codes, since when, which upstream, path and client, why, and what to do next.',
  flags: [
    { name: 'since', value: 'TIME', help: 'Only from then on: 15m, 2h, 3d, or 2026-11-22T10:11Z' },
    { name: 'until', value: 'TIME', help: 'Only until then' },
    {
      name: 'format',
      value: 'FORMAT',
      help: 'Name of a format, an nginx log_format or an Apache LogFormat string; else it is found',
    },
    { name: 'formats', help: 'List the formats that are known' },
    {
      name: 'slo',
      value: 'PERCENT',
      help: 'Requests to be served well, such as 99.9: shows the burn rates',
    },
    {
      name: 'fail-on',
      value: 'VERDICT',
      help: 'Exit with 1 from this verdict on: degraded or outage',
    },
    {
      name: 'into',
      value: 'TABLE',
      help: 'Write the records into a ClickHouse table instead, once each: clickhouse://user@host/db?table=requests',
    },
    {
      name: 'follow',
      help: 'Go on with what is written to the logs, across rotations, until Ctrl-C or --fail-on',
    },
    {
      name: 'pair',
      help: 'Look for the same requests in logs of several hops, also when they are longer than 64 MB',
    },
    { name: 'html', value: 'FILE', help: 'Write the report as a page that needs nothing else' },
    { name: 'anonymise', help: 'Shorten IP addresses to their networks in all that is shown' },
    { name: 'csv', help: 'Print the timeline as CSV' },
    { name: 'json', help: 'Print one JSON document (schema/log-report.schema.json)' },
    commonFlags.noColour,
  ],
  examples: [
    'statusdetector logs /var/log/nginx/access.log /var/log/nginx/error.log',
    'statusdetector logs --since 15m /var/log/nginx/',
    'statusdetector logs clickhouse://reader@db.example/logs?table=access_logs --since 2h',
    'statusdetector logs --follow --since 10m --fail-on degraded /var/log/nginx/access.log',
    'statusdetector logs --html report.html --anonymise access.log',
    'journalctl -u haproxy -o cat | statusdetector logs -',
    `statusdetector logs --format '$remote_addr [$time_local] "$request" $status $request_time' access.log`,
  ],
  run,
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.has('formats')) {
    for (const { id, name, log } of listFormats())
      terminal.out(`${id.padEnd(26)} ${log.padEnd(7)} ${name}\n`)
    return 0
  }
  if (args.positionals.length === 0)
    throw new UsageError(
      'No log named. Try: statusdetector logs /var/log/nginx/access.log, or - for standard input.',
    )
  const into = args.value('into')
  if (into !== undefined) return load(into, args, terminal)
  keepMemorySmall()
  const failOn = readFailOn(args.value('fail-on'))
  if (args.has('follow')) {
    if (args.has('json') || args.has('csv') || args.has('html'))
      throw new UsageError('--follow shows a live view; leave out --json, --csv and --html.')
    const { followCommand } = await import('./follow-logs.ts')
    return followCommand(args.positionals, readOptions(args), terminal, {
      anonymise: args.has('anonymise'),
      failOn,
    })
  }
  const progress = byteProgress(terminal)
  const damaged = new Set<string>()
  const found = await reportOf(args, progress, (message) => damaged.add(message))
  progress.end()
  for (const message of damaged) terminal.err(`statusdetector: ${foreign(message, 500)}\n`)
  // Nothing at all came of it.
  if (damaged.size > 0 && found.lines.total === 0) return 2
  const report = args.has('anonymise') ? maskAddresses(found) : found
  const page = args.value('html')
  if (page !== undefined) await writePage(page, report)
  terminal.out(rendered(report, args, terminal))
  if (failOn === undefined) return logExitCodes[report.verdict]
  return failOn.includes(report.verdict) ? 1 : 0
}

async function reportOf(
  args: Arguments,
  progress: ReturnType<typeof byteProgress>,
  warn: (message: string) => void,
): Promise<LogReport> {
  const [first = '', ...more] = args.positionals
  if (!first.startsWith('clickhouse:')) {
    const watchWork = spareEngine()
    return analyseLogs(args.positionals, {
      ...readOptions(args),
      warn,
      progress: (readBytes, allBytes, scans) => {
        watchWork(readBytes, allBytes, scans)
        progress.update(readBytes, allBytes)
      },
    })
  }
  if (more.length > 0)
    throw new UsageError('A table is read alone: name no other log beside clickhouse://…')
  // The client of the database is loaded only for those who have one.
  const { analyseTable } = await import('../../app/logs/analyse-table.ts')
  return analyseTable(first, { ...readOptions(args), ...password() })
}

/** The password stays out of the command line, which other users of the machine can see. */
function password(): { readonly password?: string } {
  const value = process.env['CLICKHOUSE_PASSWORD']
  return value === undefined ? {} : { password: value }
}

async function load(into: string, args: Arguments, terminal: Terminal): Promise<number> {
  const format = args.value('format')
  const { loadIntoTable } = await import('../../app/logs/analyse-table.ts')
  const loading = loadIntoTable(args.positionals, into, {
    ...password(),
    ...(format !== undefined && { format: chooseFormat(format) }),
  })
  for await (const { name, written, known } of loading)
    terminal.out(`${name}: ${written} records written, ${known} were there\n`)
  return 0
}

async function writePage(path: string, report: LogReport): Promise<void> {
  const { renderLogPage } = await import('../render/log-page.ts')
  try {
    writeFileSync(path, renderLogPage(report))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new InputError(`Cannot write ${path} (${code}).`)
  }
}

function rendered(report: LogReport, args: Arguments, terminal: Terminal): string {
  if (args.has('json')) return `${safeJson(report, 2)}\n`
  return args.has('csv') ? renderTimelineCsv(report) : renderLogReport(report, terminal)
}

function readOptions(args: Arguments): AnalyseOptions {
  const now = new Date()
  const [since, until, format, slo] = ['since', 'until', 'format', 'slo'].map((name) =>
    args.value(name),
  )
  return {
    ...limitsOf(since, until, now),
    ...(format !== undefined && { format: chooseFormat(format) }),
    ...(slo !== undefined && { objective: readObjective(slo) }),
    ...(args.has('pair') && { pair: true }),
  }
}

function limitsOf(since: string | undefined, until: string | undefined, now: Date): TimeLimits {
  const from = since === undefined ? undefined : readLogTime(since, now)
  const to = until === undefined ? undefined : readLogTime(until, now)
  if (from !== undefined && to !== undefined && from.ms > to.ms)
    throw new UsageError(`--since ${since} is later than --until ${until}: nothing lies between.`)
  return {
    ...(from !== undefined && { sinceMs: from.ms, localSinceMs: from.localMs }),
    ...(to !== undefined && { untilMs: to.ms, localUntilMs: to.localMs }),
  }
}

function readObjective(text: string): number {
  const value = Number(text.replace(/%$/, ''))
  if (!(value > 0 && value < 100))
    throw new UsageError(`--slo takes per cent between 0 and 100, such as 99.9; '${text}' is none.`)
  return value
}

function readFailOn(text: string | undefined): readonly LogVerdict[] | undefined {
  if (text === undefined) return undefined
  if (text === 'degraded') return ['degraded', 'outage']
  if (text === 'outage') return ['outage']
  throw new UsageError(`--fail-on takes degraded or outage; '${text}' is neither.`)
}
