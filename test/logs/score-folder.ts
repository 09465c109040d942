import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { readChunks, inspectFile } from '../../src/files/read-chunks.ts'
import type { LogRecord } from '../../src/logs/record.ts'
import { openLogStream } from '../../src/logs/reading/log-stream.ts'
import type { TallyBuilder } from '../../src/logs/tally/tally.ts'
import { createTally } from '../../src/logs/tally/tally.ts'

/** What was read of one file of captured logs. */
export interface FileScore {
  readonly file: string
  readonly lines: number
  readonly read: number
  readonly requests: number
  readonly withStatus: number
  readonly withTime: number
  readonly withDuration: number
  readonly foreign: readonly string[]
  /** Lines by format, the most first. */
  readonly formats: readonly (readonly [string, number])[]
  /** Lines by formats of other products than the folder's name says. */
  readonly wrong: number
  readonly statuses: ReadonlyMap<number, number>
}

/** Formats that any product may write: these are never wrong. */
const anybodys =
  /^(?:combined|common|combined-timed|clf-like|nginx-timing|ndjson|logfmt|w3c|ltsv|json-messages|application-messages|vhost-combined|otel.*|winston-http|bunyan|systemd-kernel)$/

/** Formats that belong in folders of other names than their own. */
const alsoIn: readonly (readonly [RegExp, RegExp])[] = [
  [/ingress/, /^nginx/],
  [/envoy|istio/, /^(?:envoy|istio)/],
  [/^iis/, /^(?:iis|w3c)/],
  [/^(?:ats|traffic)/, /^(?:ats|squid)/],
  [/^squid/, /^ats-squid$/],
  [/^apache/, /^(?:apache|nginx-timing)/],
  [/^aws-alb/, /^aws-elb/],
  [/^nginx/, /^(?:ingress-nginx|nginx)/],
  [/^(?:rails|lograge|puma|ruby)/, /^(?:rails|lograge|puma|rack)/],
  [/^(?:express|node|pino|morgan)/, /^(?:morgan|pino|winston|bunyan)/],
  [/^(?:asgi|uvicorn|gunicorn|django|python|fastapi)/, /^(?:uvicorn|gunicorn|hypercorn|django)/],
  [/^php/, /^php/],
  [/^gcp|google/, /^gcp/],
]

function isWrong(folder: string, format: string): boolean {
  if (anybodys.test(format)) return false
  const head = folder.split('-').slice(0, 2).join('-')
  const first = folder.split('-')[0] ?? folder
  if (format.startsWith(head) || head.startsWith(format) || format.startsWith(first)) return false
  return !alsoIn.some(([place, own]) => place.test(folder) && own.test(format))
}

/** Reads every file under a folder with no format given, as a person would. */
export async function scoreFolder(folder: string): Promise<readonly FileScore[]> {
  const scores: FileScore[] = []
  for (const path of filesUnder(folder)) scores.push(await scoreFile(folder, path))
  return scores
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]))
    .filter((path) => !/(?:index\.json|\.assert(?:\.gz)?|expected\.json(?:\.gz)?)$/.test(path))
}

async function scoreFile(folder: string, path: string): Promise<FileScore> {
  const tally = createTally()
  const records: LogRecord[] = []
  const byFormat = new Map<string, number>()
  const foreign: string[] = []
  const listening: TallyBuilder = {
    ...tally,
    record(record, line, format) {
      if (format.log === 'access') records.push(record)
      tally.record(record, line, format)
    },
    unread(kind, line, count) {
      if (kind === 'foreign' && line !== undefined) foreign.push(line)
      tally.unread(kind, line, count)
    },
    formatLines(format, lines) {
      byFormat.set(format.id, (byFormat.get(format.id) ?? 0) + lines)
      tally.formatLines(format, lines)
    },
  }
  const stream = openLogStream(listening, { inFull: true })
  for await (const { bytes } of readChunks(path, inspectFile(path).packing)) stream.push(bytes)
  stream.end()
  const { lines, unread } = tally.finish()
  const place = relative(folder, path).split(sep)[0] ?? ''
  const formats = [...byFormat].toSorted((a, b) => b[1] - a[1])
  const requests = records.filter(({ double }) => double === undefined)
  const statuses = new Map<number, number>()
  for (const { status } of records)
    if (status !== undefined) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  return {
    file: relative(folder, path),
    lines: lines - unread.empty,
    read: lines - unread.empty - unread.foreign - unread.binary - unread.overLong,
    requests: requests.length,
    withStatus: requests.filter(({ status }) => status !== undefined).length,
    withTime: requests.filter(({ timeMs }) => timeMs !== undefined).length,
    withDuration: requests.filter(({ durationMs }) => durationMs !== undefined).length,
    foreign: foreign.slice(0, 3),
    formats,
    wrong: formats.reduce((sum, [id, count]) => sum + (isWrong(place, id) ? count : 0), 0),
    statuses,
  }
}

/** Counts by status that `index.json` beside the files states, by file. */
export function statedStatuses(
  folder: string,
): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const stated = new Map<string, Readonly<Record<string, number>>>()
  let index: unknown
  try {
    index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
  } catch {
    return stated
  }
  const files: unknown = isRecord(index) ? (index['files'] ?? index) : undefined
  if (!Array.isArray(files)) return stated
  for (const entry of files) {
    if (!isRecord(entry) || typeof entry['file'] !== 'string') continue
    const counts = entry['statusCounts']
    if (isRecord(counts))
      stated.set(
        entry['file'],
        Object.fromEntries(
          Object.entries(counts).map(([status, count]) => [status, Number(count)]),
        ),
      )
  }
  return stated
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One row a file, and a sum. */
export function renderFolderScore(
  scores: readonly FileScore[],
  stated: ReadonlyMap<string, Readonly<Record<string, number>>>,
): string {
  const percent = (part: number, of: number): string =>
    of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`
  const rows = scores.map((one) => {
    const counts = Object.entries(stated.get(one.file) ?? {}).filter(([status]) => status !== '?')
    const off = counts.filter(([status, count]) => one.statuses.get(Number(status)) !== count)
    const agrees =
      counts.length === 0
        ? '–'
        : off.length === 0
          ? 'yes'
          : `off: ${off.map(([s, c]) => `${s} ${one.statuses.get(Number(s)) ?? 0}/${c}`).join(' ')}`
    const formats = one.formats.map(([id, lines]) => `${id} ${lines}`).join(', ')
    return `| ${one.file} | ${one.lines} | ${percent(one.read, one.lines)} | ${percent(one.withStatus, one.requests)} | ${percent(one.withTime, one.requests)} | ${percent(one.withDuration, one.requests)} | ${agrees} | ${one.wrong} | ${formats} |`
  })
  const sum = (read: (score: FileScore) => number): number =>
    scores.reduce((total, one) => total + read(one), 0)
  const unread = scores.flatMap(({ file, foreign }) =>
    foreign.map((line) => `unread in ${file}: ${line.slice(0, 160)}`),
  )
  return [
    '| file | lines | read | status | time | duration | counts as stated | wrong format | formats |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | --- |',
    ...rows,
    `| all | ${sum(({ lines }) => lines)} | ${percent(
      sum(({ read }) => read),
      sum(({ lines }) => lines),
    )} | | | | | ${sum(({ wrong }) => wrong)} | |`,
    '',
    ...unread,
    '',
  ].join('\n')
}
