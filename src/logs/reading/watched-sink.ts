import type { LogFormat } from '../format.ts'
import type { LogRecord } from '../record.ts'
import type { RecordSink } from './record-reader.ts'

/** What a reader made of a line: one record. */
export interface Made {
  readonly record: LogRecord
  readonly line: string
  readonly format: LogFormat
}

/** A sink that remembers what came through it. */
export interface WatchedSink extends RecordSink {
  forget(): void
  /** The one record since then; undefined when there was none, or anything besides. */
  readonly only: Made | undefined
}

export function watchSink(sink: RecordSink): WatchedSink {
  let last: Made | undefined
  let events = 0
  return {
    record(record, line, format) {
      events += 1
      last = { record, line, format }
      sink.record(record, line, format)
    },
    counted(record, line, format) {
      sink.counted(record, line, format)
    },
    unread(kind, line, count) {
      events += 1
      sink.unread(kind, line, count)
    },
    outside(count) {
      events += 1
      sink.outside(count)
    },
    forget() {
      last = undefined
      events = 0
    },
    get only() {
      return events === 1 ? last : undefined
    },
  }
}
