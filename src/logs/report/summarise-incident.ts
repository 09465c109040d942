import type { IncidentFacts } from '../analysis/incident-facts.ts'
import type { Culprit } from '../analysis/localise.ts'
import type { Pattern } from '../analysis/judge-pattern.ts'
import type { Diagnosis } from '../../model/diagnosis.ts'
import type { IncidentReport } from '../../model/log-report.ts'
import { shareText } from '../../model/share-text.ts'

/** The shape of the incident in words; a clause that ends a sentence. */
const shapes: Readonly<Record<Pattern, string>> = {
  client_specific: 'one client, or one kind of client, is hit and nobody else',
  health_checks: 'only health checks fail',
  one_path: 'one part of the site fails',
  one_upstream: 'one of several upstream servers fails',
  one_edge: 'one edge location fails',
  one_release: 'one release fails',
  deploy: 'it has the shape of a restart or a deployment',
  cascade: 'one failure draws others after it',
  platform: 'independent services fail together, so something beneath them does',
  upstream_dead: 'the server behind cannot be reached',
  upstream_slow: 'the server behind is too slow',
  refusing: 'the server side refuses on purpose',
  crashing: 'the application breaks off or reports errors of its own',
  clients_leaving: 'clients give up before the answer',
  clients_limited: 'clients are refused for their rate',
  clients_refused: 'requests are refused as wrong',
  undetermined: 'the log does not say why',
}

/** One sentence or two: how bad, since when, what, where, why. */
export function summariseIncident(
  facts: IncidentFacts,
  patterns: readonly Pattern[],
  severity: IncidentReport['severity'],
  { cause }: Diagnosis,
): string {
  const { share, profile, culprit, usual, seed, relapses } = facts
  const word = { outage: 'Outage', degraded: 'Degraded', contained: 'Contained' }[severity]
  const verb = {
    failed: 'failed',
    limited: 'were limited',
    left: 'were given up by the client',
    refused: 'were refused',
  }[facts.series]
  const mix = profile.statuses
    .slice(0, 3)
    .map(({ status, count }) => `${status === 0 ? 'no status' : status} × ${Math.round(count)}`)
    .join(', ')
  const before = usual === undefined ? '' : `, usually ${shareText(usual)}`
  const parts = [
    `${word} ${when(facts)}: ${shareText(share.share)} of ${Math.round(share.of)} requests ${verb}${before} (${mix}); ${shapes[patterns[0] ?? 'undetermined']}.`,
  ]
  if (relapses !== undefined)
    parts.push(
      `It came and went ${relapses.count} times; while it was there, ${shareText(relapses.share)} failed.`,
    )
  if (culprit !== undefined) {
    const shared = culprit.common.length === 0 ? '' : `; nearly all with ${named(culprit.common)}`
    parts.push(
      `${shareText(culprit.explains)} of it in ${named(culprit.cell)}, where ${shareText(culprit.failing)} fail and elsewhere ${shareText(culprit.failingElsewhere)}${shared}.`,
    )
  }
  if (seed !== undefined) {
    parts.push(
      `It began with one ${seed.status}, after which the gateway held its servers for dead: ${Math.round(seed.followed)} errors in ${seed.seconds} s followed from it.`,
    )
  }
  if (facts.series === 'failed' && cause !== null)
    parts.push(
      `Likeliest cause: ${cause.type.replaceAll('_', ' ')} (${shareText(cause.probability)}).`,
    )
  if (profile.pileUp !== undefined) {
    parts.push(
      `${shareText(profile.pileUp.share)} of them took ${profile.pileUp.seconds} s: that is ${facts.series === 'left' ? "the clients' own time-out, which comes before the server's" : 'a time-out'}.`,
    )
  }
  const impatience = impatienceOf(facts)
  if (facts.storm !== undefined && impatience !== undefined) {
    parts.push(
      `${shareText(facts.storm.share)} of them ask again within two seconds, from ${facts.storm.clients} clients: these ${impatience}.`,
    )
  }
  return parts.join(' ')
}

/** What clients do that ask again at once: told when to come back by a 429, or refused by a 503 that may not say. */
function impatienceOf({ series, profile }: IncidentFacts): string | undefined {
  if (series === 'limited') return 'do not wait as Retry-After asks'
  return series === 'failed' && profile.statuses[0]?.status === 503
    ? 'wait for no Retry-After'
    : undefined
}

function when({ fromMs, toMs, startUnknown, ongoing }: IncidentFacts): string {
  const start = startUnknown ? 'from before the log begins' : `since ${clock(fromMs)}`
  if (ongoing) return startUnknown ? 'throughout the log' : `${start}, still going on`
  return startUnknown ? `${start} until ${clock(toMs)}` : `from ${clock(fromMs)} to ${clock(toMs)}`
}

/** `2026-11-22 10:11:12Z`. */
function clock(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')}Z`
}

function named(parts: Culprit['cell']): string {
  return parts.map(({ dimension, values }) => `${dimension} ${values.join(', ')}`).join('; ')
}
