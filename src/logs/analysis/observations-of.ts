import type { Observation } from '../../model/observation.ts'
import type { Tally } from '../tally/tally.ts'
import type { IncidentFacts } from './incident-facts.ts'

const mostLines = 2

/**
 * An incident as observations, so that the rules that judge a check judge a log: what was counted, the response that the
 * clients got, and the lines that say most.
 */
export function observationsOf(
  facts: IncidentFacts,
  tally: Tally,
  product: string | undefined,
): readonly Observation[] {
  const { profile, share, complaints, culprit, relapses } = facts
  const status = profile.statuses[0]?.status
  const ms = profile.pileUp === undefined ? profile.medianMs : profile.pileUp.seconds * 1000
  const observations: Observation[] = [
    {
      kind: 'tally',
      purpose: 'pasted',
      requests: share.of,
      failed: share.hits,
      failingShare: culprit?.failing ?? relapses?.share ?? share.share,
      statuses: profile.statuses.slice(0, 20),
      causes: profile.causes.slice(0, 20),
      causeCoverage: profile.causeCoverage,
      complaints: complaints
        .flatMap(({ complaint: { cause }, count }) =>
          cause === undefined ? [] : [{ type: cause.type, by: cause.by, count }],
        )
        .slice(0, 20),
      ...(profile.pileUp !== undefined && { pileUp: profile.pileUp }),
      ...(profile.fastShare !== undefined && { fastShare: profile.fastShare }),
      ...(profile.relayedShare !== undefined && { relayedShare: profile.relayedShare }),
      ...(profile.reached !== undefined && { reached: profile.reached }),
    },
  ]
  // A success whose body was cut, or whose connection broke, is a failure that its status does not show.
  if (status !== undefined && status >= 400) {
    observations.push({
      kind: 'http',
      purpose: 'pasted',
      status,
      ...(ms !== undefined && { totalMs: ms }),
    })
  }
  const shown = new Set(profile.statuses.slice(0, 3).map((one) => one.status))
  const lines = tally.failedLines.filter(
    ({ record }) => record.status === undefined || shown.has(record.status),
  )
  // A gateway writes a 500 of its own rarely, and logs every one that it relays: the log names no author then.
  const anybodys = status === 500 && profile.causes.length === 0
  for (const { line, product: named = product, record } of lines.slice(0, mostLines)) {
    const own = anybodys ? undefined : named
    observations.push({
      kind: 'log',
      purpose: 'pasted',
      log: 'access',
      line,
      ...(own !== undefined && { responder: own }),
      ...(record.status !== undefined && { status: record.status }),
      ...(record.cause !== undefined && { flags: record.cause.by }),
      ...(record.durationMs !== undefined && { durationMs: record.durationMs }),
    })
  }
  return observations
}
