import type { CauseReport, Flag } from '../../model/diagnosis.ts'
import type { Trace } from '../../model/trace.ts'
import { isErrorPage } from '../evidence/error-page.ts'
import type { Evidence } from '../evidence/evidence.ts'

const expiringMs = 14 * 24 * 3600 * 1000

/** Pages that ask whether the visitor is human: the site is up, it only does not like us. */
const botWall =
  /challenges\.cloudflare\.com|cf-chl-|Just a moment\.\.\.|Checking your browser|Attention Required! \| Cloudflare|_Incapsula_Resource|Incapsula incident|captcha|Please verify you are (?:a )?human|DDoS protection by|Access to this page has been denied/i

/** Facts about the target that stand beside the verdict. */
export function flagsOf(
  evidence: Evidence,
  causes: readonly CauseReport[],
  trace: Trace,
): readonly Flag[] {
  const { response, failure, tls, addresses = [] } = evidence
  const status = response?.status
  const body = response?.body ?? ''
  const found = new Set<Flag>()
  if (status === 401 || status === 407) found.add('auth_required')
  if (status === 404 || status === 410) found.add('not_found')
  if (status === 429 || causes[0]?.type === 'rate_limited') found.add('rate_limited')
  if (causes[0]?.type === 'maintenance') found.add('maintenance')
  const refused = status === 403 || status === 429 || status === 503 || status === 401
  if (refused && (botWall.test(body) || response?.byName.has('cf-mitigated') === true))
    found.add('bot_wall')
  if (status === 403) found.add('access_denied')
  if (response !== undefined && isErrorPage(response)) found.add('error_page_with_200')
  if (failure?.type === 'proxy_loop_detected') found.add('redirect_loop')
  if (failure?.type === 'tls_certificate_error') found.add('certificate_invalid')
  if (failure?.code === 'CERT_HAS_EXPIRED') found.add('certificate_expired')
  const validTo = tls?.chain?.[0]?.validTo
  const left = validTo === undefined ? Infinity : Date.parse(validTo) - Date.parse(trace.startedAt)
  if (left > 0 && left < expiringMs) found.add('certificate_expires_soon')
  const dead = addresses.filter((one) => isDead(one.failure?.type, one.status))
  if (dead.length > 0 && dead.length < addresses.length) {
    found.add('mixed_addresses')
    if (dead.every(({ address }) => address.includes(':'))) found.add('ipv6_broken')
  }
  if (movedElsewhere(trace)) found.add('moved')
  if (isRelayed(evidence)) found.add('relayed')
  return [...found].sort()
}

function isDead(failure: string | undefined, status: number | undefined): boolean {
  return failure !== undefined && failure !== 'tls_certificate_error' ? true : (status ?? 0) >= 500
}

function movedElsewhere({ observations, target }: Trace): boolean {
  const last = observations.findLast((one) => one.kind === 'http' && one.purpose === 'target')
  if (last?.kind !== 'http' || last.url === undefined || (last.redirect ?? 0) === 0) return false
  return target.host !== undefined && hostOf(last.url) !== target.host
}

function hostOf(url: string): string {
  return /^https?:\/\/\[?([^/\]:?#]+)/.exec(url)?.[1] ?? ''
}

/** Something behind the hop that handed us the response wrote it. */
function isRelayed({ authorship, response }: Evidence): boolean {
  const author = authorship?.candidates[0]
  if (author === undefined || author.probability < 0.5 || (response?.status ?? 0) < 400)
    return false
  return authorship?.passed.some(({ id }) => id !== author.responder.id) === true
}
