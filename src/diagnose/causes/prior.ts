import type { CauseType } from '../../model/cause.ts'
import type { HopRole } from '../../model/responder.ts'
import type { Catalog } from '../catalog.ts'
import { isErrorPage } from '../evidence/error-page.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { addCode } from './code-causes.ts'
import { addResponse, addWithoutStatus } from './emission-causes.ts'
import { addFailure } from './failure-causes.ts'
import type { WeighedCause } from './weigh.ts'
import { addWeight } from './weigh.ts'

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
