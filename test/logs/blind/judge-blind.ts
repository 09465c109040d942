import { createLogAnalyser } from '../../../src/logs/index.ts'
import type { IncidentReport, LogReport } from '../../../src/model/log-report.ts'
import { type BlindCase, bucketOf, type TrueIncident, writeFiles } from './blind-case.ts'

/** What was right; parts that the truth does not ask for are absent. */
export interface BlindJudgement {
  readonly name: string
  readonly verdict: boolean
  readonly pattern?: boolean
  readonly onset?: boolean
  readonly end?: boolean
  readonly culprit?: boolean
  readonly cause?: boolean
  readonly falseAlarm?: boolean
  readonly said: string
}

const gravity: readonly IncidentReport['severity'][] = ['contained', 'degraded', 'outage']

export const blindParts = ['verdict', 'pattern', 'onset', 'end', 'culprit', 'cause'] as const

/** Reads the files of a case as a person would give them, and compares the report with the truth. */
export function judgeBlind(blind: BlindCase): BlindJudgement {
  const report = reportOn(blind)
  const { incidents } = report
  const base = {
    name: blind.name,
    verdict: blind.verdicts.includes(report.verdict),
    said: saidOf(report),
  }
  if (blind.incidents.length === 0) {
    const alarms = incidents.filter(
      ({ severity, pattern }) => severity !== 'contained' || !(blind.notes ?? []).includes(pattern),
    )
    return { ...base, falseAlarm: alarms.length > 0 }
  }
  const startSecond = Date.parse(blind.start) / 1000
  const bucket = bucketOf(blind.seconds)
  const judged = blind.incidents.map((truth) =>
    judgeIncident(truth, meant(truth, incidents, startSecond, blind.seconds), startSecond, bucket),
  )
  const all = (part: 'pattern' | 'onset' | 'end' | 'culprit' | 'cause'): object => {
    const asked = judged.map((one) => one[part]).filter((one) => one !== undefined)
    return asked.length === 0 ? {} : { [part]: asked.every(Boolean) }
  }
  return {
    ...base,
    ...all('pattern'),
    ...all('onset'),
    ...all('end'),
    ...all('culprit'),
    ...all('cause'),
  }
}

function reportOn(blind: BlindCase): LogReport {
  const files = writeFiles(blind)
  const analyser = createLogAnalyser()
  const encoder = new TextEncoder()
  for (const name of ['access', 'error'] as const) {
    if (files[name] === '') continue
    const stream = analyser.open(`${name}.log`)
    stream.push(encoder.encode(files[name]))
    stream.end()
  }
  return analyser.report()
}

/**
 * The incident of the report that a true one is about, of those that overlap it: the gravest, as the report's own head has
 * it; the first, when the true one comes and goes.
 */
function meant(
  truth: TrueIncident,
  incidents: readonly IncidentReport[],
  startSecond: number,
  seconds: number,
): IncidentReport | undefined {
  const from = startSecond + truth.onset[0]
  const to = startSecond + (Array.isArray(truth.end) ? Number(truth.end[1]) : seconds)
  const inOrder =
    truth.end === undefined
      ? incidents
      : incidents.toSorted(
          (a, b) =>
            gravity.indexOf(b.severity) - gravity.indexOf(a.severity) ||
            Number(b.series === 'failed') - Number(a.series === 'failed') ||
            b.share.hits - a.share.hits,
        )
  return inOrder.find(
    ({ start, end }) => Date.parse(start) / 1000 <= to + 60 && Date.parse(end) / 1000 >= from - 60,
  )
}

interface IncidentJudgement {
  readonly pattern: boolean
  readonly onset: boolean
  readonly end?: boolean
  readonly culprit?: boolean
  readonly cause?: boolean
}

function judgeIncident(
  truth: TrueIncident,
  found: IncidentReport | undefined,
  startSecond: number,
  bucket: number,
): IncidentJudgement {
  const within = (iso: string | undefined, [from, to]: readonly [number, number]): boolean => {
    if (iso === undefined) return false
    const second = Date.parse(iso) / 1000 - startSecond
    return second >= from - bucket && second <= to + bucket
  }
  const { end, culprit, causes } = truth
  return {
    pattern: found !== undefined && truth.patterns.includes(found.pattern),
    onset: within(found?.start, truth.onset),
    ...(end !== undefined && {
      end: end === 'burning' ? (found?.ongoing ?? false) : within(found?.end, end),
    }),
    ...(culprit !== undefined && {
      culprit: culprit.some(([dimension, value]) =>
        (found?.culprit?.cell[dimension] ?? []).some((one) => one.includes(value)),
      ),
    }),
    ...(causes !== undefined && { cause: causes.includes(found?.cause?.type ?? 'none') }),
  }
}

function saidOf({ verdict, incidents }: LogReport): string {
  const told = incidents.map(
    (one) =>
      `${one.severity} ${one.series} ${one.patterns.join('+')} ${one.start.slice(5, 19)}…${one.ongoing ? '' : one.end.slice(5, 19)} ${one.share.hits}/${one.share.of} ${JSON.stringify(one.culprit?.cell ?? {})} ${one.cause?.type ?? '-'}`,
  )
  return [verdict, ...told].join('\n    ')
}
