import type { CauseType } from '../../model/cause.ts'
import type { Emission, Mark, Responder } from '../../model/responder.ts'
import type { Catalog } from '../catalog.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { ResponseView } from '../evidence/response-view.ts'
import { viewResponse } from '../evidence/response-view.ts'
import { contains } from '../responder/contains.ts'
import { defaultDomain } from './default-domain.ts'
import type { WeighedCause } from './weigh.ts'
import { addWeight } from './weigh.ts'

/** How much a mark found raises its emission, and a mark looked for in vain lowers it. */
const markFound = 40
/** A product's own code stands for one emission and no other. */
const codeFound = 600
const markMissing = 0.35

/**
 * How far the catalog's account of a product is trusted to be whole; the rest is shared out as for any product. With a
 * mark of the emission found there is less left to miss.
 */
const trust = { marked: 0.97, unmarked: 0.9 } as const

/** What the product that wrote a response means by its status, mixed over the products that may have written it. */
export function addResponse(
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
    const marked = own.some(({ mark }) => mark !== undefined)
    const trusted = probability * (marked ? trust.marked : trust.unmarked)
    placed += trusted
    for (const { emission, weight, mark } of own) {
      const because = mark === undefined ? undefined : `${responder.name}: ${mark}`
      addWeight(weighed, emission.cause, emission.faultDomain, (trusted * weight) / sum, because)
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

/** A page whose status was not pasted: the product's marks decide, else all that it says as a server error. */
export function addWithoutStatus(
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
  if (mark !== undefined) weight *= mark.startsWith('code ') ? codeFound : markFound
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
      const found =
        (evidence.codes ?? []).some(({ code }) => code === mark.code) ||
        (evidence.logs ?? []).some(({ flags }) => flags?.split(',').includes(mark.code) === true)
      return found ? `code ${mark.code}` : undefined
    }
  }
}
