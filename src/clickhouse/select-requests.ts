import { quoted } from './database.ts'

/** The rows of interest: a table, how to read time and status in it, and the time wanted. */
export interface Selection {
  readonly table: string
  readonly timeSql: string
  readonly statusSql: string
  /** A number that spreads rows evenly, by which some are chosen when there are many. */
  readonly hashSql: string
  readonly orderSql: string
  /** More that must hold of a row. */
  readonly where?: string
  /** Rows without a status are requests, too. */
  readonly withoutStatus?: true
  readonly sinceMs?: number
  readonly untilMs?: number
}

export interface Query {
  readonly sql: string
  readonly values: Readonly<Record<string, unknown>>
}

/** Outcomes by status, as `outcomeOfStatus` tells them apart. */
const kindsSql = {
  failed: 'status_ >= 500',
  special: 'status_ IN (0, 408, 429, 460, 499)',
  rest: '(status_ < 500 AND status_ NOT IN (0, 408, 429, 460, 499))',
  all: '1',
} as const

/** How many there are, and from when to when. */
export function extentQuery(selection: Selection): Query {
  const { from, values } = source(selection)
  const sql =
    `SELECT count() AS requests, countIf(${kindsSql.failed}) AS failed, ` +
    `countIf(${kindsSql.special}) AS special, countIf(${kindsSql.rest}) AS rest, ` +
    `min(time_) AS first_ms, max(time_) AS last_ms ${from}`
  return { sql, values }
}

/** Exact counts by time and status. */
export function countsQuery(selection: Selection, bucketSeconds: number): Query {
  const { from, values } = source(selection)
  const sql =
    'SELECT intDiv(time_, {bucket:Int64}) * {bucket:Int64} AS start_ms, status_ AS status, count() AS count ' +
    `${from} GROUP BY start_ms, status`
  return { sql, values: { ...values, bucket: bucketSeconds * 1000 } }
}

/**
 * Rows as they are, with `time_` and `status_`: one in `stride`.
 */
export function rowsQuery(
  selection: Selection,
  which: keyof typeof kindsSql,
  stride: number,
  most: number,
): Query {
  const { from, values } = source(selection)
  const sql =
    `SELECT * EXCEPT (hash_) ${from} AND ${kindsSql[which]} AND hash_ % {stride:UInt64} = 0 ` +
    `ORDER BY ${selection.orderSql} LIMIT {most:UInt64}`
  return { sql, values: { ...values, stride, most } }
}

function source(selection: Selection): {
  readonly from: string
  readonly values: Readonly<Record<string, unknown>>
} {
  const { table, timeSql, statusSql, hashSql, where, sinceMs, untilMs } = selection
  const conditions = [
    'time_ IS NOT NULL',
    ...(selection.withoutStatus ? [] : ['status_ > 0']),
    ...(where === undefined ? [] : [where]),
    ...(sinceMs === undefined ? [] : ['time_ >= {since:Int64}']),
    ...(untilMs === undefined ? [] : ['time_ <= {until:Int64}']),
  ]
  return {
    from:
      `FROM (SELECT *, ${timeSql} AS time_, ${statusSql} AS status_, ${hashSql} AS hash_ ` +
      `FROM ${quoted(table)}) WHERE ${conditions.join(' AND ')}`,
    values: {
      ...(sinceMs !== undefined && { since: Math.floor(sinceMs) }),
      ...(untilMs !== undefined && { until: Math.floor(untilMs) }),
    },
  }
}
