import type { LineReader, Reading } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from './assign.ts'
import { assign } from './assign.ts'
import { readTime } from './parse-time.ts'

/** The values of a line by the names of its columns. */
export type W3cColumns = (name: string) => string | undefined

export interface W3cForm {
  /** Column names in lower case and what they mean. `date` and `time` are read together. */
  readonly means: Readonly<Record<string, Meaning>>
  /** What more the columns say: sub-status, error type. */
  readonly finish?: (draft: Draft, column: W3cColumns) => Reading
  /** Columns that name this form, as in the `#Fields:` line; any one of them suffices. Absent: any W3C log. */
  readonly knownBy?: readonly string[]
  /** Columns that name other forms. */
  readonly notBy?: readonly string[]
  /** How values are written: IIS puts `+` for a space, CloudFront escapes with `%`. */
  readonly decode?: (value: string) => string
  /** For parts of a file that lost their head: the columns of such a line, where they can be told. */
  readonly headless?: (line: string) => readonly string[] | undefined
}

/**
 * Reads a W3C extended log: `#Fields:` names the columns and may change in mid-file; values are separated by tabs or
 * spaces, quoted where they hold spaces. Lines before the first `#Fields:` are not of this form.
 */
export function w3cReader(form: W3cForm): LineReader {
  const { means, finish, knownBy, notBy = [], decode = same, headless } = form
  let columns: readonly string[] | undefined
  /** After `#GMT-Offset: -0800` times are local. */
  let offset = 'Z'
  return (raw) => {
    const line = raw.replace(/^\ufeff/, '')
    if (line.startsWith('#')) {
      const head = /^#(Fields|GMT-Offset):\s*(.*)$/i.exec(line)
      if (head?.[1]?.toLowerCase() !== 'fields') {
        if (head?.[2] !== undefined && /^[+-]\d{4}\s*$/.test(head[2])) offset = head[2].trim()
        return /^#(?:Software|Version|Date|Start-Date|End-Date|Remark|GMT-Offset)\b/i.test(line)
          ? 'no-event'
          : undefined
      }
      const names = (head[2] ?? '').trim().toLowerCase().split(/\s+/)
      const ours =
        (knownBy === undefined || knownBy.some((name) => names.includes(name))) &&
        !notBy.some((name) => names.includes(name))
      columns = ours ? names : undefined
      return ours ? 'no-event' : undefined
    }
    const own = columns ?? headless?.(line)
    if (own === undefined) return undefined
    const values = splitColumns(line, own.length)
    const needed = own.indexOf('sc-status') + 1
    if (values.length < (needed > 0 ? needed : own.length - 1)) return undefined
    const draft: Draft = {}
    const column: W3cColumns = (name) => {
      const value = values[own.indexOf(name)]
      return value === undefined || value === '-' || value === '' ? undefined : decode(value)
    }
    if (!readDate(draft, column, offset)) return undefined
    const done = new Set<string>()
    for (const [index, name] of own.entries()) {
      const meaning = means[name]
      const value = values[index]
      if (meaning === undefined || done.has(meaning.is)) continue
      if (value === undefined || value === '-' || value === '') continue
      if (!assign(draft, meaning, decode(value))) return undefined
      done.add(meaning.is)
    }
    return finish === undefined ? draft : finish(draft, column)
  }
}

/** False when what stands in the place of the date is none, so that the line is another format's. */
function readDate(draft: Draft, column: W3cColumns, offset: string): boolean {
  const date = column('date')
  const time = column('time')
  if (date !== undefined) {
    // W3C logs are in UTC unless their writer was told otherwise.
    return time === undefined
      ? /^\d{4}-\d\d-\d\d$/.test(date)
      : readTime(draft, 'iso', `${date} ${time}${offset}`)
  }
  const localDate = column('date-local')
  const localTime = column('time-local')
  if (localDate === undefined || localTime === undefined) return true
  return readTime(draft, 'iso', `${localDate} ${localTime}`)
}

/** At tabs, at spaces, or at spaces outside quotes, whichever gives what the head promises. */
function splitColumns(line: string, wanted: number): readonly string[] {
  if (line.includes('\t')) return line.split('\t').map((value) => value.trim())
  const plain = line.trim().split(/ +/)
  if (!line.includes('"')) return plain
  const parts = [...line.matchAll(/"((?:[^"]|"")*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted?.replace(/""/g, '"') ?? bare ?? '',
  )
  // A stray quote at the start of a value, as agents of scanners have.
  return parts.length !== wanted && plain.length === wanted ? plain : parts
}

function same(value: string): string {
  return value
}
