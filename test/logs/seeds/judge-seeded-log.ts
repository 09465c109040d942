import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readAnswer } from '../../../bench/logs/read-answer.ts'
import { analyseLogs } from '../../../src/app/logs/analyse-logs.ts'
import { createLogAnalyser } from '../../../src/logs/analyser.ts'
import { openLogStream } from '../../../src/logs/reading/log-stream.ts'
import { createTally } from '../../../src/logs/tally/tally.ts'
import type { LogReport } from '../../../src/model/log-report.ts'
import { dice } from '../traffic.ts'
import { makeSeededLog } from './make-seeded-log.ts'
import type { SeededLog } from './oddities.ts'
import type { Truth } from './truth.ts'
import { add } from './truth.ts'

/** What differs from the truth; nothing when all is right. */
export interface SeededJudgement {
  readonly lines: number
  /** Cells that were compared, and those of them that differ. */
  readonly cells: number
  readonly wrong: number
  readonly differences: readonly string[]
}

type Counts = ReadonlyMap<string, number>

const bareProgram = fileURLToPath(new URL('../../../bench/logs/bare.ts', import.meta.url))

/** Makes the log and reads it: as a file, in pieces of any length, and by the bare scanner. */
export async function judgeSeededLog(given: SeededLog, bytes: number): Promise<SeededJudgement> {
  const folder = mkdtempSync(join(tmpdir(), 'seeded-log-'))
  const file = join(folder, 'access.log')
  const log = makeSeededLog(given, bytes)
  writeFileSync(file, log.bytes)
  const differences: string[] = []
  let cells = 0
  let wrong = 0

  function compare(what: string, found: Counts, truth: Counts): void {
    for (const key of new Set([...found.keys(), ...truth.keys()])) {
      cells += 1
      const [have, want] = [found.get(key) ?? 0, truth.get(key) ?? 0]
      if (have === want) continue
      wrong += 1
      if (differences.length < 20) differences.push(`${what}: ${key}: ${have} instead of ${want}`)
    }
  }

  try {
    const { truth } = log
    for (const [way, report] of [
      ['file', await analyseLogs([file])],
      ['pieces', readInPieces(log.bytes, given.seed)],
    ] as const) {
      const { bucketSeconds } = report.timeline
      compare(`${way}, timeline`, timelineOf(report), byBucket(truth.cells, bucketSeconds))
      compare(`${way}, lines`, linesOf(report), linesIn(truth))
      compare(`${way}, paths`, ...topOf(report, truth))
    }
    compare('cells', ...finestCells(log.bytes, given.seed + 1, truth))
    if (!given.odd.includes('utf-16')) compareBare(file, truth, compare)
  } finally {
    rmSync(folder, { recursive: true })
  }
  return { lines: log.truth.lines, cells, wrong, differences }
}

function* piecesOf(bytes: Uint8Array, seed: number): Generator<Uint8Array> {
  const roll = dice(seed)
  for (let from = 0; from < bytes.length;) {
    const length = 1 + Math.floor(roll() ** 6 * 2_000_000)
    yield bytes.slice(from, from + length)
    from += length
  }
}

function readInPieces(bytes: Uint8Array, seed: number): LogReport {
  const analyser = createLogAnalyser()
  const stream = analyser.open('access.log')
  for (const piece of piecesOf(bytes, seed)) stream.push(piece)
  stream.end()
  return analyser.report()
}

/** The counts behind the report, finer than it shows them. */
function finestCells(bytes: Uint8Array, seed: number, truth: Truth): [Counts, Counts] {
  const tally = createTally()
  const stream = openLogStream(tally)
  for (const piece of piecesOf(bytes, seed)) stream.push(piece)
  stream.end()
  const { counts } = tally.finish()
  const found = new Map<string, number>()
  counts.each((startMs, status, count) => {
    add(found, `${startMs / 1000} ${status}`, count)
  })
  return [found, byBucket(truth.cells, counts.bucketMs / 1000)]
}

function byBucket(cells: Counts, bucketSeconds: number): Counts {
  const all = new Map<string, number>()
  for (const [key, count] of cells) {
    const [second = '', status = ''] = key.split(' ')
    add(all, `${Math.floor(Number(second) / bucketSeconds) * bucketSeconds} ${status}`, count)
  }
  return all
}

function timelineOf({ timeline }: LogReport): Counts {
  return new Map(
    timeline.buckets.flatMap(({ start, statuses }) =>
      Object.entries(statuses).map(
        ([status, count]) => [`${Date.parse(start) / 1000} ${status}`, count] as const,
      ),
    ),
  )
}

function linesOf({ lines }: LogReport): Counts {
  const { total, requests, empty, overLong, foreign, binary, complaints } = lines
  return new Map(Object.entries({ total, requests, empty, overLong, foreign, binary, complaints }))
}

function linesIn(truth: Truth): Counts {
  const { lines: total, empty, overLong, foreign, binary, complaints } = truth
  const requests = [...truth.cells.values()].reduce((sum, count) => sum + count, 0)
  return new Map(Object.entries({ total, requests, empty, overLong, foreign, binary, complaints }))
}

/** Each of the paths that are named has its true count, and none with more is missing. */
function topOf({ topPaths }: LogReport, { failures }: Truth): [Counts, Counts] {
  const found = new Map(topPaths.map(({ path, failed }) => [path, failed]))
  const truth = new Map(topPaths.map(({ path }) => [path, failures.get(path) ?? 0]))
  const best = [...failures.values()].toSorted((a, b) => b - a).slice(0, topPaths.length)
  for (const [rank, count] of best.entries()) {
    found.set(`rank ${rank}`, topPaths[rank]?.failed ?? 0)
    truth.set(`rank ${rank}`, count)
  }
  return [found, truth]
}

function compareBare(
  file: string,
  { plainCells, plainFailures }: Truth,
  compare: (what: string, found: Counts, truth: Counts) => void,
): void {
  const output = execFileSync(process.execPath, [bareProgram, file], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  const answer = readAnswer(output)
  const cells = new Map<string, number>()
  for (const [key, count] of Object.entries(answer.cells)) {
    const [, day, month, year, time, status] =
      /^(\d\d)\/(\w{3})\/(\d{4}):(\d\d:\d\d) (\d{3})$/.exec(key) ?? []
    add(cells, `${Date.parse(`${day} ${month} ${year} ${time} UTC`) / 1000} ${status}`, count)
  }
  compare('bare, cells', cells, byBucket(plainCells, 60))
  const best = [...plainFailures].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  compare('bare, paths', new Map(answer.top), new Map(best.slice(0, 20)))
}
