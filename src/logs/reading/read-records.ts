import type { LogFormat } from '../format.ts'
import type { LogRecord } from '../record.ts'
import { outcomeOf } from '../tally/outcome.ts'
import { detectionLines } from './detect.ts'
import { splitLines } from './line-splitter.ts'
import { createRecordReader } from './record-reader.ts'

/** One record, for those who keep records instead of counting them. */
export interface KeptRecord {
  readonly record: LogRecord
  /** Id of its format. */
  readonly format: string
  /** As it stood in the log, at most 1 KiB, of failures and of complaints; else empty. */
  readonly line: string
}

/** Every record of one log, in order. Lines that give none are passed over. */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  format?: LogFormat,
): AsyncGenerator<KeptRecord> {
  const decoder = new TextDecoder()
  let ready: KeptRecord[] = []
  const reader = createRecordReader(
    {
      record(record, line, { id, log }) {
        const telling = log === 'error' || outcomeOf(record) === 'failed'
        ready.push({ record, format: id, line: telling ? line.slice(0, 1024) : '' })
      },
      counted: () => undefined,
      unread: () => undefined,
      outside: () => undefined,
    },
    format === undefined ? {} : { formats: [format] },
  )
  let waiting: string[] | undefined = []

  function begin(): void {
    if (waiting === undefined) return
    const lines = waiting
    waiting = undefined
    reader.begin(lines)
    for (const line of lines) reader.take(line)
  }

  const split = splitLines({
    line(bytes) {
      const text = decoder.decode(bytes)
      if (waiting === undefined) {
        reader.take(text)
        return
      }
      waiting.push(text)
      if (waiting.length >= detectionLines) begin()
    },
    overLong: () => undefined,
    isEnough: () => false,
  })

  function* take(): Generator<KeptRecord> {
    const records = ready
    ready = []
    yield* records
  }

  for await (const bytes of chunks) {
    split.push(bytes)
    yield* take()
  }
  split.end()
  begin()
  yield* take()
}
