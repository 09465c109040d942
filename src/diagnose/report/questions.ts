import type { CauseType } from '../../model/cause.ts'
import type { CauseReport, Diagnosis, QuestionReport } from '../../model/diagnosis.ts'
import type { Evidence } from '../evidence/evidence.ts'

const reachedCauses: ReadonlySet<CauseType> = new Set([
  'application_error',
  'http_response_timeout',
  'http_response_incomplete',
  'http_protocol_error',
  'http_response_header_section_size',
  'connection_read_timeout',
  'rate_limited',
  'overload',
])

const unreachedCauses: ReadonlySet<CauseType> = new Set([
  'connection_refused',
  'connection_timeout',
  'destination_unavailable',
  'destination_ip_unroutable',
  'dns_error',
  'dns_timeout',
  'tls_certificate_error',
  'tls_protocol_error',
  'tls_alert_received',
  'connection_limit_reached',
])

/** The four questions of the decision tree, answered from evidence or left open with the way to answer them. */
export function questionsOf(
  evidence: Evidence,
  causes: readonly CauseReport[],
): Diagnosis['questions'] {
  return {
    origin: origin(evidence),
    reachable: reachable(evidence, causes),
    consistent: consistent(evidence),
    timing: timing(evidence),
  }
}

function origin({ authorship, response, failure, phase }: Evidence): QuestionReport {
  const author = authorship?.candidates[0]
  if (response?.status === undefined && failure !== undefined) {
    const answer = `No code was sent: the ${phase ?? 'http'} step failed with ${failure.type.replaceAll('_', ' ')}.`
    return { answer, evidence: failure.detail === undefined ? [] : [failure.detail], observe: null }
  }
  if (author === undefined || author.probability < 0.4) {
    const observe =
      'curl -sv URL shows fields and page; the product names itself there, or an error log does'
    return { answer: null, evidence: author?.because ?? [], observe }
  }
  const share = Math.round(author.probability * 100)
  return {
    answer: `${author.responder.name} wrote it (${share} %).`,
    evidence: author.because,
    observe: null,
  }
}

function reachable(evidence: Evidence, causes: readonly CauseReport[]): QuestionReport {
  const { response, failure, neighbour, directOrigin } = evidence
  if (failure === undefined && response?.status !== undefined && response.status < 400) {
    return { answer: 'Yes: the request was answered.', evidence: [], observe: null }
  }
  const direct = directOrigin?.status
  if (direct !== undefined && direct < 500) {
    const answer = `Yes: asked directly at ${directOrigin?.address ?? 'its address'} it answers ${direct}.`
    return { answer, evidence: [], observe: null }
  }
  const seen: string[] = []
  if (neighbour?.status !== undefined) seen.push(`/robots.txt: ${neighbour.status}`)
  if (directOrigin?.status !== undefined) seen.push(`origin asked directly: ${directOrigin.status}`)
  const share = (set: ReadonlySet<CauseType>): number =>
    causes
      .filter(({ type }) => set.has(type))
      .reduce((sum, { probability }) => sum + probability, 0)
  const yes = share(reachedCauses)
  const no = share(unreachedCauses)
  if (no > 0.7)
    return { answer: `Probably not (${Math.round(no * 100)} %).`, evidence: seen, observe: null }
  if (yes > 0.7)
    return { answer: `Probably yes (${Math.round(yes * 100)} %).`, evidence: seen, observe: null }
  const observe =
    'ask the upstream from the gateway: curl -sv http://UPSTREAM/; one line of the error log tells as well'
  return { answer: null, evidence: seen, observe }
}

function consistent({ consistency }: Evidence): QuestionReport {
  if (consistency === undefined) {
    return {
      answer: null,
      evidence: [],
      observe: 'repeat the request ten times: statusdetector check --repeat 9 URL',
    }
  }
  const { attempts, failures, outcomes, low, high } = consistency
  const range = `95 % interval ${Math.round(low * 100)}–${Math.round(high * 100)} %`
  const answer =
    failures === 0
      ? `Consistent: all ${attempts} requests work.`
      : failures === attempts
        ? `Consistent: all ${attempts} requests fail (${range}).`
        : `Intermittent: ${failures} of ${attempts} requests fail (${range}).`
  return { answer, evidence: [outcomes.join(', ')], observe: null }
}

function timing({ totalMs, response, authorship }: Evidence): QuestionReport {
  if (totalMs === undefined) {
    return {
      answer: null,
      evidence: [],
      observe: "curl -so /dev/null -w '%{time_connect} %{time_starttransfer} %{time_total}' URL",
    }
  }
  const firstByte = response?.observation.firstByteMs
  const evidence = firstByte === undefined ? [] : [`first byte after ${Math.round(firstByte)} ms`]
  const near = authorship?.candidates[0]?.responder.timeouts.find(
    ({ seconds }) =>
      seconds >= 1 && Math.abs(seconds - totalMs / 1000) < Math.max(0.5, seconds * 0.02),
  )
  const time = totalMs < 1000 ? `${Math.round(totalMs)} ms` : `${(totalMs / 1000).toFixed(1)} s`
  const named = near === undefined ? '' : `, as ${near.setting} (${near.seconds} s) would make it`
  return { answer: `It took ${time}${named}.`, evidence, observe: null }
}
