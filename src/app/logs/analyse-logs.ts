import type { Readable } from 'node:stream'
import { findFiles } from '../../files/find-files.ts'
import type { Chunk } from '../../files/read-chunks.ts'
import { inspectFile, readChunks, readInput } from '../../files/read-chunks.ts'
import { analyseTally } from '../../logs/analysis/analyse-tally.ts'
import type { LogFormat } from '../../logs/format.ts'
import type { LogStream } from '../../logs/reading/log-stream.ts'
import { openLogStream } from '../../logs/reading/log-stream.ts'
import { createTally } from '../../logs/tally/tally.ts'
import type { TallyBuilder } from '../../logs/tally/tally.ts'
import type { LogReport } from '../../model/log-report.ts'
import { buildLogReport } from './build-log-report.ts'
import { productOfPath } from './product-of-path.ts'

export interface AnalyseOptions {
  /** Milliseconds since 1970. */
  readonly sinceMs?: number
  readonly untilMs?: number
  /** Read by this format only. */
  readonly format?: LogFormat
  /** Requests to be served well, in per cent, such as 99.9. */
  readonly objective?: number
  /** Called now and then with the bytes read and the bytes there are, packed; 0 when that is not known. */
  readonly progress?: (readBytes: number, allBytes: number) => void
  /** Standard input, when one of the names is `-`. */
  readonly input?: Readable
}

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
  const files = findFiles(names)
  const opened = files.map((path) => ({
    path,
    ...(path === '-' ? { packing: 'none' as const, size: 0 } : inspectFile(path)),
  }))
  const allBytes = opened.reduce((sum, { size }) => sum + size, 0)
  const tally = createTally()
  let before = 0
  for (const { path, packing, size } of opened) {
    const chunks = path === '-' ? readStandardInput(options) : readChunks(path, packing)
    await readInto(tally, chunks, options, (position) =>
      options.progress?.(before + position, allBytes),
    )
    before += size
  }
  return reportOf(tally, files, options)
}

async function readInto(
  tally: TallyBuilder,
  chunks: AsyncIterable<Chunk>,
  options: AnalyseOptions,
  progress: (position: number) => void,
): Promise<void> {
  const stream: LogStream = openLogStream(tally, {
    ...(options.sinceMs !== undefined && { sinceMs: options.sinceMs }),
    ...(options.untilMs !== undefined && { untilMs: options.untilMs }),
    ...(options.format !== undefined && { formats: [options.format] }),
  })
  for await (const { bytes, position } of chunks) {
    stream.push(bytes)
    progress(position)
  }
  stream.end()
}

function readStandardInput({ input }: AnalyseOptions): AsyncIterable<Chunk> {
  return readInput(input ?? process.stdin)
}

function reportOf(
  tally: TallyBuilder,
  files: readonly string[],
  options: AnalyseOptions,
): LogReport {
  const finished = tally.finish()
  return buildLogReport(finished, analyseTally(finished), {
    sources: files,
    ...(options.objective !== undefined && { objective: options.objective }),
    ...withProduct(files),
  })
}

function withProduct(files: readonly string[]): { readonly product?: string } {
  const product = files.map(productOfPath).find((id) => id !== undefined)
  return product === undefined ? {} : { product }
}
