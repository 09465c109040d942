import type { AddressPolicy } from './address-policy.ts'
import type { Clock, Deadline } from './clock.ts'
import type { Resolver } from './dns-query.ts'

/** What every step of a check shares. */
export interface Session {
  readonly policy: AddressPolicy
  readonly clock: Clock
  /** Milliseconds of `clock` at the start of the trace. */
  readonly origin: number
  readonly deadline: Deadline
  readonly userAgent: string
  readonly resolver?: Resolver
  readonly family?: 4 | 6
  readonly httpVersion?: '1.1' | '2'
  readonly serverName?: string
  readonly ca?: string
}

/** Deadlines of the phases, in milliseconds. The total deadline ends them all. */
export const phaseLimits: {
  readonly dnsMs: number
  readonly connectMs: number
  readonly tlsMs: number
} = { dnsMs: 5000, connectMs: 10_000, tlsMs: 10_000 }
