import type { Readable } from 'node:stream'
import { DamagedError } from '../../files/damaged-error.ts'
import { findFiles } from '../../files/find-files.ts'
import { fillFrom } from '../../files/fill-from.ts'
import { openRange } from '../../files/open-range.ts'
import type { Chunk, OpenFile } from '../../files/read-chunks.ts'
import { inspectFile, readChunks, readInput, readPipe } from '../../files/read-chunks.ts'
import type { AnalyserOptions } from '../../logs/analyser.ts'
import { createLogAnalyser } from '../../logs/analyser.ts'
import { learnLineTime } from '../../logs/reading/line-time.ts'
import { stemOf } from '../../logs/reading/log-name.ts'
import type { LogStream } from '../../logs/reading/log-stream.ts'
import type { LogReport } from '../../model/log-report.ts'
import { readInTurns } from './read-in-turns.ts'

export type { TimeLimits } from '../../logs/reading/time-limits.ts'

export interface AnalyseOptions extends AnalyserOptions {
  /**
   * Called now and then with the bytes read and the bytes there are, packed; 0 when that is not known. `scans`: whether
   * the lines read now are left to a scanner.
   */
  readonly progress?: (readBytes: number, allBytes: number, scans: boolean) => void
  /**
   * Told of packed files that are damaged, once each: what could be unpacked of them counts. Absent: such a file ends the
   * reading with an `InputError`.
   */
  readonly warn?: (message: string) => void
  /** Standard input, when one of the names is `-`. */
  readonly input?: Readable
}

/** Logs up to this size together are looked through for the same requests without being asked. */
const pairedBytes = 64_000_000

/**
 * Reads logs and says what happened: the mix, the moment, the cause, who. Names may be files, patterns, directories and
 * `-`. Throws an `InputError` when a name leads to no file or a file cannot be read.
 *
 * @example (await analyseLogs(['/var/log/nginx/access.log'])).summary
 */
export async function analyseLogs(
  names: readonly string[],
  options: AnalyseOptions = {},
): Promise<LogReport> {
  const opened = findFiles(names).map((path) => ({ path, ...inspect(path) }))
  const allBytes = opened.reduce((sum, { size }) => sum + size, 0)
  const several =
    new Set(opened.map(({ path }) => stemOf(path))).size > 1 &&
    // What is no file can be read once only.
    opened.every(({ writtenMs }) => writtenMs > 0)
  const pair = several && (options.pair ?? allBytes <= pairedBytes)
  const report = await readAll(opened, allBytes, { ...options, pair })
  const inner = report.pairing?.hops?.origin
  if (inner === undefined) return report
  // Now that it is known which log has the same requests once more, they are counted once.
  const counted = await readAll(opened, allBytes, { ...options, pair: false, inner: [inner] })
  return { ...counted, pairing: report.pairing }
}

type Opened = OpenFile & { readonly path: string }

async function readAll(
  opened: readonly Opened[],
  allBytes: number,
  options: AnalyseOptions,
): Promise<LogReport> {
  const { progress, warn, input = process.stdin, ...wanted } = options
  const analyser = createLogAnalyser(wanted)
  let done = 0
  const open = (file: Opened): LogStream =>
    analyser.open(
      file.path,
      file.packing === 'none' ? file.size : usualRatio * file.size,
      file.writtenMs > 0 ? file.writtenMs : Date.now(),
    )
  /** Adds up how far each file has come. */
  const watch = (stream: LogStream): ((position: number) => void) => {
    let reached = 0
    return (position) => {
      done += position - reached
      reached = position
      progress?.(done, allBytes, stream.scans)
    }
  }
  for (const run of runsOf(opened)) {
    const [first] = run
    if (first?.packing !== 'none') {
      await readInTurns(
        run.map((file) => () => {
          const stream = open(file)
          const chunks = isTooOld(file, wanted)
            ? nothing()
            : upToDamage(readChunks(file.path, file.packing), warn)
          const into = {
            take: (bytes: Uint8Array) => stream.push(bytes),
            end: () => stream.end(),
            reached: watch(stream),
          }
          return { chunks, into }
        }),
      )
      continue
    }
    for (const file of run) {
      const stream = open(file)
      const reached = watch(stream)
      if (!isTooOld(file, wanted)) {
        for await (const position of readFile(file, stream, { ...wanted, warn }, input))
          reached(position)
      }
      stream.end()
      reached(file.size)
    }
  }
  return analyser.report()
}

/** Packed files that follow each other are read together, others one by one. */
function runsOf(files: readonly Opened[]): readonly (readonly Opened[])[] {
  const runs: Opened[][] = []
  for (const file of files) {
    const last = runs.at(-1)
    const isPacked = file.packing !== 'none'
    if (last !== undefined && isPacked === (last[0]?.packing !== 'none')) last.push(file)
    else runs.push([file])
  }
  return runs
}

/** The chunks of a file; where it turns out damaged its end comes early, if there is somebody to tell. */
async function* upToDamage(
  chunks: AsyncIterable<Chunk>,
  warn: AnalyseOptions['warn'],
): AsyncGenerator<Chunk> {
  try {
    yield* chunks
  } catch (error) {
    if (warn === undefined || !(error instanceof DamagedError)) throw error
    warn(error.message)
  }
}

async function* nothing(): AsyncGenerator<Chunk> {
  // A file that is not opened.
}

/** Access logs shrink to about an eighth of their size. */
const usualRatio = 8
/** A log without a time zone may seem older than it is by half a day. */
const oldMs = 24 * 3600_000

function inspect(path: string): OpenFile {
  return path === '-' ? { packing: 'none', size: 0, writtenMs: 0 } : inspectFile(path)
}

/** Last written long before the time that is asked for: a rotated file that need not be opened. */
function isTooOld({ writtenMs }: OpenFile, { sinceMs }: AnalyserOptions): boolean {
  return sinceMs !== undefined && writtenMs > 0 && writtenMs < sinceMs - oldMs
}

async function* readFile(
  { path, packing, size, writtenMs }: Opened,
  stream: LogStream,
  { warn, ...wanted }: AnalyserOptions & { readonly warn: AnalyseOptions['warn'] },
  input: Readable,
): AsyncGenerator<number> {
  if (packing === 'none' && size > 0) {
    if (wanted.sinceMs === undefined && wanted.untilMs === undefined) {
      yield* fillFrom(path, stream)
      return
    }
    const { head, from, to } = openRange(path, size, wanted, (lines) =>
      learnLineTime(lines, wanted.format, writtenMs),
    )
    stream.push(head)
    yield* fillFrom(path, stream, from, to)
    return
  }
  const chunks = path === '-' ? readInput(input) : readPipe(path)
  for await (const { bytes, position } of upToDamage(chunks, warn)) {
    stream.push(bytes)
    yield position
  }
}
