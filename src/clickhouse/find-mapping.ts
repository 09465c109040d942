import { lookUp } from '../logs/text/json-lines.ts'
import { usualNames } from '../logs/text/usual-names.ts'
import type { Column } from './columns.ts'
import type { SqlRow } from './database.ts'
import { literal, quoted } from './database.ts'

/** How a table's rows become requests. */
export interface Mapping {
  /** Milliseconds since 1970, UTC; null where a row has no time. */
  readonly timeSql: string
  /** 0 where a row has no status. */
  readonly statusSql: string
  /** For people: which columns are read as what. */
  readonly said: string
}

/** A table that keeps whole lines, for our readers of lines. */
export interface LineMapping {
  readonly lineColumn: string
  readonly timeSql?: string
}

/** Columns in which shippers leave the line as it was: Vector, Fluent Bit, OpenTelemetry, and plain imports. */
const lineNames = ['message', 'log', 'line', 'raw', '_raw', 'raw_line', 'Body', 'body', 'msg']

/** Names of a status in the export of one product, which say more than the usual names. */
const ownStatusNames = ['EdgeResponseStatus', 'elb_status_code', 'sc_status', 'DownstreamStatus']
const ownTimeNames = ['EdgeStartTimestamp', 'EdgeEndTimestamp', 'StartUTC', 'time_local']

const namesOf = (is: string): readonly string[] =>
  usualNames.filter(([, meaning]) => meaning.is === is).map(([name]) => name)

/** The mapping of a table of requests; undefined when no column holds a status. */
export function findMapping(
  columns: readonly Column[],
  sample: readonly SqlRow[],
): Mapping | undefined {
  const statusPaths = pathsIn(columns, sample, [...ownStatusNames, ...namesOf('status')], isStatus)
  const time = findTime(columns, sample)
  if (statusPaths.length === 0 || time === undefined) return undefined
  const parts = statusPaths.map(
    (path) => `nullIf(toInt32OrZero(toString(${sqlOf(path, columns)})), 0)`,
  )
  return {
    timeSql: time.sql,
    statusSql: `ifNull(coalesce(${parts.join(', ')}), 0)`,
    said: `time from ${time.name}, status from ${statusPaths.join(', ')}`,
  }
}

/** The column of whole lines; undefined when there is none. */
export function findLines(
  columns: readonly Column[],
  sample: readonly SqlRow[],
): LineMapping | undefined {
  const known = lineNames.find((name) =>
    columns.some((column) => column.name === name && column.type === 'String'),
  )
  const only = columns.length === 1 && columns[0]?.type === 'String' ? columns[0].name : undefined
  const lineColumn = known ?? only
  if (lineColumn === undefined) return undefined
  const time = findTime(columns, sample)
  return { lineColumn, ...(time !== undefined && { timeSql: time.sql }) }
}

interface FoundTime {
  readonly name: string
  readonly sql: string
}

function findTime(columns: readonly Column[], sample: readonly SqlRow[]): FoundTime | undefined {
  const preferred = [...ownTimeNames, ...namesOf('time')]
  const rank = ({ name }: Column): number => {
    const at = preferred.indexOf(name)
    return at < 0 ? preferred.length : at
  }
  const dated = columns.filter(({ type }) => type.startsWith('DateTime'))
  const named = columns.filter(
    ({ name, type }) => preferred.includes(name) && /^(?:String|U?Int|Float|Decimal)/.test(type),
  )
  const column = [...dated, ...named].toSorted((a, b) => rank(a) - rank(b))[0]
  if (column === undefined) return undefined
  return { name: column.name, sql: timeSqlOf(column, sample) }
}

function timeSqlOf({ name, type }: Column, sample: readonly SqlRow[]): string {
  const column = quoted(name)
  if (type.startsWith('DateTime')) return `toUnixTimestamp64Milli(toDateTime64(${column}, 3))`
  if (type === 'String')
    return `toUnixTimestamp64Milli(parseDateTime64BestEffortOrNull(${column}, 3, 'UTC'))`
  const first = Number(sample.find((row) => Number(row[name]) > 0)?.[name] ?? 0)
  const perMs = first > 1e17 ? 1e6 : first > 1e14 ? 1e3 : first > 1e11 ? 1 : 1e-3
  return perMs >= 1
    ? `toInt64(intDiv(${column}, ${perMs}))`
    : `toInt64(toFloat64(${column}) * 1000)`
}

function isStatus(value: unknown): boolean {
  const status = Number(value)
  return Number.isInteger(status) && status >= 100 && status < 1000
}

/** Paths of columns, or of keys of a map, that hold what is wanted in at least one row and nothing else. */
function pathsIn(
  columns: readonly Column[],
  sample: readonly SqlRow[],
  names: readonly string[],
  fits: (value: unknown) => boolean,
): readonly string[] {
  const places = columns.flatMap(({ name, type }) =>
    type.startsWith('Map(')
      ? names.map((key) => `${name}\n${key}`)
      : names.includes(name)
        ? [name]
        : [],
  )
  const found = places
    .filter((path) => {
      const values = sample.flatMap((row) => valueAt(row, path) ?? [])
      const filled = values.filter((value) => value !== '' && value !== 0 && value !== '0')
      return filled.length > 0 && filled.every((value) => fits(value))
    })
    .toSorted((a, b) => names.indexOf(keyOf(a)) - names.indexOf(keyOf(b)))
  // A second name is of use only in a map, where rows differ in their keys.
  return found.filter((path, index) => index === 0 || path.includes('\n')).slice(0, 4)
}

function keyOf(path: string): string {
  return path.split('\n')[1] ?? path
}

function valueAt(row: SqlRow, path: string): unknown {
  const [column = '', key] = path.split('\n')
  const value = row[column]
  if (key === undefined) return value
  return typeof value === 'object' && value !== null ? lookUp({ ...value }, key) : undefined
}

function sqlOf(path: string, columns: readonly Column[]): string {
  const [column = '', key] = path.split('\n')
  const isMap = columns.some(({ name, type }) => name === column && type.startsWith('Map('))
  return isMap && key !== undefined ? `${quoted(column)}[${literal(key)}]` : quoted(column)
}
