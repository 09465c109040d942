import type { CauseReport, RetryAdvice, Verdict } from '../../model/diagnosis.ts'
import type { Evidence } from '../evidence/evidence.ts'

/** Statuses that repeat themselves however often one asks. */
const final = new Set([
  400, 401, 403, 404, 405, 406, 410, 411, 413, 414, 415, 422, 426, 428, 431, 451, 501, 505,
])

/** What a client should do with the request that failed. */
export function retryAdviceOf(
  { response, retryAfter, failure }: Evidence,
  causes: readonly CauseReport[],
  verdict: Verdict,
): RetryAdvice {
  const status = response?.status
  if (verdict === 'working' && (status ?? 0) < 400) {
    return { kind: 'no_need', seconds: null, because: 'The request succeeded.' }
  }
  if (retryAfter !== undefined && (status === undefined || status === 413 || !final.has(status))) {
    const because = `Retry-After asks to wait ${retryAfter} s; not earlier, and not all clients at the same moment.`
    return { kind: 'after', seconds: retryAfter, because }
  }
  if (status !== undefined && final.has(status)) {
    return {
      kind: 'never',
      seconds: null,
      because: `A ${status} stays the same until request or server change.`,
    }
  }
  const steady = causes[0]?.type
  if (
    failure?.type === 'tls_certificate_error' ||
    steady === 'proxy_configuration_error' ||
    steady === 'proxy_loop_detected'
  ) {
    return {
      kind: 'never',
      seconds: null,
      because: 'Nothing changes until somebody mends the configuration.',
    }
  }
  return {
    kind: 'once_if_idempotent',
    seconds: null,
    because:
      'Once, after a random pause, and only if the method is idempotent: nobody said when to come back.',
  }
}
