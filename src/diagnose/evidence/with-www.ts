import type { Observation } from '../../model/observation.ts'
import type { Trace } from '../../model/trace.ts'

/**
 * A trace that others made may call what `www.` before the name answered the target's answer, though the name itself could
 * not be reached: it is read as what it is, an answer of another host.
 */
export function withWww(trace: Trace): Trace {
  const { target, observations } = trace
  const { host } = target
  if (host === undefined || host.startsWith('www.')) return trace
  const failed = observations.some(
    ({ kind, purpose, failure }) =>
      purpose === 'target' && kind !== 'http' && kind !== 'dns' && failure !== undefined,
  )
  const answered = observations.some(
    (one) => one.kind === 'http' && one.purpose === 'target' && hostOf(one) === host,
  )
  if (!failed || answered) return trace
  return {
    ...trace,
    observations: observations.map((one) =>
      hostOf(one) === `www.${host}` && (one.purpose === 'target' || isRoot(one))
        ? { ...one, purpose: 'www' }
        : one,
    ),
  }
}

function hostOf(one: Observation): string | undefined {
  return one.kind === 'http' ? URL.parse(one.url ?? '')?.hostname : undefined
}

/** A path that cannot exist is asked for another reason. */
function isRoot(one: Observation): boolean {
  return (
    one.kind === 'http' && one.purpose === 'control' && /^https?:\/\/[^/]+\/?$/.test(one.url ?? '')
  )
}
