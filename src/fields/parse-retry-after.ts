import { parseHttpDate } from './parse-http-date.ts'

/** 2^31 seconds, the least upper bound that RFC 9111 section 1.2.2 asks of delta-seconds. */
const longestSeconds = 2_147_483_648

/** Optional white space around a field value is SP and HTAB only, RFC 9110 section 5.5; no date has more letters. */
const forms = /^[ \t]*(?:(\d{1,400})|([A-Z].{0,36}?))[ \t]*$/

/**
 * Reads Retry-After (RFC 9110 section 10.2.3) as it was written: seconds from its receipt, or a moment
 * on the server's clock; undefined when it is malformed. `now` settles
 * the century of a two-digit year. Larger numbers than 2^31 are cut to it.
 */
export function readRetryAfter(value: string, now: Date): number | Date | undefined {
  const [, digits, date = ''] = forms.exec(value) ?? []
  if (digits === undefined) return parseHttpDate(date, now)
  return Math.min(Number(digits), longestSeconds)
}

/**
 * Reads Retry-After (RFC 9110 section 10.2.3) as seconds from `now`; undefined when it is malformed.
 * A date that has passed means 0. Give the response's own Date as `now` where it has one, so that a skewed
 * clock on either side does no harm. Larger numbers than 2^31 are cut to it.
 */
export function parseRetryAfter(value: string, now: Date): number | undefined {
  const read = readRetryAfter(value, now)
  if (typeof read !== 'object') return read
  return Math.max(0, Math.ceil((read.getTime() - now.getTime()) / 1000))
}
