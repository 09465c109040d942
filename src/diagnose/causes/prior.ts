import type { CauseType } from '../../model/cause.ts'
import type { Failure } from '../../model/failure.ts'
import type { CodeObservation } from '../../model/observation.ts'
import type { Emission, HopRole, Mark, Responder } from '../../model/responder.ts'
import type { Catalog } from '../catalog.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { ResponseView } from '../evidence/response-view.ts'
import { viewResponse } from '../evidence/response-view.ts'
import { isErrorPage } from '../evidence/error-page.ts'
import { contains } from '../responder/match-sign.ts'
import { curlCauses } from './curl-text.ts'
import { defaultDomain } from './default-domain.ts'
import type { WeighedCause } from './weigh.ts'
import { addWeight } from './weigh.ts'

/** How much a mark found raises its emission, and a mark looked for in vain lowers it. */
const markFound = 40
const markMissing = 0.35

/** Weights before any rule: what this responder means by this status, or what this failure means. */
export function priorCauses(evidence: Evidence, catalog: Catalog): Map<CauseType, WeighedCause> {
  const weighed = new Map<CauseType, WeighedCause>()
  const { failure, phase, response } = evidence
  if (failure !== undefined && !evidence.pasted) addFailure(weighed, failure, phase ?? 'http')
  else if (failure !== undefined) addFailure(weighed, failure, 'http')
  const certificateOnly = failure?.type === 'tls_certificate_error'
  if (
    response?.status !== undefined &&
    response.status >= 400 &&
    (failure === undefined || certificateOnly)
  ) {
    addResponse(weighed, evidence, response, catalog)
  }
  if (response?.status === undefined && evidence.pasted)
    addWithoutStatus(weighed, evidence, response)
  if (weighed.size === 0 && !evidence.pasted) addHidden(weighed, evidence)
  const author = evidence.authorship?.candidates[0]
  // A gateway's log may hold the same words as a client's error; then the gateway met them.
  const reporter: HopRole =
    author !== undefined && author.probability >= 0.5 ? author.responder.role : 'client'
  const beside = { response: response !== undefined, reporter }
  for (const code of evidence.codes ?? []) addCode(weighed, code, catalog, beside)
  return weighed
}

/** A page whose status was not pasted: the product's marks decide, else all that it says as a server error. */
function addWithoutStatus(
  weighed: Map<CauseType, WeighedCause>,
  evidence: Evidence,
  response: ResponseView | undefined,
): void {
  const author = evidence.authorship?.candidates[0]
  if (author === undefined || author.probability < 0.5) return
  const view = response ?? viewResponse({ kind: 'http', purpose: 'pasted' })
  const all = author.responder.emits.map((emission) => weighEmission(emission, view, evidence))
  const marked = all.filter(({ mark }) => mark !== undefined)
  const chosen =
    marked.length > 0 ? marked : all.filter(({ emission }) => (emission.status ?? 0) >= 500)
  const sum = chosen.reduce((total, { weight }) => total + weight, 0)
  for (const { emission, weight, mark } of chosen) {
    const because = mark === undefined ? undefined : `${author.responder.name}: ${mark}`
    addWeight(weighed, emission.cause, emission.faultDomain, weight / sum, because)
  }
}

/** Faults behind a response that looks fine: an error page with 200, an address of several that is dead. */
function addHidden(weighed: Map<CauseType, WeighedCause>, evidence: Evidence): void {
  const { response, addresses = [] } = evidence
  if (response !== undefined && isErrorPage(response)) {
    addWeight(
      weighed,
      'application_error',
      'application',
      1,
      'the page of this 200 is an error page',
    )
  }
  for (const { failure } of addresses) {
    if (failure !== undefined) addFailure(weighed, failure, 'connect')
  }
}

function addResponse(
  weighed: Map<CauseType, WeighedCause>,
  evidence: Evidence,
  response: ResponseView,
  catalog: Catalog,
): void {
  const status = response.status ?? 0
  const authorship = evidence.authorship ?? { candidates: [], unknown: 1, passed: [] }
  let placed = 0
  for (const { responder, probability } of authorship.candidates) {
    const own = emissionsFor(responder, status, response, evidence)
    const sum = own.reduce((total, { weight }) => total + weight, 0)
    if (sum === 0) continue
    placed += probability
    for (const { emission, weight, mark } of own) {
      const because = mark === undefined ? undefined : `${responder.name}: ${mark}`
      addWeight(
        weighed,
        emission.cause,
        emission.faultDomain,
        (probability * weight) / sum,
        because,
      )
    }
  }
  const priors = catalog.statusEntry(status)?.priors ?? classPriors(status)
  const sum = priors.reduce((total, { share }) => total + share, 0)
  const rest = 1 - placed
  const reporter = authorship.candidates[0]?.responder.role ?? 'gateway'
  for (const { cause, share } of priors) {
    addWeight(weighed, cause, defaultDomain(cause, reporter), (rest * share) / sum)
  }
}

function classPriors(
  status: number,
): readonly { readonly cause: CauseType; readonly share: number }[] {
  return status >= 500
    ? [
        { cause: 'application_error', share: 60 },
        { cause: 'proxy_internal_error', share: 20 },
      ]
    : [
        { cause: 'http_request_error', share: 70 },
        { cause: 'http_request_denied', share: 20 },
      ]
}

