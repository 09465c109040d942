import type { Readable } from 'node:stream'
import { findFiles } from '../../files/find-files.ts'
import { fillFrom } from '../../files/fill-from.ts'
import { inspectFile, readChunks, readInput } from '../../files/read-chunks.ts'
import type { AnalyserOptions } from '../../logs/analyser.ts'
import { createLogAnalyser } from '../../logs/analyser.ts'
import type { LogReport } from '../../model/log-report.ts'

export interface AnalyseOptions extends AnalyserOptions {
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
  const { progress, input = process.stdin, ...wanted } = options
  const opened = findFiles(names).map((path) => ({
    path,
    ...(path === '-' ? { packing: 'none' as const, size: 0 } : inspectFile(path)),
  }))
  const allBytes = opened.reduce((sum, { size }) => sum + size, 0)
  const analyser = createLogAnalyser(wanted)
  let before = 0
  for (const { path, packing, size } of opened) {
    const stream = analyser.open(path, packing === 'none' ? size : 8 * size)
    if (packing === 'none' && path !== '-') {
      for await (const position of fillFrom(path, stream)) progress?.(before + position, allBytes)
    } else {
      const chunks = path === '-' ? readInput(input) : readChunks(path, packing)
      for await (const { bytes, position } of chunks) {
        stream.push(bytes)
        progress?.(before + position, allBytes)
      }
    }
    stream.end()
    before += size
  }
  return analyser.report()
}
