import { causeTypes, faultDomains } from '../model/cause.ts'
import type { LogFormat } from '../logs/format.ts'
import type { KeptRecord } from '../logs/reading/read-records.ts'
import type { CauseReading, Draft, LogRecord } from '../logs/record.ts'
import type { Column } from './columns.ts'
import type { SqlRow } from './database.ts'
import { quoted, textIn } from './database.ts'

const numbers = {
  status: 'UInt16',
  upstream_status: 'UInt16',
  tries: 'UInt16',
  duration_ms: 'Float64',
  upstream_ms: 'Float64',
  connect_ms: 'Float64',
} as const

const texts = [
  'method',
  'path',
  'host',
  'client',
  'agent',
  'upstream',
  'edge',
  'release',
  'service',
  'request_id',
  'cause_type',
  'cause_domain',
  'cause_by',
  'level',
  'message',
  'double',
  'line',
] as const

/** Columns that only our own table has, by which it is known. */
const marks = ['source', 'position', 'format', 'cause_type', 'starts_at']

export function isOwnTable(columns: readonly Column[]): boolean {
  return marks.every((mark) => columns.some(({ name }) => name === mark))
}

/**
 * The table that `logs --into` fills: one row a record, in the order of time, since every question has a time in it.
 * It remembers the tokens of its last 10 000 blocks, so that a block sent twice is kept once. No partitions: a block
 * is then written whole or not at all.
 */
export function createTableSql(table: string): string {
  const columns = [
    'source LowCardinality(String)',
    'position UInt64',
    'format LowCardinality(String)',
    "time DateTime64(3, 'UTC')",
    'timed Bool',
    'local_time Bool',
    'starts_at Bool',
    ...Object.entries(numbers).map(([name, type]) => `${name} Nullable(${type})`),
    ...texts.map((name) =>
      ['line', 'message', 'request_id', 'path', 'client'].includes(name)
        ? `${name} String`
        : `${name} LowCardinality(String)`,
    ),
  ]
  return (
    `CREATE TABLE IF NOT EXISTS ${quoted(table)} (${columns.join(', ')}) ENGINE = MergeTree ` +
    'ORDER BY (time, source, position) SETTINGS non_replicated_deduplication_window = 10000'
  )
}

export function rowOf(loaded: KeptRecord, source: string, position: number): SqlRow {
  const { record, format, line } = loaded
  return {
    source,
    position,
    format,
    time: new Date(record.timeMs ?? 0).toISOString().replace('T', ' ').replace('Z', ''),
    timed: record.timeMs !== undefined,
    local_time: record.localTime === true,
    starts_at: record.startsAt === true,
    status: record.status ?? null,
    upstream_status: record.upstreamStatus ?? null,
    tries: record.tries ?? null,
    duration_ms: record.durationMs ?? null,
    upstream_ms: record.upstreamMs ?? null,
    connect_ms: record.connectMs ?? null,
    method: record.method ?? '',
    path: record.path ?? '',
    host: record.host ?? '',
    client: record.client ?? '',
    agent: record.agent ?? '',
    upstream: record.upstream ?? '',
    edge: record.edge ?? '',
    release: record.release ?? '',
    service: record.service ?? '',
    request_id: record.requestId ?? '',
    cause_type: record.cause?.type ?? '',
    cause_domain: record.cause?.faultDomain ?? '',
    cause_by: record.cause?.by ?? '',
    level: record.level ?? '',
    message: record.message ?? '',
    double: record.double ?? '',
    line,
  }
}

/** The record that a row was made of. `timeMs` is given apart, since a database writes times in zones of its own. */
export function recordOf(row: SqlRow, timeMs: number): LogRecord {
  const draft: Draft = {}
  if (row['timed'] === true) draft.timeMs = timeMs
  if (row['local_time'] === true) draft.localTime = true
  if (row['starts_at'] === true) draft.startsAt = true
  for (const [column, key] of numberKeys) {
    const value = row[column]
    if (typeof value === 'number') draft[key] = value
  }
  for (const [column, key] of textKeys) {
    const value = row[column]
    if (typeof value === 'string' && value !== '') draft[key] = value
  }
  const cause = causeOf(row)
  if (cause !== undefined) draft.cause = cause
  return draft
}

const numberKeys = [
  ['status', 'status'],
  ['upstream_status', 'upstreamStatus'],
  ['tries', 'tries'],
  ['duration_ms', 'durationMs'],
  ['upstream_ms', 'upstreamMs'],
  ['connect_ms', 'connectMs'],
] as const

const textKeys = [
  ['method', 'method'],
  ['path', 'path'],
  ['host', 'host'],
  ['client', 'client'],
  ['agent', 'agent'],
  ['upstream', 'upstream'],
  ['edge', 'edge'],
  ['release', 'release'],
  ['service', 'service'],
  ['request_id', 'requestId'],
  ['level', 'level'],
  ['message', 'message'],
  ['double', 'double'],
] as const

function causeOf(row: SqlRow): CauseReading | undefined {
  const type = causeTypes.find((one) => one === row['cause_type'])
  if (type === undefined) return undefined
  const faultDomain = faultDomains.find((one) => one === row['cause_domain'])
  return { type, by: textIn(row, 'cause_by'), ...(faultDomain !== undefined && { faultDomain }) }
}

/** Formats by id, for rows that name theirs. */
export function formatsById(all: readonly LogFormat[]): ReadonlyMap<string, LogFormat> {
  return new Map(all.map((format) => [format.id, format]))
}
