import { causeTexts } from '../../catalog/error-types.ts'
import type { CauseReport, Verdict } from '../../model/diagnosis.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { answersAtWww, answersInPlain, isPlainByNature } from './verdict.ts'

/** One sentence: what was seen, by whom, and the likeliest reason. */
export function summaryOf(
  evidence: Evidence,
  causes: readonly CauseReport[],
  verdict: Verdict,
): string {
  const [first, second] = causes
  const seen = `${seenClause(evidence)}${plainClause(evidence)}${wwwClause(evidence)}`
  if (first === undefined) return verdict === 'unknown' ? `${seen}; the cause is open.` : `${seen}.`
  const why = causeTexts[first.type].title
  if (first.probability >= 0.6 || second === undefined) return `${seen}. ${why}`
  return `${seen}. The likeliest of ${causes.length} causes that look alike: ${lowerFirst(why)}`
}

/** What works where TLS does not, or that nothing does. */
function plainClause(evidence: Evidence): string {
  const { plainPort, target } = evidence
  const { status, url } = plainPort ?? {}
  if (status === undefined) return ''
  if (!answersInPlain(evidence))
    return `, and port 80 ${status >= 300 && status < 400 ? 'only leads there' : 'is no better'} (${status})`
  const place = URL.parse(url ?? '')
  const elsewhere = place !== null && place.origin !== `http://${target.host ?? ''}`
  const there = elsewhere ? `, by a redirect to ${place.origin}` : ' in plain text'
  const never = isPlainByNature(evidence)
    ? ', and no log of certificates knows one for it: a site without TLS'
    : ''
  return `, so https:// does not work; port 80 answers ${status}${there}${never}`
}

function wwwClause(evidence: Evidence): string {
  const { www, target } = evidence
  return !answersInPlain(evidence) && answersAtWww(evidence)
    ? `; www.${target.host ?? ''} works: it answers ${www?.status ?? ''}`
    : ''
}

function seenClause(evidence: Evidence): string {
  const { response, failure, phase, authorship, consistency, totalMs, codes } = evidence
  const author = authorship?.candidates[0]
  const who =
    author !== undefined && author.probability >= 0.4
      ? author.responder.name.replace(/^the /, 'The ')
      : 'The server'
  const time =
    totalMs === undefined
      ? ''
      : totalMs < 1000
        ? ` after ${Math.round(totalMs)} ms`
        : ` after ${(totalMs / 1000).toFixed(1)} s`
  const { attempts = 0, failures = 0 } = consistency ?? {}
  const times =
    failures > 0 && failures < attempts ? `, in ${failures} of ${attempts} requests` : ''
  if (response?.status !== undefined && failure === undefined)
    return `${who} answered ${response.status}${time}${times}`
  if (failure !== undefined) {
    const what = failure.type.replaceAll('_', ' ')
    const code = failure.code === undefined ? '' : ` (${failure.code})`
    const { deadEnd } = evidence
    const after =
      deadEnd === undefined
        ? ''
        : `The server redirects (${deadEnd.status}) to ${deadEnd.url.origin}, where there is no answer. `
    return `${after}${phaseNames[phase ?? 'http']} failed: ${what}${code}${times}`
  }
  const [code] = codes ?? []
  return code === undefined
    ? 'An error was reported'
    : `${code.family === 'curl' ? 'curl ' : ''}${code.code} was reported`
}

const phaseNames = {
  dns: 'Looking the name up',
  connect: 'Connecting',
  tls: 'The TLS handshake',
  http: 'The exchange',
} as const

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
