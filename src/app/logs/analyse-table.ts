import { openDatabase } from '../../clickhouse/database.ts'
import type { Loaded } from '../../clickhouse/load-logs.ts'
import { loadLog, prepareTable } from '../../clickhouse/load-logs.ts'
import { parseClickhouseUrl } from '../../clickhouse/parse-clickhouse-url.ts'
import { tallyTable } from '../../clickhouse/tally-table.ts'
import { findFiles } from '../../files/find-files.ts'
import { inspectFile, readChunks } from '../../files/read-chunks.ts'
import { analyseTally } from '../../logs/analysis/analyse-tally.ts'
import type { AnalyserOptions } from '../../logs/analyser.ts'
import type { LogFormat } from '../../logs/format.ts'
import { buildLogReport } from '../../logs/report/build-log-report.ts'
import { createTally } from '../../logs/tally/tally.ts'
import type { LogReport } from '../../model/log-report.ts'

export interface TableOptions extends AnalyserOptions {
  /** For an address that names none. */
  readonly password?: string
}

/**
 * Reads the logs of a ClickHouse table where they lie: counts come by SQL, and of a large table a sample of the rows.
 * Throws an `InputError` for an address, a server or a table that cannot be read.
 *
 * @example (await analyseTable('clickhouse://reader@db.example/logs?table=access_logs')).summary
 */
export async function analyseTable(name: string, options: TableOptions = {}): Promise<LogReport> {
  const { password, objective, ...wish } = options
  const address = parseClickhouseUrl(name, password)
  const database = openDatabase(address)
  try {
    const tally = createTally()
    await tallyTable(database, address.table, tally, wish)
    const finished = tally.finish()
    return buildLogReport(finished, analyseTally(finished), {
      sources: [address.shown],
      ...(objective !== undefined && { objective }),
    })
  } finally {
    await database.close()
  }
}

/** Writes logs into a table, which is made when it is missing; what it has of them already is not written again. */
export async function* loadIntoTable(
  names: readonly string[],
  name: string,
  options: { readonly password?: string; readonly format?: LogFormat } = {},
): AsyncGenerator<Loaded> {
  const address = parseClickhouseUrl(name, options.password)
  const database = openDatabase(address)
  try {
    await prepareTable(database, address.table)
    for (const path of findFiles(names))
      yield await loadLog(database, address.table, path, bytesOf(path), options.format)
  } finally {
    await database.close()
  }
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of readChunks(path, inspectFile(path).packing)) yield bytes
}
