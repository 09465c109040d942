/** How products write a moment. */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const two = (value: number): string => String(value).padStart(2, '0')
const month = (date: Date): string => months[date.getUTCMonth()] ?? ''

const clock = (date: Date): string =>
  `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`

export function clf(ms: number, offsetMinutes = 0): string {
  const date = new Date(ms + offsetMinutes * 60_000)
  const size = Math.abs(offsetMinutes)
  const zone = `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`
  return `${two(date.getUTCDate())}/${month(date)}/${date.getUTCFullYear()}:${clock(date)} ${zone}`
}

export const iso = (ms: number): string => new Date(ms).toISOString()

export const isoSeconds = (ms: number): string => `${iso(ms).slice(0, 19)}Z`

/** `2026-11-20 10:11:12`, or with a tab or a slash where the product has one. */
export function dateAndTime(ms: number, between = ' ', inDate = '-'): string {
  const text = iso(ms)
  return `${text.slice(0, 10).replaceAll('-', inDate)}${between}${text.slice(11, 19)}`
}

/** `Nov 20 10:11:12`. */
export function syslog(ms: number): string {
  const date = new Date(ms)
  return `${month(date)} ${String(date.getUTCDate()).padStart(2, ' ')} ${clock(date)}`
}

/** `20/Nov/2026:10:11:12.655`. */
export function haproxyTime(ms: number): string {
  return `${clf(ms).slice(0, 20)}.${iso(ms).slice(20, 23)}`
}

/** `Fri Nov 20 10:11:12.123456 2026`. */
export function apacheErrorTime(ms: number): string {
  const date = new Date(ms)
  return `${days[date.getUTCDay()] ?? ''} ${month(date)} ${two(date.getUTCDate())} ${clock(date)}.${iso(ms).slice(20, 23)}417 ${date.getUTCFullYear()}`
}
