import type { LineReader, Reading } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from './assign.ts'
import { assign } from './assign.ts'
import { readTime } from './parse-time.ts'

export interface W3cForm {
  /** Column names in lower case and what they mean. `date` and `time` are read together. */
  readonly means: Readonly<Record<string, Meaning>>
  /** What more the columns say: sub-status, error type. */
  readonly finish?: (draft: Draft, column: (name: string) => string | undefined) => Reading
  /** Columns that name this form, as in the `#Fields:` line; any one of them suffices. Absent: any W3C log. */
  readonly knownBy?: readonly string[]
  /** How values are written: IIS puts `+` for a space, CloudFront escapes with `%`. */
  readonly decode?: (value: string) => string
}

/**
 * Reads a W3C extended log: `#Fields:` names the columns and may change in mid-file; values are separated by tabs or
 * spaces, quoted where they hold spaces. Lines before the first `#Fields:` are not of this form.
 */
export function w3cReader({ means, finish, knownBy, decode = same }: W3cForm): LineReader {
  let columns: readonly string[] | undefined
  return (line) => {
    if (line.startsWith('#')) {
      const fields = /^#Fields:\s*(.*)$/i.exec(line)?.[1]
      if (fields !== undefined) {
        const names = fields.trim().toLowerCase().split(/\s+/)
        const ours = knownBy === undefined || knownBy.some((name) => names.includes(name))
        columns = ours ? names : undefined
      }
      return columns === undefined && fields !== undefined ? undefined : 'no-event'
    }
    if (columns === undefined) return undefined
    const values = splitColumns(line)
    if (values.length < columns.length - 1) return undefined
    const draft: Draft = {}
    const byName = (name: string): string | undefined => {
      const value = values[columns?.indexOf(name) ?? -1]
      return value === undefined || value === '-' ? undefined : decode(value)
    }
    const date = byName('date')
    const time = byName('time')
    if (time !== undefined && date !== undefined && readTime(draft, 'iso', `${date} ${time}Z`)) {
      // W3C logs are in UTC unless their writer was told otherwise.
    } else if (date !== undefined) return undefined
    const done = new Set<string>()
    for (const [index, name] of columns.entries()) {
      const meaning = means[name]
      const value = values[index]
      if (meaning === undefined || value === undefined || value === '-' || done.has(meaning.is))
        continue
      if (!assign(draft, meaning, decode(value))) return undefined
      done.add(meaning.is)
    }
    return finish === undefined ? draft : finish(draft, byName)
  }
}

function splitColumns(line: string): readonly string[] {
  if (line.includes('\t')) return line.split('\t').map((value) => value.trim())
  if (!line.includes('"')) return line.trim().split(/ +/)
  return [...line.matchAll(/"((?:[^"]|"")*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted?.replace(/""/g, '"') ?? bare ?? '',
  )
}

function same(value: string): string {
  return value
}
