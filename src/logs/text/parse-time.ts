import type { Draft } from '../record.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** How a time is written in a log. */
export type TimeForm =
  /** `22/Nov/2026:10:11:12 +0000`, with optional milliseconds after the seconds and an optional zone; or ISO 8601 in its place. */
  | 'clf'
  /** ISO 8601 with `T` or a space, fraction and zone optional; also `2026/11/22 10:11:12`. */
  | 'iso'
  /** Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their size. */
  | 'epoch'
  /** `Sun Nov 22 10:11:12.123456 2026`. */
  | 'ctime'
  /** RFC 9110: `Sun, 22 Nov 2026 10:11:12 GMT`. */
  | 'http'

const clf =
  /^(\d{1,2})\/([A-Z][a-z]{2})\/(\d{4})[: ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?: ?([+-])(\d\d):?(\d\d)| ?(Z|UTC|GMT))?$/
const iso =
  /^(\d{4})[-/](\d\d)[-/](\d\d)[T_ -](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?: ?([+-])(\d\d):?(\d\d)?| ?(Z|UTC|GMT))?$/
const ctime =
  /^(?:[A-Z][a-z]{2},? )?([A-Z][a-z]{2}) +(\d{1,2}) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))? (\d{4})$/
const http =
  /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d)(?: (GMT)| ([+-]\d{4}))?$/

/** Writes the time of `text` into the draft; false when it is not of that form. */
export function readTime(draft: Draft, form: TimeForm, text: string): boolean {
  switch (form) {
    case 'clf': {
      const match = clf.exec(text)
      // nginx: `[$time_iso8601]` in the place of `[$time_local]`.
      if (match === null) return /^\d{4}-\d\d-\d\dT/.test(text) && readTime(draft, 'iso', text)
      const [, day, month, year, hour, minute, second, fraction, sign, zh, zm, utc] = match
      return put(draft, [year, monthOf(month), day, hour, minute, second, fraction], {
        ...zone(sign, zh, zm, utc),
      })
    }
    case 'iso': {
      const match = iso.exec(text)
      if (match === null) return false
      const [, year, month, day, hour, minute, second, fraction, sign, zh, zm, utc] = match
      return put(draft, [year, month, day, hour, minute, second, fraction], {
        ...zone(sign, zh, zm, utc),
      })
    }
    case 'epoch':
      return readEpoch(draft, text)
    case 'ctime': {
      const match = ctime.exec(text)
      if (match === null) return false
      const [, month, day, hour, minute, second, fraction, year] = match
      return put(draft, [year, monthOf(month), day, hour, minute, second, fraction], {})
    }
    case 'http': {
      const match = http.exec(text)
      if (match === null) return false
      const [, day, month, year, hour, minute, second] = match
      return put(draft, [year, monthOf(month), day, hour, minute, second, undefined], {
        offsetMinutes: 0,
      })
    }
  }
}

/** The first form that fits, for formats whose writer chooses. */
export function readAnyTime(draft: Draft, text: string): boolean {
  return (
    readTime(draft, 'iso', text) ||
    readTime(draft, 'epoch', text) ||
    readTime(draft, 'clf', text) ||
    readTime(draft, 'http', text) ||
    readTime(draft, 'ctime', text)
  )
}

interface Zone {
  /** Minutes east of UTC; absent: the text has none. */
  readonly offsetMinutes?: number
}

function zone(sign?: string, hours?: string, minutes?: string, utc?: string): Zone {
  if (utc !== undefined) return { offsetMinutes: 0 }
  if (sign === undefined) return {}
  const size = Number(hours) * 60 + Number(minutes ?? '0')
  return { offsetMinutes: sign === '-' ? -size : size }
}

function monthOf(name: string | undefined): string {
  return String(months.indexOf(name ?? '') + 1)
}

function put(
  draft: Draft,
  parts: readonly (string | undefined)[],
  { offsetMinutes }: Zone,
): boolean {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(0, 6)
    .map(Number)
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60)
    return false
  const fraction = parts[6]
  const ms = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000)
  const local = Date.UTC(year, month - 1, day, hour, minute, second, ms)
  draft.timeMs = local - (offsetMinutes ?? 0) * 60_000
  if (offsetMinutes === undefined) draft.localTime = true
  return true
}

/** Between 1990 and 2100 in each unit; other numbers are no times. */
function readEpoch(draft: Draft, text: string): boolean {
  const match = /^(\d{9,19})(?:\.(\d{1,9}))?$/.exec(text)
  if (match === null) return false
  const whole = Number(match[1])
  const ms = match[2] === undefined ? 0 : Math.floor(Number(`0.${match[2]}`) * 1000)
  const value =
    whole < 4.2e9
      ? whole * 1000 + ms
      : whole < 4.2e12
        ? whole
        : whole < 4.2e15
          ? whole / 1e3
          : whole / 1e6
  if (value < 6.3e11) return false
  draft.timeMs = Math.floor(value)
  return true
}
