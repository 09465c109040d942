import type { Source } from '../model/responder.ts'
import type { LogRecord } from './record.ts'
import type { JsonScan } from './text/json-scan.ts'

/** What a line turned out to be: a record, a line that belongs to the format but is no event, or not of this format. */
export type Reading = LogRecord | 'no-event' | undefined

/**
 * Reads the lines of one stream in order; it may remember header lines. A list where one line holds a batch of records.
 * It never throws.
 */
export type LineReader = (line: string) => Reading | readonly LogRecord[]

/** Readings that a format can give, for "what is missing and what it would tell". */
export type Reads = Exclude<keyof LogRecord, 'localTime' | 'startsAt' | 'double' | 'message'>

export interface FormatSample {
  readonly line: string
  /** What must be read of it; parts not named here are free. */
  readonly record: LogRecord | readonly LogRecord[] | 'no-event'
}

/** One way of writing a log, with the samples that are its tests and its documentation. */
export interface LogFormat {
  /** Kebab-case, stable; what `--format` takes. */
  readonly id: string
  readonly name: string
  /** Responder id, where only one product writes this. Absent: several write the same. */
  readonly product?: string
  readonly log: 'access' | 'error'
  /** What it can tell. */
  readonly reads: readonly Reads[]
  /** In the product's configuration: what to add for more. */
  readonly advice?: string
  /** JSON objects, one a line, of which a scanner may count what its reader finds plain. */
  readonly scan?: JsonScan
  /** A fresh reader for one stream of lines. */
  start(): LineReader
  /**
   * How telling the form is when several formats read the same line: 2 names one product by its form, 1 is a known form,
   * 0 is a general one such as any JSON with a status, −1 guesses and takes only what no other reads.
   */
  readonly rank: -1 | 0 | 1 | 2
  readonly samples: readonly FormatSample[]
  readonly source: Source
}

export function defineFormat(format: LogFormat): LogFormat {
  return format
}

/** A reader without memory. */
export function stateless(read: LineReader): () => LineReader {
  return () => read
}
