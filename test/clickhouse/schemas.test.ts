import { appendFileSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analyseTable, loadIntoTable } from '../../src/app/index.ts'
import { openDatabase } from '../../src/clickhouse/database.ts'
import { parseClickhouseUrl } from '../../src/clickhouse/parse-clickhouse-url.ts'
import type { Database, SqlRow } from '../../src/clickhouse/database.ts'
import type { RunningClickhouse } from './start-clickhouse.ts'
import { hasClickhouse, startClickhouse } from './start-clickhouse.ts'

const startMs = Date.UTC(2026, 10, 22, 10)

interface Request {
  readonly timeMs: number
  readonly status: number
  readonly path: string
}

/** An hour with one request a second; from 10:30 to 10:40 all of `/pay` fail with 502. */
const requests: readonly Request[] = Array.from({ length: 3600 }, (_, second) => {
  const path = second % 3 === 0 ? '/pay' : '/shop'
  const broken = path === '/pay' && second >= 1800 && second < 2400
  return { timeMs: startMs + second * 1000, status: broken ? 502 : 200, path }
})
const failures = requests.filter(({ status }) => status === 502).length

const isoOf = (timeMs: number): string => new Date(timeMs).toISOString()
const sqlTime = (timeMs: number): string => isoOf(timeMs).replace('T', ' ').replace('Z', '')
const clfTime = (timeMs: number): string => {
  const [, day, month, year, clock] =
    /, (\d\d) (\w+) (\d+) (\S+)/.exec(new Date(timeMs).toUTCString()) ?? []
  return `${String(day)}/${String(month)}/${String(year)}:${String(clock)} +0000`
}
const clfLine = ({ timeMs, status, path }: Request): string =>
  `192.0.2.7 - - [${clfTime(timeMs)}] "GET ${path} HTTP/1.1" ${String(status)} 12 "-" "curl/8.5.0"`

/** Tables as others make them: ClickHouse's examples, exporters, shippers. */
const schemas: Readonly<Record<string, readonly [string, (request: Request) => SqlRow]>> = {
  nginx_access: [
    "time_local DateTime('Europe/Berlin'), remote_addr IPv4, request_method LowCardinality(String), request String, status UInt16, body_bytes_sent UInt64, http_user_agent String, request_time Float32",
    ({ timeMs, status, path }) => ({
      time_local: Math.floor(timeMs / 1000),
      remote_addr: '192.0.2.7',
      request_method: 'GET',
      request: path,
      status,
      body_bytes_sent: 12,
      http_user_agent: 'curl/8.5.0',
      request_time: 0.1,
    }),
  ],
  otel_logs: [
    'Timestamp DateTime64(9), TraceId String, SeverityText LowCardinality(String), ServiceName LowCardinality(String), Body String, ResourceAttributes Map(LowCardinality(String), String), LogAttributes Map(LowCardinality(String), String)',
    ({ timeMs, status, path }) => ({
      Timestamp: sqlTime(timeMs),
      TraceId: String(timeMs),
      SeverityText: 'INFO',
      ServiceName: 'shop',
      Body: 'request',
      ResourceAttributes: { 'service.version': 'v1' },
      LogAttributes: {
        'http.request.method': 'GET',
        'http.response.status_code': String(status),
        'url.path': path,
      },
    }),
  ],
  logpush: [
    'EdgeStartTimestamp Int64, ClientIP String, ClientRequestHost String, ClientRequestMethod String, ClientRequestURI String, EdgeResponseStatus UInt16, OriginResponseStatus UInt16, EdgeColoCode String, RayID String',
    ({ timeMs, status, path }) => ({
      EdgeStartTimestamp: timeMs * 1_000_000,
      ClientIP: '192.0.2.7',
      ClientRequestHost: 'shop.example',
      ClientRequestMethod: 'GET',
      ClientRequestURI: path,
      EdgeResponseStatus: status,
      OriginResponseStatus: status,
      EdgeColoCode: 'FRA',
      RayID: String(timeMs),
    }),
  ],
  vector_lines: [
    'timestamp DateTime64(3), message String, host LowCardinality(String), file String',
    (request) => ({
      timestamp: sqlTime(request.timeMs),
      message: clfLine(request),
      host: 'web1',
      file: '/var/log/nginx/access.log',
    }),
  ],
  fluent_bit: [
    'date Float64, log String',
    (request) => ({ date: request.timeMs / 1000, log: clfLine(request) }),
  ],
  iso_texts: [
    'time String, method String, path String, status String, duration_ms Float64',
    ({ timeMs, status, path }) => ({
      time: isoOf(timeMs),
      method: 'GET',
      path,
      status: String(status),
      duration_ms: 12.5,
    }),
  ],
}

