import type { IncidentFacts } from '../analysis/incident-facts.ts'
import type { Pattern } from '../analysis/judge-pattern.ts'
import type { CellPart } from '../analysis/localise.ts'
import { isMachine } from '../tally/agent-family.ts'
import type { Tally } from '../tally/tally.ts'
import type { Diagnosis } from '../../model/diagnosis.ts'
import type { IncidentReport } from '../../model/log-report.ts'
import { summariseIncident } from './summarise-incident.ts'

/** From this share of failing requests on it is an outage; below, the service is degraded. */
const outageFrom = 0.8
/** When the greater part of the site is gone it is one, too, though the rest goes on. */
const outageFromGone = 0.5

const mostSteps = 6

/** One incident as it is printed. */
export function reportIncident(
  facts: IncidentFacts,
  diagnosis: Diagnosis,
  patterns: readonly Pattern[],
  tally: Tally,
): IncidentReport {
  const { culprit, profile, seed, storm, onsets, share, usual, series } = facts
  const severity = severityOf(facts, patterns)
  const failing = series === 'failed'
  // A limit that hits clients in general is the server side's doing; that clients leave or ask wrongly is not.
  const told = failing || (series === 'limited' && severity !== 'contained')
  return {
    severity,
    pattern: patterns[0] ?? 'undetermined',
    patterns,
    summary: summariseIncident(facts, patterns, severity, diagnosis),
    series,
    start: iso(facts.fromMs),
    end: iso(facts.toMs),
    startUnknown: facts.startUnknown,
    ongoing: facts.ongoing,
    seconds: Math.round((facts.toMs - facts.fromMs) / 1000),
    share,
    usual: usual ?? null,
    statuses: Object.fromEntries(
      profile.statuses.map(({ status, count }) => [String(status), count]),
    ),
    responder: diagnosis.responder,
    cause: told ? diagnosis.cause : null,
    causes: told ? diagnosis.causes : [],
    faultDomain: failing ? diagnosis.faultDomain : 'client',
    culprit:
      culprit === undefined
        ? null
        : { ...culprit, cell: partsOf(culprit.cell), common: partsOf(culprit.common) },
    timeout:
      profile.pileUp === undefined
        ? null
        : { seconds: profile.pileUp.seconds, share: profile.pileUp.share },
    seed:
      seed === undefined
        ? null
        : {
            at: iso(seed.atMs),
            status: seed.status,
            path: tally.rows.dictionaries.path.textOf(seed.row.values[0] ?? 0) || null,
            followed: seed.followed,
            seconds: seed.seconds,
          },
    retryStorm: storm ?? null,
    course: onsets
      .filter(({ late }, index) => late || index === 0)
      .slice(0, 12)
      .map(({ kind, value, fromMs, count }) => ({ kind, value, start: iso(fromMs), count })),
    complaints: facts.complaints.map(({ complaint, count }) => ({
      count,
      cause: complaint.cause?.type ?? null,
      sample: complaint.sample.slice(0, 300),
    })),
    nextSteps: told ? diagnosis.nextSteps.slice(0, mostSteps) : [],
  }
}

function severityOf(
  facts: IncidentFacts,
  patterns: readonly Pattern[],
): IncidentReport['severity'] {
  const { culprit, series, share, peakShare, goneShare } = facts
  const elsewhere = Math.max(0.01, 1.5 * (facts.usual ?? 0))
  if (isSomebodysOwn(facts, patterns) && (culprit?.failingElsewhere ?? 0) < elsewhere)
    return 'contained'
  if (series === 'limited' || series === 'left') return 'degraded'
  if (series === 'refused' && facts.servedBefore < 0.5) return 'contained'
  return Math.max(share.share, peakShare) >= outageFrom || goneShare >= outageFromGone
    ? 'outage'
    : 'degraded'
}

/** So many clients may still be one customer. */
const fewClients = 3

/** Only health checks, one client, a bot or somebody's program; all the users of one app are more than that. */
function isSomebodysOwn(
  { culprit, clients = Infinity }: IncidentFacts,
  patterns: readonly Pattern[],
): boolean {
  if (patterns.includes('health_checks')) return true
  if (!patterns.includes('client_specific') || culprit === undefined) return false
  return (
    clients <= fewClients ||
    culprit.cell.some(({ dimension, values }) =>
      dimension === 'agent'
        ? values.every(isMachine)
        : dimension === 'client' || dimension === 'network',
    )
  )
}

function partsOf(parts: readonly CellPart[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(parts.map(({ dimension, values }) => [dimension, values]))
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
