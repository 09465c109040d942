import type { CauseReport, Flag, Verdict } from '../../model/diagnosis.ts'
import type { Evidence } from '../evidence/evidence.ts'

/** Working, degraded, broken or unknown, from the response, its repeats and what the causes say. */
export function verdictOf(
  evidence: Evidence,
  causes: readonly CauseReport[],
  flags: readonly Flag[],
): Verdict {
  const { response, failure, consistency } = evidence
  if (failure?.type === 'destination_ip_prohibited') return 'unknown'
  if (failure?.code === 'NO_RESOLVER' || (failure?.type === 'dns_timeout' && !evidence.pasted))
    return 'unknown'
  if (isMixed(evidence)) return 'degraded'
  if (failure !== undefined) {
    if (!answersInPlain(evidence)) return answersAtWww(evidence) ? 'degraded' : 'broken'
    return isPlainByNature(evidence) ? 'working' : 'degraded'
  }
  if (toldByOthers(evidence) && (causes[0]?.probability ?? 0) > 0.3) return 'broken'
  const status = response?.status
  if (status === undefined) return causes.length > 0 ? 'broken' : 'unknown'
  if (flags.includes('bot_wall')) return 'working'
  if (flags.includes('error_page_with_200')) return 'broken'
  if (status === 429) return 'degraded'
  if (status >= 500 || status === 404 || status === 410) return 'broken'
  if (status >= 400) return verdictOfRefusal(causes)
  if (flags.includes('mixed_addresses')) return 'degraded'
  return consistency !== undefined && consistency.failures > 0 ? 'degraded' : 'working'
}

/** A client program or a log reports an error, whatever the status beside it says. */
function toldByOthers({ codes = [], logs = [] }: Evidence): boolean {
  const clients = codes.some(({ family }) => family !== 'status' && family !== 'sub-code')
  return clients || logs.some(({ log }) => log === 'error')
}

/** Nothing answers by TLS, and port 80 has a page; one that sends its visitors back to TLS has none. */
export function answersInPlain({ failure, phase, plainPort, deadEnd }: Evidence): boolean {
  const { status = 0 } = plainPort ?? {}
  const unsecured = phase === 'connect' || phase === 'tls'
  return failure !== undefined && deadEnd === undefined && unsecured && isGood(status)
}

/** The bare domain cannot be reached, and with `www.` before it there is a page. */
export function answersAtWww({ failure, deadEnd, phase, www }: Evidence): boolean {
  return (
    failure !== undefined && deadEnd === undefined && phase !== 'http' && isGood(www?.status ?? 0)
  )
}

/** Whoever names no scheme is led to port 80 by the browser, and there has never been more. */
export function isPlainByNature({ neverSecured, target }: Evidence): boolean {
  return neverSecured === true && !/^https:/i.test(target.input.trim())
}

function isGood(status: number): boolean {
  return status >= 200 && status < 300
}

/** Some of the same requests work. */
function isMixed({ consistency }: Evidence): boolean {
  return (
    consistency !== undefined &&
    consistency.failures > 0 &&
    consistency.failures < consistency.attempts
  )
}

/** A refusal that concerns the client leaves the site working; one that the platform makes does not. */
function verdictOfRefusal(causes: readonly CauseReport[]): Verdict {
  const domain = causes[0]?.faultDomain
  if (domain === 'platform' || domain === 'edge_to_origin' || domain === 'origin_proxy')
    return 'broken'
  const type = causes[0]?.type
  return type === 'http_request_denied' || type === 'rate_limited' ? 'working' : 'broken'
}

/** Whether the same request fails at times: null when it was made but once. */
export function intermittentOf({ consistency }: Evidence): boolean | null {
  if (consistency === undefined) return null
  return new Set(consistency.outcomes).size > 1 && consistency.failures > 0
}