describe.skipIf(!hasClickhouse)('a ClickHouse table', () => {
  const directory = mkdtempSync(join(tmpdir(), 'statusdetector-schemas-'))
  let clickhouse: RunningClickhouse
  let database: Database

  beforeAll(async () => {
    clickhouse = await startClickhouse()
    database = openDatabase(parseClickhouseUrl(clickhouse.address('any'), undefined))
  })
  afterAll(async () => {
    await database.close()
    await clickhouse.stop()
    rmSync(directory, { recursive: true, force: true })
  })

  test.each(Object.entries(schemas))(
    '%s is read with no word about it',
    async (table, [columns, row]) => {
      await database.run(`CREATE TABLE ${table} (${columns}) ENGINE = MergeTree ORDER BY tuple()`)
      await database.insert(table, requests.map(row), table)
      const report = await analyseTable(clickhouse.address(table))
      expect(report.statuses).toEqual({ 200: 3600 - failures, 502: failures })
      expect(report.incidents).toHaveLength(1)
      const [incident] = report.incidents
      expect(incident?.culprit?.cell).toEqual({ path: ['/pay'] })
      expect(Math.abs(Date.parse(incident?.start ?? '') - startMs - 1_800_000)).toBeLessThan(60_000)
      const later = await analyseTable(clickhouse.address(table), { sinceMs: startMs + 3_000_000 })
      expect(later.statuses).toEqual({ 200: 600 })
    },
  )

  test('a table with nothing of the kind is refused with its columns named', async () => {
    await database.run(
      'CREATE TABLE things (id UInt64, colour String) ENGINE = MergeTree ORDER BY id',
    )
    await expect(analyseTable(clickhouse.address('things'))).rejects.toThrow(/id, colour/)
  })

  test('what cannot be reached or is not there is one clear line', async () => {
    await expect(analyseTable(clickhouse.address('missing'))).rejects.toThrow(
      /ClickHouse at .*missing/,
    )
    await expect(analyseTable('clickhouse://127.0.0.1:1/logs?table=a')).rejects.toThrow(
      /ECONNREFUSED/,
    )
    await expect(analyseTable('clickhouse://127.0.0.1/logs')).rejects.toThrow(/\?table=/)
    await expect(analyseTable('clickhouse://127.0.0.1/logs?table=a;b')).rejects.toThrow(/no name/)
  })

  test('a load broken off, repeated, rotated and grown writes each record once', async () => {
    const address = clickhouse.address('loaded')
    const lines = requests.map((request) => `${clfLine(request)}\n`)
    const file = join(directory, 'access.log')
    const load = async (path: string): Promise<readonly number[]> => {
      const counts: number[] = []
      for await (const { written, known } of loadIntoTable([path], address))
        counts.push(written, known)
      return counts
    }
    writeFileSync(file, lines.slice(0, 1000).join(''))
    expect(await load(file)).toEqual([1000, 0])
    expect(await load(file)).toEqual([0, 1000])
    appendFileSync(file, lines.slice(1000).join(''))
    expect(await load(file)).toEqual([2600, 1000])
    copyFileSync(file, join(directory, 'access.log.1'))
    expect(await load(join(directory, 'access.log.1'))).toEqual([0, 3600])
    const report = await analyseTable(address)
    expect(report.lines.requests).toBe(3600)
    expect(report.statuses).toEqual({ 200: 3600 - failures, 502: failures })
  })

  test('a block sent twice is kept once, as when its answer was lost', async () => {
    const rows: SqlRow[] = []
    for await (const row of database.rows('SELECT * FROM loaded WHERE position <= 1000'))
      rows.push(row)
    const [first] = rows
    await database.insert('loaded', rows, `${String(first?.['source'])}:1`)
    const report = await analyseTable(clickhouse.address('loaded'))
    expect(report.lines.requests).toBe(3600)
  })
})
