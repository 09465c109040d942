import { readHealth } from '../../domains/page/read-health.ts'
import type { Verdict } from '../../model/diagnosis.ts'
import type { Observation } from '../../model/observation.ts'

/** A health document speaks for any target, also for one that has no public name. */
export function judgeHealth(
  observations: readonly Observation[],
  exchanged: Verdict,
): { readonly verdict: Verdict; readonly summary: string } | undefined {
  const last = observations.findLast((one) => one.kind === 'http' && one.purpose === 'target')
  const health = last?.kind === 'http' ? readHealth(last) : undefined
  if (health === undefined || health.status === 'pass') return undefined
  // A gateway's 5xx is not outweighed by a document that only warns.
  if (exchanged === 'broken' && health.status === 'warn') return undefined
  const { status, output } = health
  const said = output === undefined ? '' : `: ${output}`
  const summary = `Its health document says “${status}”${said}.`
  return { verdict: status === 'warn' ? 'degraded' : 'broken', summary }
}
