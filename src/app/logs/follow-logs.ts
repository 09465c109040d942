import { findFiles } from '../../files/find-files.ts'
import { followFile } from '../../files/follow-file.ts'
import { inspectFile } from '../../files/read-chunks.ts'
import { createLogAnalyser } from '../../logs/analyser.ts'
import type { AnalyserOptions } from '../../logs/analyser.ts'
import { learnLineTime } from '../../logs/reading/line-time.ts'
import { openRange } from '../../files/open-range.ts'
import { InputError } from '../../model/input-error.ts'
import type { LogReport } from '../../model/log-report.ts'

export interface FollowLogsOptions extends AnalyserOptions {
  readonly signal: AbortSignal
  /** Called with the report so far, at most once in `everyMs`, when there is something new. */
  readonly report: (report: LogReport) => void
  readonly everyMs?: number
}

/**
 * Reads logs and goes on with what is written to them, across rotations, until the signal. With `sinceMs` it begins there,
 * else with all that the files hold. Resolves to the last report.
 */
export async function followLogs(
  names: readonly string[],
  { signal, report, everyMs = 1000, ...wanted }: FollowLogsOptions,
): Promise<LogReport> {
  const analyser = createLogAnalyser(wanted)
  const files = findFiles(names)
  if (files.includes('-'))
    throw new InputError('Standard input cannot be followed: name the log files.')
  const streams = files.map((path) => {
    const { packing, size } = inspectFile(path)
    // What is followed is being written.
    const writtenMs = Date.now()
    if (packing !== 'none')
      throw new InputError(`${path} is packed and cannot be followed: leave it out.`)
    const stream = analyser.open(path, undefined, writtenMs)
    if (wanted.sinceMs === undefined || size === 0) return { path, stream, from: 0 }
    const { head, from } = openRange(path, size, wanted, (lines) =>
      learnLineTime(lines, wanted.format, writtenMs),
    )
    stream.push(head)
    return { path, stream, from }
  })
  let fresh = true
  const looked = (): void => {
    if (!fresh) return
    fresh = false
    for (const { stream } of streams) stream.flush()
    report(analyser.report())
  }
  await Promise.all(
    streams.map(async ({ path, stream, from }) => {
      const sink = {
        space: () => stream.space(),
        filled(length: number) {
          fresh = true
          stream.filled(length)
        },
      }
      await followFile(path, from, sink, { signal, everyMs, looked })
    }),
  )
  for (const { stream } of streams) stream.end()
  return analyser.report()
}
