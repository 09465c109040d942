import type { CauseType } from '../../model/cause.ts'
import type { CodeObservation } from '../../model/observation.ts'
import type { HopRole } from '../../model/responder.ts'
import type { Catalog } from '../catalog.ts'
import { curlCauses } from './curl-text.ts'
import { defaultDomain } from './default-domain.ts'
import type { WeighedCause } from './weigh.ts'
import { addWeight } from './weigh.ts'

/** What an error name or number stands for, alone or beside a response. */
export function addCode(
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
