import { lastExchange } from '../model/last-exchange.ts'
import type { DnsObservation, Observation } from '../model/observation.ts'
import type { ProbeTarget } from './parse-target.ts'
import { parseTarget } from './parse-target.ts'
import type { PlanOptions, Step } from './plan-step.ts'
import { asked, isProhibited, lastTcp } from './plan-step.ts'
import { redirectOf } from './redirect-of.ts'

/**
 * Where nothing is to be had by TLS, browsers ask port 80, and many parked names and old sites live there only; others lead
 * from there to a name that does speak TLS.
 */
export function plainSteps(
  { url, scheme, host, port }: ProbeTarget,
  seen: readonly Observation[],
): readonly Step[] {
  if (scheme !== 'https' || port !== 443) return []
  const answers = seen.filter((one) => one.kind === 'http')
  const plain = seen.filter(({ purpose }) => purpose === 'plain-port')
  const [answer] = plain
  if (answer?.kind === 'http' && plain.length === 1) {
    const next = redirectOf(answer, { method: 'GET', url: answer.url ?? '', fields: [] })
    if (next?.target === undefined) return []
    const back = next.target.host === host && next.target.port === port
    return back ? [] : [{ kind: 'follow', purpose: 'plain-port', ...next }]
  }
  const tried = plain.length > 0
  const connect = lastTcp(seen)
  if (tried || answers.length > 0 || connect === undefined || isProhibited(connect)) return []
  if (connect.failure === undefined && !seen.some(isFailedHandshake)) return []
  const { address } = connect
  const href = new URL(url)
  href.protocol = 'http:'
  return [{ ...asked('plain-port', 'GET', href.href), address, port: 80, tls: false }]
}

/** A bare domain that cannot be reached is often at home with `www.` before it alone. */
export function wwwSteps(
  { host, url }: ProbeTarget,
  { domain }: PlanOptions,
  seen: readonly Observation[],
): readonly Step[] {
  if (host !== domain || seen.some(({ purpose }) => purpose === 'www')) return []
  const plain = lastExchange(seen, 'plain-port')?.status ?? 500
  if (plain < 300 || !seen.some((one) => isOutOfReach(one, host))) return []
  const at = new URL(url)
  at.hostname = `www.${host}`
  const target = parseTarget(at.href)
  const request = { method: 'GET', url: target.url, fields: [] }
  return [{ kind: 'follow', purpose: 'www', target, request }]
}

/** The name is there, and nothing is to be had at it. */
function isOutOfReach(one: Observation, host: string): boolean {
  if (one.purpose !== 'target') return false
  if (one.kind === 'tcp') return one.failure !== undefined && !isProhibited(one)
  if (one.kind === 'tls') return one.failure !== undefined
  return one.kind === 'dns' && one.name === host && one.type === 'A' && isEmpty(one)
}

function isEmpty({ rcode, answers = [] }: DnsObservation): boolean {
  return rcode === 'NOERROR' && !answers.some(({ type }) => type === 'A')
}

function isFailedHandshake(one: Observation): boolean {
  return one.kind === 'tls' && one.failure !== undefined
}
