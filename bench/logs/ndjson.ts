// npm run bench:ndjson [-- --size 1000M --rounds 5]: reading logs of JSON lines against JSON.parse of every line.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { createLogAnalyser } from '../../src/logs/analyser.ts'
import { isObject } from '../../src/logs/text/json-lines.ts'
import { jsonStyles, makeJsonLog } from './make-json-log.ts'
import { median } from './time-command.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000M' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
})
const bytes = parseFloat(values.size) * 1e6

interface Turn {
  /** CPU seconds of the process until all bytes were read, and until the answer was there. */
  readonly readSeconds: number
  readonly seconds: number
  readonly statuses: Readonly<Record<string, number>>
}

/** CPU time: others may be at work on the machine. */
function clock(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** What everybody does: lines, an object each, one field counted. */
function parseEach(pieces: readonly Uint8Array[]): Turn {
  const started = clock()
  const decoder = new TextDecoder()
  const statuses: Record<string, number> = {}
  let rest = ''
  for (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      try {
        const value: unknown = JSON.parse(line)
        if (!isObject(value)) continue
        const name = String(value['status'] ?? value['response_code'])
        statuses[name] = (statuses[name] ?? 0) + 1
      } catch {
        // Torn.
      }
    }
  }
  const seconds = clock() - started
  return { readSeconds: seconds, seconds, statuses }
}

function analyse(pieces: readonly Uint8Array[], expectedBytes: number): Turn {
  const started = clock()
  const analyser = createLogAnalyser()
  const stream = analyser.open('access.log', expectedBytes)
  for (const piece of pieces) stream.push(piece)
  stream.end()
  const readSeconds = clock() - started
  const { statuses } = analyser.report()
  return { readSeconds, seconds: clock() - started, statuses }
}

function wrong(statuses: Turn['statuses'], truth: Turn['statuses']): number {
  const names = new Set([...Object.keys(statuses), ...Object.keys(truth)])
  return [...names].reduce(
    (sum, name) => sum + Math.abs((statuses[name] ?? 0) - (truth[name] ?? 0)),
    0,
  )
}

process.stdout.write(
  `${values.size} of JSON lines, ${values.rounds} rounds, Node ${process.version}, ${availableParallelism()} cores; MB for each second of CPU; ratios are medians of the rounds.\n\n` +
    '| log | JSON.parse a line | reading | full report | reading ÷ JSON.parse | full report ÷ JSON.parse | lines counted wrong |\n' +
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n',
)
for (const style of jsonStyles) {
  const log = makeJsonLog(style, bytes, Number(values.seed))
  const { pieces, statuses } = log
  const turns = Array.from({ length: Number(values.rounds) }, () => ({
    parse: parseEach(pieces),
    report: analyse(pieces, log.bytes),
  }))
  const rate = (of: (turn: (typeof turns)[number]) => number): string =>
    (log.bytes / 1e6 / median(turns.map(of))).toFixed(0)
  const ratio = (of: (turn: (typeof turns)[number]) => number): string =>
    median(turns.map((turn) => turn.parse.seconds / of(turn))).toFixed(1)
  const read = ({ report }: (typeof turns)[number]): number => report.readSeconds
  const full = ({ report }: (typeof turns)[number]): number => report.seconds
  const parse = (turn: (typeof turns)[number]): number => turn.parse.seconds
  const lost = Math.max(...turns.map(({ report }) => wrong(report.statuses, statuses)))
  process.stdout.write(
    `| ${style.id} | ${rate(parse)} | ${rate(read)} | ${rate(full)} | ${ratio(read)} | ${ratio(full)} | ${lost} |\n`,
  )
}
