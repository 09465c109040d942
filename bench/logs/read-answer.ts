import { z } from 'zod'
import type { Answer } from './answer.ts'

export interface CheckedAnswer extends Answer {
  /** Peak memory, KiB. */
  readonly maxRSS?: number | undefined
  readonly lines?: number | undefined
  readonly torn?: number | undefined
}

/** What a contender printed, or what the generator wrote down. */
export function readAnswer(text: string): CheckedAnswer {
  return z
    .object({
      cells: z.record(z.string(), z.number()),
      top: z.array(z.tuple([z.string(), z.number()])),
      maxRSS: z.number().optional(),
      lines: z.number().optional(),
      torn: z.number().optional(),
    })
    .parse(JSON.parse(text))
}

/** What is checked of a full report. */
export function readReport(text: string): {
  readonly statuses: Readonly<Record<string, number>>
  readonly maxRSS: number
} {
  return z
    .object({ statuses: z.record(z.string(), z.number()), maxRSS: z.number() })
    .parse(JSON.parse(text))
}
