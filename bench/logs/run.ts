// node bench/logs/run.ts [--size 1G] [--rounds 5]: our scanner and other programs, the same file, the same question.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Answer } from './answer.ts'
import { compare, topOf } from './answer.ts'
import { buildOurs } from './build-ours.ts'
import { makeLog } from './make-log.ts'
import { readAnswer, readReport } from './read-answer.ts'
import { median, timeCommand } from './time-command.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1G' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
})
const units: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9 }
const bytes = parseFloat(values.size) * (units[values.size.at(-1)?.toLowerCase() ?? ''] ?? 1)
const rounds = Number(values.rounds)
const here = fileURLToPath(new URL('.', import.meta.url))

interface Run {
  readonly wall: number
  readonly cpu: number
  readonly peakMiB?: number
  readonly answer?: Answer
  readonly statuses?: Readonly<Record<string, number>>
}

interface Contender {
  readonly name: string
  readonly command: readonly string[]
  readonly reads?: 'json' | 'awk' | 'report'
  /** It reads this part of the file, once, since it is so slow; figures are multiplied. */
  readonly part?: number
  /** What it does instead of the question. */
  readonly task?: string
  /** Why it cannot run here. */
  readonly missing?: string
}

const folder = mkdtempSync(join(tmpdir(), 'bench-logs-'))
const file = join(folder, 'access.log')
const packed = `${file}.gz`
/** The same as rotated files. */
const rotated = join(folder, 'rotated')
/** Part of the file for those who need minutes for it. */
const pieces = 20
const piece = join(folder, 'piece.log')
/** The generated log ends at noon. */
const since = '2026-11-22T11:45:00Z'
const lnavQuestion =
  'SELECT strftime("%d/%m/%Y:%H:%M", log_time) AS m, sc_status, count(*) FROM access_log GROUP BY 1, 2'
const { bare, full } = buildOurs(folder)

function has(program: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$0"', program]).status === 0
}

function contender(
  name: string,
  command: readonly string[],
  needs: boolean,
  reads?: Contender['reads'],
  more: Pick<Contender, 'part' | 'task'> = {},
): Contender {
  return {
    name,
    command,
    ...more,
    ...(reads === undefined ? {} : { reads }),
    ...(needs ? {} : { missing: 'not installed' }),
  }
}

const node = (...args: readonly string[]): readonly string[] => [process.execPath, ...args]
const installed = (name: string): boolean => existsSync(join(here, 'node_modules', name))
const awk = ['-F"', '-f', join(here, 'count.awk'), file]
const contenders: readonly Contender[] = [
  contender('ours', node(bare, file), true, 'json'),
  contender('ours, without WebAssembly', node(bare, file, 'plain'), true, 'json'),
  contender('ours, full report', node(full, file), true, 'report'),
  contender('ours, full report of .gz', node(full, packed), true, 'report'),
  contender('ours, full report of four .gz', node(full, rotated), true, 'report'),
  contender(
    'gunzip',
    ['sh', '-c', 'gunzip -c "$0" > /dev/null', packed],
    has('gunzip'),
    undefined,
    { task: 'unpacks only' },
  ),
  contender('ours, last 15 minutes', node(full, file, since), true, undefined, {
    task: 'full report of a 24th',
  }),
  contender('wc -l', ['wc', '-l', file], true),
  contender("grep -c ' 502 '", ['grep', '-c', ' 502 ', file], has('grep')),
  contender('rg -c', ['rg', '-c', '" 5[0-9][0-9] ', file], has('rg')),
  contender('chdb', node(join(here, 'peer.mjs'), 'chdb', file), installed('chdb'), 'json'),
  contender('DuckDB', node(join(here, 'peer.mjs'), 'duckdb', file), installed('@duckdb'), 'json'),
  contender('mawk', ['mawk', ...awk], has('mawk'), 'awk'),
  contender(
    'GoAccess',
    [
      'goaccess',
      piece,
      '--log-format=COMBINED',
      '--no-global-config',
      '-o',
      join(folder, 'x.json'),
    ],
    has('goaccess'),
    undefined,
    { part: pieces, task: 'its own panels' },
  ),
  contender(
    'lnav',
    ['lnav', '-n', '-c', `;${lnavQuestion}`, '-c', ':write-csv-to -', piece],
    has('lnav'),
    undefined,
    { part: pieces, task: 'the question, by SQL' },
  ),
  contender('gawk', ['gawk', '-b', ...awk], has('gawk'), 'awk'),
]

