import { deadEndOf } from '../../model/last-exchange.ts'
import type { HttpObservation, Observation } from '../../model/observation.ts'
import type { Trace } from '../../model/trace.ts'

/**
 * A trace that others made may call what port 80 answered the target's answer, though https was asked for or tried and
 * nothing was to be had there: it is read as what it is, an answer of another port.
 */
export function withPlainPort(trace: Trace): Trace {
  const { target, observations } = trace
  if (target.host === undefined || deadEndOf(observations) !== undefined) return trace
  const ownPort = target.port ?? (target.scheme === 'http' ? 80 : 443)
  if (target.scheme === 'http' && ownPort !== 80) return trace
  const asked = observations.filter(
    (one): one is HttpObservation => one.kind === 'http' && one.purpose === 'target',
  )
  if (asked.some(({ url }) => url?.startsWith('https:') === true)) return trace
  if (!isDead(observations, target.scheme === 'http' ? 443 : ownPort)) return trace
  const first = asked[0]?.url ?? ''
  if (first !== '' && !first.startsWith('http:')) return trace
  return {
    ...trace,
    observations: observations.map((one) =>
      isPlain(one, target.host ?? '') ? { ...one, purpose: 'plain-port' } : one,
    ),
  }
}

/** Every attempt at the port failed, or what was connected could not speak TLS. */
function isDead(observations: readonly Observation[], port: number): boolean {
  const tried = observations.filter(
    (one) =>
      (one.kind === 'tcp' || one.kind === 'tls') && one.purpose === 'target' && one.port === port,
  )
  const connected = tried.some(({ kind, failure }) => kind === 'tcp' && failure === undefined)
  const secured = tried.some(({ kind, failure }) => kind === 'tls' && failure === undefined)
  const failed = tried.some(({ failure }) => failure !== undefined)
  return failed && !secured && (!connected || tried.some(({ kind }) => kind === 'tls'))
}

function isPlain(one: Observation, host: string): boolean {
  if (one.kind === 'tcp') return one.purpose === 'target' && one.port === 80
  if (one.kind !== 'http' || one.url === undefined) return false
  return one.purpose === 'target' || (one.purpose === 'control' && isRoot(one.url, host))
}

function isRoot(url: string, host: string): boolean {
  return url === `http://${host}` || url === `http://${host}/`
}
