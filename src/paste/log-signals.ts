import { responders } from '../catalog/responders/index.ts'
import type { LogObservation } from '../model/observation.ts'
import type { LogSignal } from '../model/responder.ts'

/** Fewer literal letters than these fit lines of other products, too. */
const tellingLetters = 12

/** Messages that only one product writes, wherever they stand in a line. */
const ownSignals = responders.flatMap(({ id, logSignals }) =>
  logSignals.filter((signal) => isOwn(signal)).map((signal) => ({ responder: id, ...signal })),
)

function isOwn({ pattern, shared, cause }: LogSignal): boolean {
  if (shared === true) return false
  const letters = pattern.source.replace(/\\[a-zA-Z]|[^A-Za-z ]/g, '').length
  const names = cause !== undefined || /error|exception/i.test(pattern.source)
  return letters >= tellingLetters && names
}

/** Reads a line that holds a message known from one product's log, whatever stands around it. */
export function readLogSignal(line: string): LogObservation | undefined {
  for (const { log, responder, pattern, cause, faultDomain } of ownSignals) {
    const match = pattern.exec(line)
    if (match === null) continue
    const by = match[0].trim().slice(0, 200)
    return {
      kind: 'log',
      purpose: 'pasted',
      line,
      log,
      responder,
      ...(cause !== undefined && {
        cause: { type: cause, by, ...(faultDomain !== undefined && { faultDomain }) },
      }),
    }
  }
  return undefined
}

/** Products whose flags people ask for alone: `UF`, `SC--`. */
const flagged = responders.filter(({ id }) => id === 'envoy' || id === 'haproxy')
const flag = /^(?:[A-Z]{2,5}(?:,[A-Z]{2,5}){0,3}|[A-Za-z-]{2}--)$/

/** Reads a text that is nothing but a response flag of Envoy or a termination state of HAProxy. */
export function readFlagAlone(text: string): LogObservation | undefined {
  if (!flag.test(text) || text === '----') return undefined
  const owner = flagged.find(({ logSignals }) =>
    logSignals.some(({ pattern, cause }) => cause !== undefined && pattern.test(text)),
  )
  if (owner === undefined) return undefined
  return {
    kind: 'log',
    purpose: 'pasted',
    line: text,
    log: 'access',
    responder: owner.id,
    flags: text,
  }
}
