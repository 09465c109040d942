import type { Draft } from '../record.ts'
import { readAnyTime } from '../text/parse-time.ts'

/** When a wrapper says that its line was written, for lines that do not say it themselves. */
export interface WrappedTime {
  /** Milliseconds since 1970; local time read as if it were UTC where `localTime` says so. */
  readonly timeMs?: number
  readonly localTime?: true
}

/** `Nov 22 10:11:12`, as syslog and journald write it: local time without a year. */
const yearless = /^([A-Z][a-z]{2}) ([ \d]\d) (\d\d:\d\d:\d\d(?:\.\d{1,9})?)$/
const withYear = /^([A-Z][a-z]{2}) ([ \d]\d) (\d{4}) (\d\d:\d\d:\d\d(?:\.\d{1,9})?)$/

/** A zone may be a day ahead of ours, and clocks differ. */
const slackMs = 36 * 3600_000

/**
 * The time of a wrapper. One without a year is the last such day before the log was last written; where that is not known
 * it is none.
 */
export function wrappedTime(text: string | undefined, writtenMs?: number): WrappedTime {
  if (text === undefined) return {}
  const draft: Draft = {}
  if (readAnyTime(draft, text)) return timeOf(draft)
  const [, month = '', day = '', year = '', clock = ''] = withYear.exec(text) ?? []
  if (year !== '') return onDay(month, day, Number(year), clock)
  const short = yearless.exec(text)
  if (short === null || writtenMs === undefined) return {}
  const [, shortMonth = '', shortDay = '', shortClock = ''] = short
  const last = new Date(writtenMs + slackMs).getUTCFullYear()
  const found = onDay(shortMonth, shortDay, last, shortClock)
  return (found.timeMs ?? 0) > writtenMs + slackMs
    ? onDay(shortMonth, shortDay, last - 1, shortClock)
    : found
}

function onDay(month: string, day: string, year: number, clock: string): WrappedTime {
  const draft: Draft = {}
  return readAnyTime(draft, `${day.trim().padStart(2, '0')}/${month}/${year}:${clock}`)
    ? timeOf(draft)
    : {}
}

function timeOf({ timeMs, localTime }: Draft): WrappedTime {
  return timeMs === undefined ? {} : { timeMs, ...(localTime && { localTime }) }
}
