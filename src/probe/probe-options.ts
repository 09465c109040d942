import type { Field, Observation } from '../model/observation.ts'
import type { AddressPolicy } from './address-policy.ts'
import type { RegistryOptions } from './domain/ask-registry.ts'
import type { BootstrapOptions } from './domain/bootstrap.ts'
import type { HistoryOptions } from './domain/ask-history.ts'
import type { PlanOptions } from './plan-step.ts'
import { parseAddressAndPort } from './system-resolver.ts'

export interface ProbeOptions {
  /** Default GET. */
  readonly method?: string
  readonly fields?: readonly Field[]
  readonly body?: string
  /** Server name for TLS and the name that the certificate must carry; default the host. */
  readonly serverName?: string
  /** `address` or `address:port` of the DNS resolver to ask; default the system's. */
  readonly resolver?: string
  /** `address` or `address:port` to ask as well, around a CDN. */
  readonly origin?: string
  readonly httpVersion?: '1.1' | '2'
  readonly family?: 4 | 6
  /** Total deadline in milliseconds, default 30 000. */
  readonly timeoutMs?: number
  /** Repeats that tell consistent from intermittent, default 3. */
  readonly repeat?: number
  /** Whom to ask about the registration of a public name, or `off`; default: its registry. */
  readonly registry?: 'off' | RegistryOptions
  /** Keep IANA's list of registry servers fresh in a file; default: the bundled list alone. */
  readonly bootstrap?: BootstrapOptions
  /** Ask an archive and the logs of certificates whether the name was there before; default: no. */
  readonly history?: 'on' | HistoryOptions
  /** `address` or `address:port` of another resolver, to compare its answer. */
  readonly secondResolver?: string
  /** URL of the service's own status page, to be asked as well. */
  readonly statusPage?: string
  /** One request only. */
  readonly passive?: boolean
  /** HTTP requests in all, default 12 and one for each repeat beyond three. */
  readonly maxRequests?: number
  /** Default: public addresses only. */
  readonly allow?: AddressPolicy
  /** More trust anchors, PEM. */
  readonly ca?: string
  readonly userAgent?: string
  /** Told of each observation as it is made. */
  readonly onObservation?: (observation: Observation) => void
}

const usualRepeats = 3

/** HTTP requests in all, unless the person says otherwise. */
export const usualRequests = 12

export const defaultTimeoutMs = 30_000

export function planOptionsOf(options: ProbeOptions): PlanOptions {
  const { method = 'GET', passive = false, repeat = usualRepeats, origin } = options
  // Who asks for more repeats gets them beside the other requests, not in their place.
  const { maxRequests = usualRequests + Math.max(0, repeat - usualRepeats) } = options
  const base = { method, passive, repeat, maxRequests }
  if (origin === undefined) return base
  const { address, port } = parseAddressAndPort(origin, 0, '--origin')
  return { ...base, origin: port === 0 ? { address } : { address, port } }
}
