import { analyseTally } from '../../src/logs/analysis/analyse-tally.ts'
import { customFormat } from '../../src/logs/formats/custom-format.ts'
import { openLogStream } from '../../src/logs/reading/log-stream.ts'
import { createTally } from '../../src/logs/tally/tally.ts'
import { buildLogReport } from '../../src/logs/report/build-log-report.ts'
import type { IncidentReport, LogReport } from '../../src/model/log-report.ts'
import type { IncidentCase } from './incidents/case.ts'
import { makeLog } from './make-log.ts'
import { timingFormat } from './write-lines.ts'

/** How one case was judged; absent parts are not asked for by its truth. */
export interface Judgement {
  readonly id: string
  readonly verdict: boolean
  readonly pattern?: boolean
  readonly onset?: boolean
  readonly end?: boolean
  readonly culprit?: boolean
  readonly falseAlarm?: boolean
  readonly said: string
}

/** Reads a case's log and compares the report with its truth. */
export function judgeCase(given: IncidentCase): Judgement {
  const report = analyseText(makeLog(given), given)
  const { truth, traffic } = given
  const first = report.incidents.toSorted((a, b) => b.share.hits - a.share.hits)[0]
  const bucketMs = Math.max(60_000, report.timeline.bucketSeconds * 1000)
  const near = (iso: string | undefined, second: number): boolean =>
    iso !== undefined && Math.abs(Date.parse(iso) - traffic.startMs - second * 1000) <= bucketMs
  return {
    id: given.id,
    verdict: truth.verdicts.includes(report.verdict),
    said: `${report.verdict} ${first === undefined ? '-' : `${first.patterns.join('+')} ${first.start}…${first.end} ${JSON.stringify(first.culprit?.cell ?? {})} ${first.cause?.type} n=${report.incidents.length}`}`,
    ...(truth.patterns !== undefined && {
      pattern: truth.patterns.some((pattern) => pattern === report.pattern),
    }),
    ...(truth.onset !== undefined && { onset: near(first?.start, truth.onset) }),
    ...(truth.end !== undefined && { end: near(first?.end, truth.end) }),
    ...(truth.culprit !== undefined && { culprit: hasCulprit(first, truth.culprit) }),
    ...(truth.patterns === undefined && { falseAlarm: report.incidents.length > 0 }),
  }
}

function analyseText(text: string, { dialect, id }: IncidentCase): LogReport {
  const tally = createTally()
  const stream = openLogStream(
    tally,
    dialect === 'timing' ? { formats: [customFormat(timingFormat)] } : {},
  )
  stream.push(new TextEncoder().encode(text))
  stream.end()
  const finished = tally.finish()
  return buildLogReport(finished, analyseTally(finished), {
    sources: [id],
    ...(dialect === 'combined' && { product: 'nginx' }),
  })
}

function hasCulprit(
  incident: IncidentReport | undefined,
  wanted: Readonly<Record<string, string>>,
): boolean {
  const cell = incident?.culprit?.cell ?? {}
  return Object.entries(wanted).every(
    ([dimension, text]) => cell[dimension]?.[0]?.includes(text) ?? false,
  )
}
