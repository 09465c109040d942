import { responders } from '../catalog/responders/index.ts'
import type { LogObservation } from '../model/observation.ts'
import type { LogSignal } from '../model/responder.ts'

/** Fewer literal letters than these fit lines of other products, too. */
const tellingLetters = 12

/** Messages that only one product writes, wherever they stand in a line. */
const ownSignals = responders.flatMap(({ id, logSignals }) =>
  logSignals
    .filter((signal) => isOwn(signal))
    .map(({ pattern, log }) => ({ responder: id, pattern, log })),
)

function isOwn({ pattern, shared, cause }: LogSignal): boolean {
  if (shared === true) return false
  const letters = pattern.source.replace(/\\[a-zA-Z]|[^A-Za-z ]/g, '').length
  const names = cause !== undefined || /error|exception/i.test(pattern.source)
  return letters >= tellingLetters && names
}

/** Reads a line that holds a message known from one product's log, whatever stands around it. */
export function readLogSignal(line: string): LogObservation | undefined {
  const signal = ownSignals.find(({ pattern }) => pattern.test(line))
  if (signal === undefined) return undefined
  const { log, responder } = signal
  return { kind: 'log', purpose: 'pasted', line, log, responder }
}
