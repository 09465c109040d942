import { phrases } from '../../catalog/phrases.ts'
import { responders } from '../../catalog/responders/index.ts'
import { statusEntry } from '../../catalog/statuses.ts'
import type { Catalog } from '../../diagnose/catalog.ts'
import { fittedCalibration } from '../../diagnose/causes/calibrate.ts'
import { diagnoseExchange } from '../../diagnose/diagnose-exchange.ts'
import type { Analysis } from '../analysis/analyse-tally.ts'
import { burnRates } from '../analysis/burn-rate.ts'
import type { IncidentFacts } from '../analysis/incident-facts.ts'
import { judgePatterns } from '../analysis/judge-pattern.ts'
import { missingReadings } from '../analysis/missing-readings.ts'
import { observationsOf } from '../analysis/observations-of.ts'
import type { Tally } from '../tally/tally.ts'
import type { Diagnosis } from '../../model/diagnosis.ts'
import type { IncidentReport, LogReport, PairingReport } from '../../model/log-report.ts'
import { version } from '../../model/version.ts'
import { reportIncident } from './report-incident.ts'
import { verdictOfLog } from './verdict-of-log.ts'

export interface ReportOptions {
  readonly sources: readonly string[]
  readonly objective?: number
  /** Responder id, when the path of the log names the product and its lines do not. */
  readonly product?: string
  readonly pairing?: PairingReport | null
}

/** What logs are judged by: no browser or tool names its errors in them. */
const catalog: Catalog = {
  responders,
  statusEntry,
  clientErrors: [],
  phrases,
  calibration: fittedCalibration,
}

const mostTopPaths = 20
const mostComplaints = 8

/** Puts counts, measures and the engine's judgement together. Pure: the same tally gives the same report. */
export function buildLogReport(
  tally: Tally,
  analysis: Analysis,
  options: ReportOptions,
): LogReport {
  const product = productOf(tally, options.product)
  const incidents = analysis.incidents.map((facts) => judge(facts, tally, product))
  const { timeline, failed } = analysis
  const { buckets, bucketMs } = timeline
  const first = buckets[0]
  const last = buckets.at(-1)
  return {
    schemaVersion: 1,
    ...verdictOfLog(tally, analysis, incidents),
    sources: options.sources,
    span:
      first === undefined || last === undefined
        ? null
        : {
            start: iso(first.startMs),
            end: iso(last.startMs + bucketMs),
            seconds: (last.startMs + bucketMs - first.startMs) / 1000,
            localTime: tally.localTime,
          },
    lines: {
      total: tally.lines,
      requests: tally.requests,
      complaints: tally.complaints.reduce((sum, { count }) => sum + count, 0),
      doubles: tally.doubles,
      empty: tally.unread.empty,
      overLong: tally.unread.overLong,
      binary: tally.unread.binary,
      foreign: tally.unread.foreign,
      foreignSamples: tally.unread.samples,
    },
    formats: tally.formats.map(({ id, name, lines }) => ({ id, name, lines })),
    statuses: allStatuses(tally),
    failed,
    left: analysis.left,
    limited: analysis.limited,
    timeline: {
      bucketSeconds: bucketMs / 1000,
      buckets: buckets.map(({ startMs, total, failed: bad, statuses }) => ({
        start: iso(startMs),
        total,
        failed: bad,
        statuses: named(statuses),
      })),
    },
    topPaths: topPaths(tally),
    incidents,
    pairing: options.pairing ?? null,
    complaints: complaintsOf(tally),
    burnRates: options.objective === undefined ? [] : burnRates(timeline, options.objective),
    missing: missingReadings(tally),
  }
}

function judge(facts: IncidentFacts, tally: Tally, product: string | undefined): IncidentReport {
  const diagnosis = diagnoseIncident(facts, tally, product)
  return reportIncident(facts, diagnosis, judgePatterns(facts, diagnosis.causes), tally)
}

/** The engine that judges a check judges the incident. */
function diagnoseIncident(
  facts: IncidentFacts,
  tally: Tally,
  product: string | undefined,
): Diagnosis {
  return diagnoseExchange(
    {
      traceVersion: 1,
      tool: { name: 'statusdetector', version: version },
      startedAt: iso(facts.fromMs),
      target: { input: 'log' },
      options: {},
      observations: observationsOf(facts, tally, product),
    },
    catalog,
  )
}

/** The product that most lines belong to, else the one whose error log came along, else the one that the path names. */
function productOf(tally: Tally, hint: string | undefined): string | undefined {
  const access = tally.formats.find(({ log, product }) => log === 'access' && product !== undefined)
  const error = tally.formats.find(({ log, product }) => log === 'error' && product !== undefined)
  return access?.product ?? error?.product ?? hint
}

function allStatuses({ counts, untimed }: Tally): Readonly<Record<string, number>> {
  const all = new Map<number, number>(untimed)
  counts.each((_startMs, status, count) => {
    all.set(status, (all.get(status) ?? 0) + count)
  })
  return named(all)
}

function named(statuses: ReadonlyMap<number, number>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...statuses].toSorted(([a], [b]) => a - b).map(([status, count]) => [String(status), count]),
  )
}

function complaintsOf({ complaints }: Tally): LogReport['complaints'] {
  return complaints
    .toSorted(
      (a, b) => Number(b.cause !== undefined) - Number(a.cause !== undefined) || b.count - a.count,
    )
    .slice(0, mostComplaints)
    .map(({ count, cause, sample }) => ({
      count,
      cause: cause?.type ?? null,
      sample: sample.slice(0, 300),
    }))
}

function topPaths({ rows }: Tally): LogReport['topPaths'] {
  const counts = new Map<number, number>()
  for (const row of rows.all()) {
    // Looking at the values of a row reads its line, which only those of failures are worth.
    if (row.outcome !== 'failed') continue
    const path = row.values[0] ?? 0
    if (path > 0) counts.set(path, (counts.get(path) ?? 0) + row.weight)
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostTopPaths)
    .map(([id, failed]) => ({ path: rows.dictionaries.path.textOf(id), failed }))
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
