import * as z from 'zod'
import type { Expectations } from '../model/expectation.ts'
import type { Flag, Verdict } from '../model/diagnosis.ts'
import { flags, verdicts } from '../model/diagnosis.ts'
import type { WatchState } from '../model/radar.ts'

const verdict = z.enum(verdicts)
const flagList = z.array(z.enum(flags))
const date = z.string().nullable()

const state: z.ZodType<WatchState> = z.object({
  verdict,
  confidence: z.enum(['confirmed', 'likely', 'possible']),
  flags: flagList,
  since: z.string(),
  checkedAt: z.string(),
  lastGood: date,
  pending: z.object({ verdict, since: z.string() }).nullable(),
  summary: z.string(),
  expires: date,
  drops: date,
  closes: date,
})

/** A state as it was stored; null when a later version wrote something else, so that the name is checked afresh. */
export function readState(json: string): WatchState | null {
  const read = state.safeParse(parse(json))
  return read.success ? read.data : null
}

const expectations: z.ZodType<Expectations> = z.object({
  status: z.exactOptional(z.array(z.string())),
  json: z.exactOptional(z.array(z.string())),
  schema: z.exactOptional(z.record(z.string(), z.unknown())),
  withinMs: z.exactOptional(z.number()),
})

export function readExpected(json: string): Expectations | null {
  const read = expectations.safeParse(parse(json))
  return read.success ? read.data : null
}

export function readStrings(json: string): readonly Flag[] {
  const read = flagList.safeParse(parse(json))
  return read.success ? read.data : []
}

export function readVerdict(word: string | null): Verdict | undefined {
  const read = verdict.safeParse(word)
  return read.success ? read.data : undefined
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