function measure({ command, reads, part }: Contender): Run {
  const { stdout, stderr, status, wall, cpu } = timeCommand(command)
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`)
  const times = part ?? 1
  const run = { wall: wall * times, cpu: cpu * times }
  if (reads === 'report') {
    const { statuses, maxRSS } = readReport(stdout)
    return { ...run, peakMiB: maxRSS / 1024, statuses }
  }
  if (reads === 'json') {
    const answer = readAnswer(stdout)
    return { ...run, peakMiB: (answer.maxRSS ?? NaN) / 1024, answer }
  }
  return reads === 'awk' ? { ...run, answer: readAwk(stdout) } : run
}

function readAwk(text: string): Answer {
  const cells: Record<string, number> = {}
  const failures: [string, number][] = []
  for (const line of text.trimEnd().split('\n')) {
    const [kind, key = '', count = ''] = line.split('\t')
    if (kind === 'cell') cells[key] = Number(count)
    else failures.push([key, Number(count)])
  }
  return { cells, top: topOf(failures) }
}

/** Lines by which the totals of the statuses differ from what is true. */
function wrongTotals(statuses: Readonly<Record<string, number>>, truth: Answer): number {
  const left = new Map(Object.entries(statuses))
  for (const [cell, count] of Object.entries(truth.cells)) {
    const status = cell.slice(-3)
    left.set(status, (left.get(status) ?? 0) - count)
  }
  return [...left.values()].reduce((sum, one) => sum + Math.abs(one), 0)
}

function writeReport(): string {
  makeLog(file, bytes, Number(values.seed))
  spawnSync('gzip', ['-k', '-1', file])
  mkdirSync(rotated)
  spawnSync('split', ['-n', 'l/4', '-d', '-a', '1', file, join(rotated, 'access.log.')])
  spawnSync('sh', ['-c', 'gzip -1 "$0"/*', rotated])
  spawnSync('sh', [
    '-c',
    'head -c "$0" "$1" > "$2"',
    String(Math.floor(bytes / pieces)),
    file,
    piece,
  ])
  const truth = readAnswer(readFileSync(`${file}.truth.json`, 'utf8'))
  const running = contenders.filter(({ missing }) => missing === undefined)
  const runs = new Map(running.map((each) => [each, new Array<Run>()]))
  const broken = new Map<Contender, string>()
  // Round by round, so that a slow moment of the machine meets all.
  for (let round = 0; round < rounds; round += 1) {
    for (const [each, list] of runs) {
      if (broken.has(each) || (each.part !== undefined && round > 0)) continue
      try {
        list.push(measure(each))
      } catch (error) {
        broken.set(each, String(error).slice(0, 200).replaceAll('\n', ' '))
      }
    }
  }
  const ours = runs.get(contenders[0] ?? running[0] ?? fail()) ?? []
  const rows = [...runs].flatMap(([each, list]) => {
    if (list.length === 0) return []
    const ratio = (key: 'wall' | 'cpu'): string =>
      median(list.map((run, index) => (ours[index]?.[key] ?? NaN) / run[key])).toFixed(3)
    const { answer, peakMiB, statuses } = list[0] ?? {}
    const checked = answer === undefined ? undefined : compare(answer, truth)
    const verdict =
      checked !== undefined
        ? `${checked.wrong} lines wrong, top 20 ${checked.top ? 'right' : 'wrong'}`
        : statuses === undefined
          ? `another task: ${each.task ?? 'smaller'}`
          : `more than the question; ${wrongTotals(statuses, truth)} lines wrong by status`
    const cpu = median(list.map((run) => run.cpu))
    const wall = median(list.map((run) => run.wall))
    return `| ${each.name}${each.part === undefined ? '' : `, a ${each.part}th × ${each.part}`} | ${cpu.toFixed(2)} | ${wall.toFixed(2)} | ${peakMiB?.toFixed(0) ?? '–'} | ${ratio('cpu')} | ${ratio('wall')} | ${verdict} |`
  })
  const skipped = [
    ...contenders.flatMap(({ name, missing }) =>
      missing === undefined ? [] : [`${name}: ${missing}`],
    ),
    ...[...broken].map(([{ name }, why]) => `${name}: ${why}`),
  ]
  return `# Speed of reading logs

Written by \`node bench/logs/run.ts --size ${values.size} --rounds ${rounds}\`; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ''}.

The file: a generated combined log, seed ${values.seed}, ${statSync(file).size} bytes, ${truth.lines} lines, ${truth.torn} of them torn. The question: how
many lines by minute and status, and which 20 paths have most 5xx. Every contender is a process of its own; the runs go round by
round; figures are medians of ${rounds}, ratios medians of the pairs of one round, ours ÷ theirs. The answers are
checked against what the generator wrote down. Peak memory is known only of processes of Node.

| contender | CPU s | wall s | peak MiB | our CPU ÷ its | our wall ÷ its | answer |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
${skipped.length === 0 ? '' : `\nNot measured: ${skipped.join('; ')}.\n`}`
}

function fail(): never {
  throw new Error('nothing to run')
}

try {
  const text = writeReport()
  const page = fileURLToPath(new URL('../../docs/bench-logs.md', import.meta.url))
  writeFileSync(page, text)
  spawnSync('oxfmt', [page])
  process.stdout.write(text)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
