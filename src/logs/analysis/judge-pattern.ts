import type { CauseType } from '../../model/cause.ts'
import type { IncidentFacts } from './incident-facts.ts'
import type { Onset } from './onsets.ts'
import type { Profile } from './profile.ts'

/** The shapes that an incident may have; the first that fits names it, the others stand beside it. */
export const patterns = [
  'client_specific',
  'health_checks',
  'one_path',
  'one_upstream',
  'one_edge',
  'one_release',
  'deploy',
  'cascade',
  'platform',
  'upstream_dead',
  'upstream_slow',
  'refusing',
  'crashing',
  'clients_leaving',
  'clients_limited',
  'clients_refused',
  'undetermined',
] as const

export type Pattern = (typeof patterns)[number]

/** Probabilities of the causes that the engine ranked. */
export type CauseShares = readonly { readonly type: CauseType; readonly probability: number }[]

type Group = 'upstream_dead' | 'upstream_slow' | 'refusing' | 'crashing'

/** What each cause looks like from the gateway: nobody there, too slow, refusing on purpose, or breaking off. */
const groups: Readonly<Partial<Record<CauseType, Group>>> = {
  connection_refused: 'upstream_dead',
  connection_timeout: 'upstream_dead',
  destination_unavailable: 'upstream_dead',
  destination_not_found: 'upstream_dead',
  destination_ip_unroutable: 'upstream_dead',
  dns_error: 'upstream_dead',
  dns_timeout: 'upstream_dead',
  tls_protocol_error: 'upstream_dead',
  tls_certificate_error: 'upstream_dead',
  tls_alert_received: 'upstream_dead',
  http_response_timeout: 'upstream_slow',
  connection_read_timeout: 'upstream_slow',
  connection_write_timeout: 'upstream_slow',
  connection_limit_reached: 'refusing',
  overload: 'refusing',
  maintenance: 'refusing',
  rate_limited: 'refusing',
  circuit_open: 'refusing',
  http_request_denied: 'refusing',
  destination_ip_prohibited: 'refusing',
  application_error: 'crashing',
  connection_terminated: 'crashing',
  http_response_incomplete: 'crashing',
  http_protocol_error: 'crashing',
  proxy_internal_error: 'crashing',
  http_response_header_section_size: 'crashing',
}

/** All patterns that fit, the one that helps most first. */
export function judgePatterns(facts: IncidentFacts, causes: CauseShares): readonly Pattern[] {
  const found: Pattern[] = []
  if (facts.healthChecksOnly) found.push('health_checks')
  found.push(...placeOf(facts))
  if (facts.series === 'failed') {
    const cascades = facts.seed !== undefined || isCascade(facts)
    if (facts.seed === undefined && isDeployShaped(facts, causes)) found.push('deploy')
    if (cascades) found.push('cascade')
    if (isPlatform(facts, causes)) found.push('platform')
    found.push(groupOf(causes) ?? groupRead(facts.profile) ?? 'undetermined')
  } else if (facts.series === 'left') found.push('clients_leaving')
  else found.push(facts.series === 'limited' ? 'clients_limited' : 'clients_refused')
  return [...new Set(found)]
}

/** The group that the causes together point at, when it holds half of the probability. */
export function groupOf(causes: CauseShares): Group | undefined {
  const sums = new Map<Group, number>()
  let all = 0
  for (const { type, probability } of causes) {
    const group = groups[type]
    all += probability
    if (group !== undefined) sums.set(group, (sums.get(group) ?? 0) + probability)
  }
  const [best] = [...sums].toSorted((a, b) => b[1] - a[1])
  return best !== undefined && best[1] >= 0.5 * all ? best[0] : undefined
}

/** Nearly every line says why, and nearly all say the same: then a stray cause of another kind does not blur the picture. */
const nearlyAll = 0.8

function groupRead({ causes, causeCoverage }: Profile): Group | undefined {
  if (causeCoverage < nearlyAll) return undefined
  const sums = new Map<Group | undefined, number>()
  for (const { type, count } of causes) {
    const group = isCauseType(type) ? groups[type] : undefined
    sums.set(group, (sums.get(group) ?? 0) + count)
  }
  const all = causes.reduce((sum, { count }) => sum + count, 0)
  const [best] = [...sums].toSorted((a, b) => b[1] - a[1])
  return best !== undefined && best[1] >= nearlyAll * all ? best[0] : undefined
}

