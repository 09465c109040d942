// These two only find the parts; each is rewritten as the preferred form, and that is read strictly.
const rfc850 = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d\d)-(\w+)-(\d\d) (\S+) GMT$/
const asctime = /^(\w+) (\w+) (\d\d) (\S+) (\d+)$/
/** Days below ten have a space before them there. */
const asctimePad = /(?<=^\w{3} \w{3} ) (?=\d )/

const fixdateLength = 29

/**
 * Reads an HTTP-date in any of the three forms of RFC 9110 section 5.6.7; undefined when it is malformed,
 * names a day that does not exist, or contradicts its own weekday. `now` settles the century of the two-digit
 * year of RFC 850: a date more than 50 years ahead is in the past.
 *
 * @example parseHttpDate('Sun, 06 Nov 1994 08:49:37 GMT', new Date())
 */
export function parseHttpDate(value: string, now: Date): Date | undefined {
  const [, weekday = '', day, month, year = '', clock] = rfc850.exec(value) ?? []
  if (weekday === '') {
    return readFixdate(value.replace(asctimePad, '0').replace(asctime, '$1, $3 $2 $5 $4 GMT'))
  }
  const thisYear = now.getUTCFullYear()
  const limitMs = new Date(now).setUTCFullYear(thisYear + 50)
  const century = Math.floor(thisYear / 100)
  // The full years that two digits may mean, latest first.
  return [century + 1, century, century - 1]
    .map((hundreds) =>
      readFixdate(`${weekday.slice(0, 3)}, ${day} ${month} ${hundreds}${year} ${clock} GMT`),
    )
    .find((date) => date !== undefined && date.getTime() <= limitMs)
}

/**
 * Reads the preferred form. ECMAScript prints a date in just this form and must read what it printed, so a text
 * that comes out again as it went in is well formed, exists and has the right weekday.
 */
function readFixdate(text: string): Date | undefined {
  // RFC 9110 allows second 60 for leap seconds; it is the first second of the next minute.
  const printed = text.replace(':60 GMT', ':59 GMT')
  const date = new Date(printed)
  // A year has four digits; ECMAScript knows longer ones.
  if (text.length !== fixdateLength || date.toUTCString() !== printed) return undefined
  return printed === text ? date : new Date(date.getTime() + 1000)
}
