import type { Draft } from '../record.ts'
import { readTime } from './parse-time.ts'
import type { TimeForm } from './parse-time.ts'

/** How far into a line a time is looked for. */
const within = 160

const forms: readonly (readonly [RegExp, TimeForm])[] = [
  [
    /\b\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?(?!\d)/,
    'iso',
  ],
  [/\b\d\d\/[A-Z][a-z]{2}\/\d{4}[: ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: [+-]\d{4})?/, 'clf'],
  [/\b[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,9})? \d{4}/, 'ctime'],
  [/\b[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/, 'http'],
  [/^\d{10}(?:\.\d{1,9}|\d{3})?(?=[\s|,;])/, 'epoch'],
]
/** Tornado: year, month and day in two digits each, in local time. */
const compact = /^\[?[A-Z] (\d\d)(\d\d)(\d\d) (\d\d:\d\d:\d\d)/
/** Day, month and year with points, as in Central Europe. */
const pointed = /\b(\d\d)\.(\d\d)\.(\d{4})[ ,T]+(\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)/
/** Node's `toLocaleString()` in English, which NestJS writes. */
const american = /\b(\d\d?)\/(\d\d?)\/(\d{4}), (\d\d?):(\d\d:\d\d)(?: ([AP]M))?/

/** Finds the time of a line wherever its writer put it, near the beginning; false when there is none. */
export function findTime(draft: Draft, line: string): boolean {
  const head = line.slice(0, within)
  for (const [form, kind] of forms) {
    const match = form.exec(head)
    if (match !== null && readTime(draft, kind, match[0])) return true
  }
  const short = compact.exec(head)
  if (short !== null) {
    const [, year = '', month = '', day = '', clock = ''] = short
    return readTime(draft, 'iso', `20${year}-${month}-${day} ${clock}`)
  }
  const european = pointed.exec(head)
  if (european !== null) {
    const [, day = '', month = '', year = '', clock = ''] = european
    return readTime(draft, 'iso', `${year}-${month}-${day} ${clock}`)
  }
  const local = american.exec(head)
  if (local === null) return false
  const [, month = '', day = '', year = '', hour = '', rest = '', half] = local
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'PM' ? 12 : 0)
  const two = (value: string): string => value.padStart(2, '0')
  return readTime(draft, 'iso', `${year}-${two(month)}-${two(day)} ${two(String(hours))}:${rest}`)
}
