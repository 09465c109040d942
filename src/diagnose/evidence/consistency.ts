import { lastExchange } from '../../model/last-exchange.ts'
import type { HttpObservation, Observation, TcpObservation } from '../../model/observation.ts'

/** The same request several times. */
export interface Consistency {
  readonly attempts: number
  readonly failures: number
  /** Outcome of each attempt in order: a status, or the type of failure. */
  readonly outcomes: readonly string[]
  /** 95 % interval of the share that fails (Wilson, 1927). */
  readonly low: number
  readonly high: number
}

/** Compares the target's exchange with its repeats; absent when there was but one attempt. */
export function readConsistency(observations: readonly Observation[]): Consistency | undefined {
  const attempts = observations.filter(isAttempt)
  const judged = lastExchange(observations)
  const repeats = attempts.filter(({ purpose }) => purpose === 'repeat')
  const first =
    judged ?? attempts.findLast(({ purpose, kind }) => purpose === 'target' && kind === 'tcp')
  if (first === undefined || repeats.length === 0) return undefined
  const all = [first, ...repeats]
  const failures = all.filter((one) => failed(one)).length
  const [low, high] = wilson(failures, all.length)
  return { attempts: all.length, failures, outcomes: all.map((one) => outcomeOf(one)), low, high }
}

function isAttempt(one: Observation): one is HttpObservation | TcpObservation {
  if (one.purpose !== 'target' && one.purpose !== 'repeat') return false
  return one.kind === 'http' || (one.kind === 'tcp' && one.failure !== undefined)
}

function failed(one: HttpObservation | TcpObservation): boolean {
  return one.failure !== undefined || (one.kind === 'http' && (one.status ?? 0) >= 400)
}

function outcomeOf(one: HttpObservation | TcpObservation): string {
  if (one.kind === 'http' && one.status !== undefined && one.failure === undefined) {
    return String(one.status)
  }
  return one.failure?.type ?? 'connected'
}

/** Wilson's score interval for a share, z = 1.96. */
export function wilson(hits: number, total: number): readonly [number, number] {
  const z = 1.96
  const share = hits / total
  const square = (z * z) / total
  const centre = share + square / 2
  const spread = z * Math.sqrt((share * (1 - share)) / total + square / (4 * total))
  return [
    Math.max(0, (centre - spread) / (1 + square)),
    Math.min(1, (centre + spread) / (1 + square)),
  ]
}
