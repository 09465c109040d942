const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const month = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const shortDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const longDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const imfFixdate = new RegExp(
  `^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\\d{2}) ${month} (\\d{4}) (\\d{2}):(\\d{2}):(\\d{2}) GMT$`,
)
const rfc850Date = new RegExp(
  `^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\\d{2})-${month}-(\\d{2}) (\\d{2}):(\\d{2}):(\\d{2}) GMT$`,
)
const asctimeDate = new RegExp(
  `^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) ${month} ([ \\d]\\d) (\\d{2}):(\\d{2}):(\\d{2}) (\\d{4})$`,
)

interface Parts {
  readonly weekday: number
  readonly year: string
  readonly month: string
  readonly day: string
  readonly clock: readonly [string, string, string]
}

/**
 * Reads an HTTP-date in any of the three forms of RFC 9110 section 5.6.7; undefined when it is malformed,
 * names a day that does not exist, or contradicts its own weekday. `now` settles the century of the two-digit
 * year of RFC 850: a date more than 50 years ahead is in the past.
 *
 * @example parseHttpDate('Sun, 06 Nov 1994 08:49:37 GMT', new Date())
 */
export function parseHttpDate(value: string, now: Date): Date | undefined {
  const imf = imfFixdate.exec(value)
  if (imf !== null) {
    const [, weekday = '', day = '', name = '', year = '', h = '', m = '', s = ''] = imf
    return dateOf({
      weekday: shortDays.indexOf(weekday),
      year,
      month: name,
      day,
      clock: [h, m, s],
    })
  }
  const rfc850 = rfc850Date.exec(value)
  if (rfc850 !== null) {
    const [, weekday = '', day = '', name = '', year = '', h = '', m = '', s = ''] = rfc850
    const clock = [h, m, s] as const
    const parts = { weekday: longDays.indexOf(weekday), month: name, day, clock }
    return rfc850Centuries(year, now)
      .map((fullYear) => dateOf({ ...parts, year: fullYear }))
      .find((date) => date !== undefined && date.getTime() <= fiftyYearsAfter(now))
  }
  const asctime = asctimeDate.exec(value)
  if (asctime !== null) {
    const [, weekday = '', name = '', day = '', h = '', m = '', s = '', year = ''] = asctime
    return dateOf({
      weekday: shortDays.indexOf(weekday),
      year,
      month: name,
      day,
      clock: [h, m, s],
    })
  }
  return undefined
}

function fiftyYearsAfter(now: Date): number {
  const limit = new Date(now)
  limit.setUTCFullYear(limit.getUTCFullYear() + 50)
  return limit.getTime()
}

/** The full years that a two-digit year may mean, latest first. */
function rfc850Centuries(twoDigits: string, now: Date): readonly string[] {
  const century = Math.floor(now.getUTCFullYear() / 100)
  return [century + 1, century, century - 1].map((c) => String(c) + twoDigits)
}

function dateOf(parts: Parts): Date | undefined {
  const [hour, minute, second] = parts.clock.map(Number)
  if (hour === undefined || minute === undefined || second === undefined) return undefined
  // RFC 9110 allows second 60 for leap seconds; it is the first second of the next minute.
  if (hour > 23 || minute > 59 || second > 60) return undefined
  const year = Number(parts.year)
  const day = Number(parts.day)
  const midnight = new Date(0)
  midnight.setUTCFullYear(year, months.indexOf(parts.month), day)
  if (midnight.getUTCDate() !== day || midnight.getUTCDay() !== parts.weekday) return undefined
  return new Date(midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1000)
}
