import type { LogFormat } from '../logs/format.ts'

/** What of a table is wanted. */
export interface TableWish {
  readonly sinceMs?: number
  readonly untilMs?: number
  /** Reads the rows, or the lines in them, instead of what is found. */
  readonly format?: LogFormat
}
