const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const days = ['Sun', 'Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur']

const clock = '(\\d\\d):(\\d\\d):(\\d\\d)'
const imfFixdate = new RegExp(`^([A-Z][a-z]{2}), (\\d\\d) ([A-Z][a-z]{2}) (\\d{4}) ${clock} GMT$`)
const rfc850Date = new RegExp(`^([A-Z][a-z]+)day, (\\d\\d)-([A-Z][a-z]{2})-(\\d\\d) ${clock} GMT$`)
const asctimeDate = new RegExp(`^([A-Z][a-z]{2}) ([A-Z][a-z]{2}) ([ \\d]\\d) ${clock} (\\d{4})$`)

/** The parts of a date, as they were written: weekday, year, month, day, hour, minute, second. */
type Parts = readonly [string, string, string, string, string, string, string]

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
    const [, name = '', day = '', month = '', year = '', h = '', m = '', s = ''] = imf
    return dateOf([name, year, month, day, h, m, s], 3)
  }
  const asctime = asctimeDate.exec(value)
  if (asctime !== null) {
    const [, name = '', month = '', day = '', h = '', m = '', s = '', year = ''] = asctime
    return dateOf([name, year, month, day, h, m, s], 3)
  }
  const [, name = '', day = '', month = '', year = '', h = '', m = '', s = ''] =
    rfc850Date.exec(value) ?? []
  if (name === '') return undefined
  const limit = new Date(now)
  limit.setUTCFullYear(limit.getUTCFullYear() + 50)
  const century = Math.floor(now.getUTCFullYear() / 100)
  // The full years that two digits may mean, latest first.
  return [century + 1, century, century - 1]
    .map((hundreds) => dateOf([name, hundreds + year, month, day, h, m, s], 9))
    .find((date) => date !== undefined && date <= limit)
}

/** The moment that the parts name. The weekday has at most `letters`, without the "day" of its end. */
function dateOf([name, year, month, day, h, m, s]: Parts, letters: number): Date | undefined {
  // RFC 9110 allows second 60 for leap seconds; it is the first second of the next minute.
  if (Number(h) > 23 || Number(m) > 59 || Number(s) > 60) return undefined
  const date = new Date(0)
  date.setUTCFullYear(Number(year), months.indexOf(month), Number(day))
  const exists = months.includes(month) && date.getUTCDate() === Number(day)
  if (!exists || days[date.getUTCDay()]?.slice(0, letters) !== name) return undefined
  date.setUTCHours(Number(h), Number(m), Number(s))
  return date
}
