import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import type {
  HttpObservation,
  Observation,
  TcpObservation,
  TlsObservation,
} from '../../model/observation.ts'

/** What the metrics are read from: the hops of the one request that was asked for. */
export interface Readings {
  readonly http: readonly HttpObservation[]
  readonly tls: readonly TlsObservation[]
  readonly tcp: readonly TcpObservation[]
  /** Milliseconds. */
  readonly resolveMs: number
}

export function readObservations(observations: readonly Observation[]): Readings {
  const asked = observations.filter(({ purpose }) => purpose === 'target')
  return {
    http: asked.filter((one) => one.kind === 'http'),
    tls: asked.filter((one) => one.kind === 'tls'),
    tcp: asked.filter((one) => one.kind === 'tcp'),
    resolveMs: resolveMs(asked),
  }
}

/** Questions about one name go out together, names of a redirect one after another. */
function resolveMs(observations: readonly Observation[]): number {
  const slowest = new Map<string, number>()
  for (const one of observations) {
    if (one.kind !== 'dns' || (one.type !== 'A' && one.type !== 'AAAA')) continue
    slowest.set(one.name, Math.max(slowest.get(one.name) ?? 0, one.tookMs ?? 0))
  }
  return sum([...slowest.values()])
}

/** Time in TCP connects to the addresses that were asked, not to those that were only tried. */
export function connectMs({ http, tcp }: Readings): number {
  const used = new Set(http.map(({ address }) => address))
  return sum(tcp.map(({ address, tookMs = 0 }) => (used.has(address) ? tookMs : 0)))
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** The address that was asked last, or would have been. */
export function addressOf({ http, tcp }: Readings): string | undefined {
  const address = http.at(-1)?.address ?? tcp.at(-1)?.address
  return address !== undefined && isIP(address) !== 0 ? address : undefined
}

/** FNV-1a of the bytes of an address, as blackbox_exporter computes it. */
export function addressHash(address: string): number {
  let hash = 2_166_136_261
  for (const byte of ipaddr.process(address).toByteArray()) {
    hash = Math.imul(hash ^ byte, 16_777_619) >>> 0
  }
  return hash
}
