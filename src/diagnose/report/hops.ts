import type { FaultDomain } from '../../model/cause.ts'
import type { HopReport } from '../../model/diagnosis.ts'
import type { HopRole, Responder } from '../../model/responder.ts'
import type { Evidence } from '../evidence/evidence.ts'

const order: readonly HopRole[] = [
  'client',
  'network',
  'edge',
  'gateway',
  'origin_server',
  'application',
  'dependency',
]

const names: Readonly<Record<HopRole, string>> = {
  client: 'you',
  network: 'network',
  edge: 'edge',
  gateway: 'gateway',
  origin_server: 'origin server',
  application: 'application',
  dependency: 'dependency',
}

/** Which hop a fault domain points at. */
const blamed: Readonly<Record<FaultDomain, HopRole>> = {
  client: 'client',
  network: 'network',
  dns: 'network',
  tls: 'gateway',
  edge: 'edge',
  edge_to_origin: 'origin_server',
  platform: 'gateway',
  origin_proxy: 'gateway',
  application: 'application',
  dependency: 'dependency',
}

/** The path from the client on, with the hop that answered and the one that failed. */
export function hopsOf(evidence: Evidence, domain: FaultDomain | null): readonly HopReport[] {
  const { authorship, response, failure, phase } = evidence
  const author = authorship?.candidates[0]
  const sure = author !== undefined && author.probability >= 0.4 ? author.responder : undefined
  const known = knownHops(authorship?.passed ?? [], sure)
  const failedRole = domain === null ? undefined : blamed[domain]
  const roles = new Set<HopRole>([
    'client',
    'network',
    ...known.map(({ role }) => role),
    'application',
  ])
  if (failedRole !== undefined) roles.add(failedRole)
  const reached = reachedRole(phase, failure === undefined ? response?.status : undefined)
  return order
    .filter((role) => roles.has(role))
    .flatMap((role): readonly HopReport[] => {
      const products = known.filter((one) => one.role === role)
      const failed = role === failedRole
      const answered = sure === undefined && response?.status !== undefined && role === 'gateway'
      if (products.length === 0) {
        return [hop(role, undefined, stateOf(role, failed, failedRole, reached), answered && false)]
      }
      return products.map((product, index) =>
        hop(
          role,
          product,
          stateOf(role, failed && index === products.length - 1, failedRole, reached),
          product.id === sure?.id,
        ),
      )
    })
}

function knownHops(
  passed: readonly Responder[],
  author: Responder | undefined,
): readonly Responder[] {
  const all =
    author === undefined ? passed : [...passed.filter(({ id }) => id !== author.id), author]
  return all.slice(0, 6)
}

function hop(
  role: HopRole,
  product: Responder | undefined,
  state: HopReport['state'],
  answered: boolean,
): HopReport {
  return {
    role,
    id: product?.id ?? null,
    name: product?.name ?? names[role],
    state,
    answered,
    note: null,
  }
}

/** The last role that certainly was reached. */
function reachedRole(phase: Evidence['phase'], status: number | undefined): HopRole {
  if (status !== undefined) return status < 400 ? 'dependency' : 'gateway'
  if (phase === 'dns' || phase === 'connect') return 'client'
  return phase === undefined ? 'client' : 'network'
}

function stateOf(
  role: HopRole,
  failed: boolean,
  failedRole: HopRole | undefined,
  reached: HopRole,
): HopReport['state'] {
  if (failed) return 'failed'
  const place = order.indexOf(role)
  if (failedRole !== undefined && place > order.indexOf(failedRole)) return 'not_reached'
  if (role === 'client') return 'ok'
  return place <= order.indexOf(reached) ? 'ok' : 'unknown'
}