interface WeighedEmission {
  readonly emission: Emission
  readonly weight: number
  readonly mark?: string
}

function emissionsFor(
  responder: Responder,
  status: number,
  response: ResponseView,
  evidence: Evidence,
): readonly WeighedEmission[] {
  return responder.emits
    .filter((emission) => emission.status === status)
    .map((emission) => weighEmission(emission, response, evidence))
}

function weighEmission(
  emission: Emission,
  response: ResponseView,
  evidence: Evidence,
): WeighedEmission {
  const { share, marks, seconds } = emission
  let weight = share
  const mark = marks
    ?.map((one) => findMark(one, response, evidence))
    .find((one) => one !== undefined)
  if (mark !== undefined) weight *= markFound
  else if (marks !== undefined && marks.length > 0 && (response.body ?? '') !== '')
    weight *= markMissing
  const { totalMs } = evidence
  if (seconds !== undefined && totalMs !== undefined) {
    const inside =
      totalMs / 1000 >= (seconds.min ?? 0) && totalMs / 1000 <= (seconds.max ?? Infinity)
    weight *= inside ? 5 : 0.3
  }
  return mark === undefined ? { emission, weight } : { emission, weight, mark }
}

function findMark(mark: Mark, response: ResponseView, evidence: Evidence): string | undefined {
  switch (mark.on) {
    case 'body': {
      const texts = [response.body ?? '', response.rendered ?? '', evidence.words]
      return texts.some((text) => text !== '' && contains(text, mark.pattern))
        ? 'the words of its page'
        : undefined
    }
    case 'field': {
      const values = response.byName.get(mark.name.toLowerCase()) ?? []
      const value = values.find((one) => mark.pattern === undefined || mark.pattern.test(one))
      return value === undefined ? undefined : `${mark.name}: ${value.slice(0, 80)}`
    }
    case 'reason':
      return mark.pattern.test(response.reason ?? '')
        ? `reason phrase '${response.reason ?? ''}'`
        : undefined
    case 'sub-code': {
      const found = (evidence.codes ?? []).some(({ code }) => code === mark.code)
      return found ? `code ${mark.code}` : undefined
    }
  }
}

function addCode(
  weighed: Map<CauseType, WeighedCause>,
  observation: CodeObservation,
  catalog: Catalog,
  beside: { readonly response: boolean; readonly reporter: HopRole },
): void {
  const { family, code, text } = observation
  // Beside a response a code is one more hint; alone it is all there is.
  const scale = beside.response ? 0.3 : 1
  const because = `${code}${text === undefined ? '' : `: ${text.slice(0, 120)}`}`
  if (family === 'curl') {
    for (const { cause, share } of curlCauses(Number(code), text, catalog)) {
      addWeight(
        weighed,
        cause,
        defaultDomain(cause, beside.reporter),
        (scale * share) / 100,
        because,
      )
    }
    return
  }
  if (family === 'status') {
    for (const { cause, share } of catalog.statusEntry(Number(code))?.priors ?? []) {
      addWeight(weighed, cause, defaultDomain(cause, 'gateway'), (scale * share) / 100, because)
    }
    return
  }
  if (family === 'sub-code') {
    addSubCode(weighed, observation, catalog, scale)
    return
  }
  const entry = catalog.clientErrors.find((one) => one.family === family && one.code === code)
  for (const { cause, share } of entry?.priors ?? []) {
    addWeight(weighed, cause, defaultDomain(cause, beside.reporter), (scale * share) / 100, because)
  }
}

function addSubCode(
  weighed: Map<CauseType, WeighedCause>,
  { code, responder }: CodeObservation,
  catalog: Catalog,
  scale: number,
): void {
  for (const entry of catalog.responders) {
    if (responder !== undefined && entry.id !== responder) continue
    for (const emission of entry.emits) {
      if (emission.subCode !== code) continue
      addWeight(
        weighed,
        emission.cause,
        emission.faultDomain,
        (scale * emission.share) / 50,
        `${entry.name} ${code}`,
      )
    }
  }
}

/** What may lie behind a failure that we, the client, met ourselves. */
function addFailure(
  weighed: Map<CauseType, WeighedCause>,
  { type, code, detail }: Failure,
  phase: 'dns' | 'connect' | 'tls' | 'http',
): void {
  const because = [code, detail].filter((part) => part !== undefined).join(': ')
  const add = (cause: CauseType, weight: number, domain = defaultDomain(cause, 'client')): void => {
    addWeight(weighed, cause, domain, weight, because === '' ? cause : because)
  }
  if (phase === 'tls' && (type === 'connection_terminated' || type === 'connection_timeout')) {
    add(type, 0.55, 'application')
    add('tls_protocol_error', 0.4)
  } else if (type === 'connection_refused') {
    add(type, 0.96)
    add('destination_unavailable', 0.04)
  } else if (type === 'http_response_timeout' && phase === 'http') {
    add(type, 0.92)
    add('overload', 0.08)
  } else if (type === 'connection_terminated') {
    add(type, 0.9)
    add('application_error', 0.05)
  } else add(type, 0.97)
}
