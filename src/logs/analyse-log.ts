import type { LogReport } from '../model/log-report.ts'
import type { AnalyserOptions } from './analyser.ts'
import { createLogAnalyser } from './analyser.ts'

export interface AnalyseLogOptions extends AnalyserOptions {
  /** Name of the log, for the report; the path of a log often tells its product. */
  readonly name?: string
  /** Called after each piece with the bytes read so far. */
  readonly progress?: (readBytes: number) => void
}

/**
 * Reads a log from any source of bytes, unpacked, and says what happened in it. Runs in browsers and workers, too;
 * memory stays bounded whatever the length.
 *
 * @example (await analyseLog(createReadStream('access.log'))).summary
 * @example (await analyseLog(file.stream(), { name: file.name })).incidents
 */
export async function analyseLog(
  bytes: AsyncIterable<Uint8Array>,
  options: AnalyseLogOptions = {},
): Promise<LogReport> {
  const { name = 'log', progress, ...wanted } = options
  const analyser = createLogAnalyser(wanted)
  const stream = analyser.open(name)
  let readBytes = 0
  for await (const piece of bytes) {
    stream.push(piece)
    readBytes += piece.length
    progress?.(readBytes)
  }
  stream.end()
  return analyser.report()
}