function isCauseType(type: string): type is keyof typeof groups {
  return Object.hasOwn(groups, type)
}

function placeOf({ culprit, upstreams }: IncidentFacts): readonly Pattern[] {
  if (culprit === undefined) return []
  const named = new Set(culprit.cell.map(({ dimension }) => dimension))
  const found: Pattern[] = []
  if (named.has('client') || named.has('network') || named.has('agent'))
    found.push('client_specific')
  if (named.has('release')) found.push('one_release')
  if (named.has('upstream') && upstreams > 0) found.push('one_upstream')
  if (named.has('edge')) found.push('one_edge')
  if (named.has('path') || named.has('service') || named.has('host') || named.has('method'))
    found.push('one_path')
  return found
}

/** Restarts take this long; longer ones are outages. */
const restartMs = 120_000

/** One release fails; servers fail one after the other, each for a short time; or everything is gone just for a restart. */
function isDeployShaped(facts: IncidentFacts, causes: CauseShares): boolean {
  const { culprit, onsets, fromMs, toMs, ongoing, startUnknown, complaints } = facts
  if (culprit?.cell.some(({ dimension }) => dimension === 'release') ?? false) return true
  const restarted = complaints.some(({ complaint: { sample } }) =>
    /start worker process|Booting worker|signal (?:15|TERM|3)|graceful|shutting down|Restarting|Deploying|Starting process|Stopping all processes|pulled image/i.test(
      sample,
    ),
  )
  const upstreams = onsets.filter(({ kind }) => kind === 'upstream')
  if (upstreams.length >= 2 && takeTurns(upstreams)) return true
  if (ongoing || startUnknown || toMs - fromMs > restartMs) return false
  return restarted || (culprit === undefined && groupOf(causes) === 'upstream_dead')
}

/** Each begins when the one before has nearly ended. */
function takeTurns(all: readonly Onset[]): boolean {
  const onsets: Onset[] = []
  for (const one of all) if (!isSameTurn(onsets.at(-1), one)) onsets.push(one)
  if (onsets.length < 2) return false
  return onsets.every((one, index) => {
    const before = onsets[index - 1]
    return before === undefined || one.fromMs >= before.toMs - 0.25 * (before.toMs - before.fromMs)
  })
}

/** A machine that stands in two backends is gone from both at once, and the one with less traffic notices later. */
function isSameTurn(a: Onset | undefined, b: Onset): boolean {
  if (a === undefined) return false
  const length = Math.max(1000, a.toMs - a.fromMs)
  return b.fromMs >= a.fromMs && b.toMs <= a.toMs + 0.25 * length
}

/** Groups begin one after the other, each later than chance allows, and go on together. */
function isCascade({ onsets, culprit }: IncidentFacts): boolean {
  if (
    culprit?.cell.some(({ dimension }) => dimension === 'client' || dimension === 'path') ??
    false
  )
    return false
  for (const kind of ['service', 'host', 'path', 'status'] as const) {
    const own = onsets.filter((one) => one.kind === kind)
    const first = own[0]
    const late = own.filter(
      (one) => one.late && first !== undefined && one.fromMs - first.fromMs >= 15_000,
    )
    const together = late.filter((one) => first !== undefined && one.fromMs < first.toMs)
    const needed = kind === 'status' ? 1 : 2
    if (together.length >= needed && !takeTurns(own)) return true
  }
  return false
}

/** Independent services that fail within a minute of each other have something beneath them in common. */
const togetherMs = 60_000

function isPlatform({ onsets, services, culprit }: IncidentFacts, causes: CauseShares): boolean {
  if (services < 3 || culprit !== undefined) return false
  const own = onsets.filter(({ kind }) => kind === 'service' || kind === 'host')
  const first = own[0]
  const last = own.at(-1)
  if (first === undefined || last === undefined || last.fromMs - first.fromMs > togetherMs)
    return false
  const group = groupOf(causes)
  return group === 'upstream_dead' || group === 'upstream_slow' || group === undefined
}
