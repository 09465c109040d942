import type { HttpObservation, Observation, Purpose } from './observation.ts'

/** Redirects that end where no response could be had. */
export interface DeadEnd {
  /** The response that leads there, and its status. */
  readonly status: number
  /** Where it leads. */
  readonly url: URL
  /** What was seen of the place. */
  readonly seen: readonly Observation[]
}

/** The last response of a request and its redirects; undefined when they lead to where none could be had. */
export function lastExchange(
  observations: readonly Observation[],
  purpose: Purpose = 'target',
): HttpObservation | undefined {
  const index = lastIndex(observations, purpose)
  return deadEndAt(observations, index) === undefined ? httpAt(observations, index) : undefined
}

/** Where the redirects of a request end, if no response could be had there. */
export function deadEndOf(
  observations: readonly Observation[],
  purpose: Purpose = 'target',
): DeadEnd | undefined {
  return deadEndAt(observations, lastIndex(observations, purpose))
}

function lastIndex(observations: readonly Observation[], purpose: Purpose): number {
  return observations.findLastIndex((one) => one.kind === 'http' && one.purpose === purpose)
}

function httpAt(observations: readonly Observation[], index: number): HttpObservation | undefined {
  const one = observations[index]
  return one?.kind === 'http' ? one : undefined
}

function deadEndAt(observations: readonly Observation[], index: number): DeadEnd | undefined {
  const last = httpAt(observations, index)
  if (last?.status === undefined || last.failure !== undefined) return undefined
  const url = leadsTo(last)
  if (url === undefined) return undefined
  const seen = observations
    .slice(index + 1)
    .filter(({ kind, purpose }) => purpose === last.purpose && steps.has(kind))
  return seen.some(({ failure }) => failure !== undefined)
    ? { status: last.status, url, seen }
    : undefined
}

/** What comes before a response; were there one, the redirect would not be the last. */
const steps: ReadonlySet<Observation['kind']> = new Set(['dns', 'tcp', 'tls'])

/** Where a redirect leads; undefined when it is none, or leads to no web address. */
export function leadsTo({ status = 0, fields = [], url: base }: HttpObservation): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined
  const location = fields.find(({ name }) => name.toLowerCase() === 'location')?.value
  if (location === undefined) return undefined
  try {
    const url = new URL(location, base)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined
  } catch {
    return undefined
  }
}

/** The port that a URL means. */
export function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
}
