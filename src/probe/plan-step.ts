import type { Observation, Purpose, TcpObservation } from '../model/observation.ts'
import type { ProbeTarget } from './parse-target.ts'
import type { Request } from './request-head.ts'

/** What the plan needs to know of the options. */
export interface PlanOptions {
  readonly method: string
  readonly passive: boolean
  /** Repeats that tell consistent from intermittent. */
  readonly repeat: number
  /** HTTP requests in all, redirects included. */
  readonly maxRequests: number
  readonly origin?: { readonly address: string; readonly port?: number }
  /** The registrable domain of the target, when it is a public name. */
  readonly domain?: string
}

export type Step =
  /** Look the name up, connect to every address, ask the first that answers, follow redirects. */
  | { readonly kind: 'start' }
  /** Go where an answer of port 80 led, or to the name with `www.` before it. */
  | {
      readonly kind: 'follow'
      readonly purpose: Purpose
      readonly target: ProbeTarget
      readonly request: Request
    }
  /** One more request to one address. */
  | RequestStep
  /** A connection without a request. */
  | {
      readonly kind: 'connect'
      readonly purpose: Purpose
      readonly address: string
      readonly port: number
      readonly delayMs: number
    }

export interface RequestStep {
  readonly kind: 'request'
  readonly purpose: Purpose
  readonly method: string
  readonly url: string
  readonly address: string
  readonly port: number
  readonly tls: boolean
  readonly delayMs: number
  /** Send the fields and body that the person gave. */
  readonly asGiven: boolean
  readonly maxForwards?: number
}

export interface Batch {
  readonly steps: readonly Step[]
  /** Slow targets are asked side by side, so that the deadline leaves room for all. */
  readonly parallel: boolean
}

/** A request of our own, without what the person gave for theirs. */
export function asked(
  purpose: Purpose,
  method: string,
  url: string,
): Omit<RequestStep, 'address' | 'port' | 'tls'> {
  return { kind: 'request', purpose, method, url, delayMs: 0, asGiven: false }
}

export function lastTcp(seen: readonly Observation[]): TcpObservation | undefined {
  return seen.findLast((one): one is TcpObservation => one.kind === 'tcp')
}

export function isProhibited({ failure }: TcpObservation): boolean {
  return failure?.type === 'destination_ip_prohibited'
}
