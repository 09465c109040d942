import { causeTexts } from '../../catalog/error-types.ts'
import type { CauseReport, Verdict } from '../../model/diagnosis.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { answersInPlain } from './verdict.ts'

/** One sentence: what was seen, by whom, and the likeliest reason. */
export function summaryOf(
  evidence: Evidence,
  causes: readonly CauseReport[],
  verdict: Verdict,
): string {
  const [first, second] = causes
  const plain = answersInPlain(evidence) ? ', while port 80 answers in plain text' : ''
  const seen = `${seenClause(evidence)}${plain}`
  if (first === undefined) return verdict === 'unknown' ? `${seen}; the cause is open.` : `${seen}.`
  const why = causeTexts[first.type].title
  if (first.probability >= 0.6 || second === undefined) return `${seen}. ${why}`
  return `${seen}. The likeliest of ${causes.length} causes that look alike: ${lowerFirst(why)}`
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
    return `${phaseNames[phase ?? 'http']} failed: ${what}${code}${times}`
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
