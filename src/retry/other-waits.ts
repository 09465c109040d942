import { parseStructuredList } from '../fields/structured-list.ts'
import type { ReadField } from './read-wait.ts'
import { readAge, readLine, serverTimeMs } from './read-wait.ts'

// Each is given to `alsoRead` by those who want it, so that nobody else carries it.

/** Reads `retry-after-ms`, which some interfaces send beside Retry-After. */
export function retryAfterMs(field: ReadField): number | undefined {
  return readNumber(field, 'retry-after-ms')
}

/**
 * Reads RateLimit of draft-ietf-httpapi-ratelimit-headers: the longest `t` among the limits with nothing left. Where a
 * limit names none, the window `w` of its RateLimit-Policy is what it can take at most. What a cache kept (Age above 0)
 * says nothing about now, and one malformed member spoils the field.
 */
export function rateLimit(field: ReadField, now: Date): number | undefined {
  const text = readShort(field, 'ratelimit')
  if (text === undefined || readAge(field, now) > 0) return undefined
  const policies = parseStructuredList(readShort(field, 'ratelimit-policy') ?? '') ?? []
  let longest: number | undefined
  for (const { value, parameters } of parseStructuredList(text) ?? []) {
    const policy = policies.find((each) => each.value === value)
    const seconds = parameters.get('t') ?? policy?.parameters.get('w')
    if (parameters.get('r') !== 0 || typeof seconds !== 'number' || seconds < 0) continue
    longest = Math.max(longest ?? 0, seconds * 1000)
  }
  return longest
}

/** Reads X-RateLimit-Reset, which nobody wrote down: seconds from now, or seconds or milliseconds since 1970. */
export function xRateLimitReset(field: ReadField, now: Date): number | undefined {
  const left = readShort(field, 'x-ratelimit-remaining')?.trim()
  const reset = readNumber(field, 'x-ratelimit-reset')
  if (reset === undefined || (left !== undefined && left !== '0')) return undefined
  if (reset < 1e8) return reset * 1000
  const atMs = reset < 1e11 ? reset * 1000 : reset
  return Math.max(0, atMs - serverTimeMs(field, now))
}

/** Field values longer than this are not read at all. */
const longestValue = 1024

function readShort(field: ReadField, name: string): string | undefined {
  const text = readLine(field, name)
  return text === undefined || text.length > longestValue ? undefined : text
}

function readNumber(field: ReadField, name: string): number | undefined {
  const digits = /^\d{1,15}$/.exec(readShort(field, name)?.trim() ?? '')?.[0]
  return digits === undefined ? undefined : Number(digits)
}
