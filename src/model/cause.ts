import type { ProxyErrorType } from './failure.ts'
import { proxyErrorTypes } from './failure.ts'

/** Causes that RFC 9209 has no word for: something answered on purpose, or the client went away. */
export const ownCauseTypes = [
  'application_error',
  'overload',
  'maintenance',
  'rate_limited',
  'circuit_open',
  'client_closed',
] as const

export type CauseType = ProxyErrorType | (typeof ownCauseTypes)[number]

/** Every cause there is. */
export const causeTypes: readonly CauseType[] = [...proxyErrorTypes, ...ownCauseTypes]

/**
 * Where the fault most likely lies, which need not be who wrote the response.
 * `edge`: the CDN itself; `edge_to_origin`: link, DNS, TLS or firewall between it and the origin; `platform`: the hosting
 * provider's own parts or the account with it; `origin_proxy`: configuration or resources of a gateway that the owner runs;
 * `application`: the server behind it; `dependency`: what the application itself calls; `dns` and `tls`: the names and
 * certificates a client meets first; `network`: the way to the first hop; `client`: the requester.
 */
export const faultDomains = [
  'client',
  'network',
  'dns',
  'tls',
  'edge',
  'edge_to_origin',
  'platform',
  'origin_proxy',
  'application',
  'dependency',
] as const

export type FaultDomain = (typeof faultDomains)[number]
