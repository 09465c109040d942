import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analyseTable, analyseLogs, loadIntoTable } from '../../src/app/index.ts'
import { customFormat } from '../../src/logs/formats/custom-format.ts'
import type { LogReport } from '../../src/model/log-report.ts'
import { incidentCases } from '../logs/incidents/index.ts'
import { makeLog } from '../logs/make-log.ts'
import { timingFormat } from '../logs/write-lines.ts'
import type { RunningClickhouse } from './start-clickhouse.ts'
import { hasClickhouse, startClickhouse } from './start-clickhouse.ts'

/** Small enough to be read whole by both engines, so that not a figure may differ. */
const cases = incidentCases.filter((_case, index) => index % 20 === 0)

function comparable({ lines, ...report }: LogReport): object {
  return { ...report, sources: [], requests: lines.requests, complaints: lines.complaints }
}

describe.skipIf(!hasClickhouse)('files and a table give the same report', () => {
  const directory = mkdtempSync(join(tmpdir(), 'statusdetector-table-'))
  let clickhouse: RunningClickhouse

  beforeAll(async () => {
    clickhouse = await startClickhouse()
  })
  afterAll(async () => {
    await clickhouse.stop()
    rmSync(directory, { recursive: true, force: true })
  })

  test.each(cases)('$id', async (given) => {
    const file = join(directory, `${given.id}.log`)
    writeFileSync(file, makeLog(given))
    const options = given.dialect === 'timing' ? { format: customFormat(timingFormat) } : {}
    const address = clickhouse.address(given.id.replaceAll('-', '_'))
    let written = 0
    for await (const one of loadIntoTable([file], address, options)) written += one.written
    const fromFile = await analyseLogs([file], options)
    const fromTable = await analyseTable(address, options)
    expect(written).toBe(fromFile.lines.requests)
    if (fromFile.lines.requests <= 32_000) {
      expect(comparable(fromTable)).toEqual(comparable(fromFile))
      return
    }
    // A sample each: counts are exact all the same, and the edges lie within a bucket.
    expect(fromTable.statuses).toEqual(fromFile.statuses)
    expect(fromTable.verdict).toBe(fromFile.verdict)
    expect(fromTable.pattern).toBe(fromFile.pattern)
    expect(fromTable.incidents).toHaveLength(fromFile.incidents.length)
    for (const [index, { start, end }] of fromTable.incidents.entries()) {
      const other = fromFile.incidents[index]
      expect(Math.abs(Date.parse(start) - Date.parse(other?.start ?? ''))).toBeLessThan(60_000)
      expect(Math.abs(Date.parse(end) - Date.parse(other?.end ?? ''))).toBeLessThan(60_000)
    }
  })
})
