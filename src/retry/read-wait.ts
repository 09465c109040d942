import { readRetryAfter } from '../fields/parse-retry-after.ts'

/** Gives a response field by its lower-case name, repeated lines joined by a comma or as a list. */
export type ReadField = (name: string) => string | readonly string[] | null | undefined

/** Reads a wait in milliseconds from a field that is not Retry-After. */
export type ReadWait = (field: ReadField, now: Date) => number | undefined

/** No more values than this are read, however many lines arrive. */
const mostValues = 50

/** A date and its own clock are whole seconds: a smaller difference than this is no skew. */
const noSkewMs = 1500

/** Two field lines arrive joined by a comma, and a date has a comma of its own after the weekday. */
const betweenValues = /(?<!day|\b[A-Z][a-z]{2}),/

/**
 * Reads how many milliseconds after `now` the server wants to be asked again; undefined when it does not say.
 * Retry-After comes first, then the fields of `alsoRead` in their order. Of several Retry-After values the largest
 * that is well formed wins; malformed ones are ignored. A moment that has passed means 0.
 */
export function readWaitMs(
  field: ReadField,
  now: Date,
  alsoRead: readonly ReadWait[],
): number | undefined {
  const named = readRetryAfterMs(field, now)
  if (named !== undefined) return named
  for (const read of alsoRead) {
    const waitMs = read(field, now)
    if (waitMs !== undefined) return waitMs
  }
  return undefined
}

function readRetryAfterMs(field: ReadField, now: Date): number | undefined {
  let longest: number | undefined
  for (const member of (readLine(field, 'retry-after') ?? '').split(betweenValues, mostValues)) {
    const read = readRetryAfter(member, now)
    if (read === undefined) continue
    const waitMs =
      typeof read === 'number' ? read * 1000 : read.getTime() - serverTimeMs(field, now)
    longest = Math.max(longest ?? 0, waitMs)
  }
  return longest
}

/**
 * The server's clock at `now`: its Date, aged by the time that the response spent in caches. Where it agrees with
 * the client's clock as far as whole seconds can, the client's is used, which is finer.
 */
export function serverTimeMs(field: ReadField, now: Date): number {
  // Age and Date have the two forms of Retry-After.
  const date = readRetryAfter(readLine(field, 'date') ?? '', now)
  if (typeof date !== 'object') return now.getTime()
  const serverMs = date.getTime() + readAge(field, now) * 1000
  return Math.abs(serverMs - now.getTime()) <= noSkewMs ? now.getTime() : serverMs
}

export function readAge(field: ReadField, now: Date): number {
  const age = readRetryAfter(readLine(field, 'age') ?? '', now)
  return typeof age === 'number' ? age : 0
}

/** A field as one line; undefined when it is absent. */
export function readLine(field: ReadField, name: string): string | undefined {
  // A list becomes one with commas between.
  return field(name)?.toString()
}
